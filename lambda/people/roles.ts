import { wordTable } from '../domain/word-table.ts';
import { en } from '../language/en/role-words.ts';
import type { Language } from '../language/languages.ts';
import { nameWords } from './fold.ts';
import type { RoleWords } from './role-words.ts';

const tables: Record<Language, RoleWords> = { en };

// A title in the book may be written in any of our languages, whoever asks about it.
const all = Object.values(tables);
const acronyms = wordTable<string>(Object.assign({}, ...all.map((words) => words.acronyms)));
const sameWork = wordTable<string>(Object.assign({}, ...all.map((words) => words.sameWork)));
const together = (some: 'ranks' | 'functions' | 'grades' | 'small') =>
  new Set(all.flatMap((words) => [...words[some]]));
const [ranks, functions, grades, small] = [
  together('ranks'),
  together('functions'),
  together('grades'),
  together('small'),
];

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
      (word) => small.has(word) || ranks.has(word) || functions.has(word) || word in acronyms || grades.has(word),
    )
  );
}

/** Whether these words name a rank by themselves, so that "… of Acme" is a company and not the rest of the role. */
export const isWholeRole = (words: string[]): boolean =>
  words.every((word) => word in acronyms || ranks.has(word) || small.has(word));
