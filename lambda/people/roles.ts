import { wordTable } from '../domain/word-table.ts';
import { nameWords } from './fold.ts';

/** Short titles and what they stand for. */
const acronyms = wordTable<string>({
  ceo: 'chief executive officer',
  cfo: 'chief financial officer',
  cto: 'chief technology officer',
  cio: 'chief information officer',
  coo: 'chief operating officer',
  cmo: 'chief marketing officer',
  cro: 'chief revenue officer',
  ciso: 'chief information security officer',
  cpo: 'chief product officer',
  md: 'managing director',
  gm: 'general manager',
  vp: 'vice president',
  svp: 'senior vice president',
  evp: 'executive vice president',
  hr: 'human resources',
  it: 'information technology',
  ops: 'operations',
});
/** Different words for the same work. */
const sameWork = wordTable<string>({
  financial: 'finance',
  operating: 'operations',
  technical: 'technology',
  purchasing: 'procurement',
  buyer: 'procurement',
  legal: 'counsel',
  people: 'human resources',
  boss: 'chief executive officer',
});
const ranks = new Set(
  `chief officer president director manager head lead leader owner founder cofounder partner engineer developer architect analyst
  consultant assistant secretary administrator coordinator supervisor specialist executive vice accountant controller buyer
  counsel lawyer boss intern student`.split(/\s+/),
);
const functions = new Set(
  `sales marketing finance financial operations operating technology technical information security product procurement purchasing
  legal engineering support people revenue human resources hr it data growth logistics facilities training`.split(
    /\s+/,
  ),
);
const small = new Set(['of', 'the', 'for', 'and', 'a', 'in']);

/** `cfo`, `it`: letters that may be said one by one. */
export const isShortTitle = (word: string): boolean => word in acronyms;

/** The words of a title opened and evened out: `CFO` and `Chief Financial Officer` give the same. */
export function rolesOf(title: string): string[] {
  const opened = nameWords(title).flatMap((word) => (acronyms[word] ?? word).split(' '));
  return [...new Set(opened.filter((word) => !small.has(word)).flatMap((word) => (sameWork[word] ?? word).split(' ')))];
}

/** Whether these words say what somebody does: "cfo", "head of sales", "sales". */
export function saysRole(words: string[]): boolean {
  return (
    words.some((word) => !small.has(word)) &&
    words.every(
      (word) =>
        small.has(word) ||
        ranks.has(word) ||
        functions.has(word) ||
        word in acronyms ||
        /^(senior|managing|general|deputy|regional|executive)$/.test(word),
    )
  );
}

/** Whether these words name a rank by themselves, so that "… of Acme" is a company and not the rest of the role. */
export const isWholeRole = (words: string[]): boolean =>
  words.every((word) => word in acronyms || ranks.has(word) || small.has(word));
