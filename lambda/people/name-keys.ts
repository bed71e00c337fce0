import type { LeadName } from '../domain/lead.ts';
import type { Language } from '../languages.ts';
import { readHeard } from './heard.ts';
import { companyWeights, companyWords, personWords, surnameBits } from './name-parts.ts';
import { soundsOf } from './sounds.ts';
import { peopleWords } from './words.ts';

/**
 * Classes of consonants that are easily taken for each other. Vowels, h and y do not count; a word that begins with a
 * vowel begins with 0.
 */
const classes: readonly (readonly [sounds: string, digit: string])[] = [
  ['bpfvw', '1'],
  ['kgqxszSCJ', '2'],
  ['tdT', '3'],
  ['l', '4'],
  ['mn', '5'],
  ['r', '6'],
];
const digitOf = new Map(classes.flatMap(([sounds, digit]) => [...sounds].map((sound) => [sound, digit] as const)));
/** A final s, and a t or d after another consonant, come and go. */
const plural = /(?<=.)[sz]$/;
const easilyLost = /(?<=.[lmnrs])[td]$/;

/** A word as digits, one for each consonant: what a recogniser makes of a name mostly keeps them. */
function digits(word: string, keepEnding = false): string {
  const kept = keepEnding ? soundsOf(word) : soundsOf(word).replace(plural, '').replace(easilyLost, '');
  let code = /^[aeiouhy]/.test(kept) ? '0' : '';
  let before = '';
  [...kept].forEach((symbol, at) => {
    const digit = symbol === 'w' && at > 0 ? '' : (digitOf.get(symbol) ?? '');
    if (digit !== before) code += digit;
    before = digit;
  });
  return code === '' ? '0' : code;
}

const backwards = (code: string): string => [...code].reverse().join('');

function wordsAt(all: readonly string[], bits: number): string {
  return all.filter((_, at) => bits & (1 << at)).join('');
}

/** The words of a company without the last ones that many share: what people say of it. */
function core(all: readonly string[]): string[] {
  const weights = companyWeights(all);
  let end = all.length;
  while (end > 1 && (weights[end - 1] ?? 1) < 1) end--;
  return all.slice(0, end);
}

/**
 * The sort keys a lead is found under by name, at most six. `L` surname then first name, `F` first name then surname,
 * `B` the surname from its end, `W` the surname as written, `C` the company from its start, `E` from its end.
 */
export function nameKeys({ name, company }: Pick<LeadName, 'name' | 'company'>): string[] {
  const keys = new Set<string>();
  const ofCompany = companyWords(company ?? '');
  const person = personWords(name);
  if (person.length > 0 && person.join() !== ofCompany.join()) {
    const last = wordsAt(person, surnameBits(person));
    const surname = digits(last);
    const first = person.length > 1 ? digits(person[0] ?? '') : '';
    keys
      .add(`L${surname}.${first}`)
      .add(`W${last}.${first}`)
      .add(`B${backwards(surname)}.${first}`);
    if (first) keys.add(`F${first}.${surname}`);
  }
  if (ofCompany.length > 0) {
    keys.add(`C${digits(ofCompany.join(''), true)}.`).add(`E${backwards(digits(core(ofCompany).join('')))}.`);
  }
  return [...keys];
}

const mostWords = 5;
const leastShare = 4;

/** Enough of the consonants to ask for, so that an error in the rest does no harm; nothing where that would be too few. */
const share = (code: string): string | undefined =>
  code.length > leastShare ? code.slice(0, Math.max(leastShare, Math.ceil(code.length * 0.6))) : undefined;

/**
 * What the keys of whoever was meant may begin with: some twelve at most, so that all are asked for at once. First
 * what fits all that was heard, then what forgives an error at the end, then at the beginning.
 */
export function heardKeys(heard: string, language: Language = 'en'): string[] {
  const { nicknames } = peopleWords[language];
  const said = readHeard(heard, peopleWords[language]);
  const keys = new Set<string>();
  const addShare = (kind: string, code: string): void => {
    const part = share(code);
    if (part) keys.add(kind + part);
  };
  const words = said.words.slice(0, mostWords);
  const person = said.companyFrom === undefined ? words : words.slice(0, said.companyFrom);
  const company = said.companyFrom === undefined ? words : words.slice(said.companyFrom);
  const [only = '', ...more] = person;
  if (person.length > 0 && !said.company) {
    const code = digits(person.join(''));
    keys.add(`L${code}.`);
    if (more.length === 0) {
      keys.add(`W${only}.`).add(`F${code}.`).add(`L${digits(only, true)}.`);
      for (const name of nicknames.get(only) ?? []) keys.add(`F${digits(name)}.`);
      addShare('L', code);
      addShare('B', backwards(code));
    }
  }
  for (let cut = 1; cut < person.length; cut++) {
    const first = digits(person.slice(0, cut).join(''));
    const last = digits(person.slice(cut).join(''));
    keys.add(`L${last}.${first.slice(0, 1)}`).add(`F${first}.${last.slice(0, 2)}`);
    if (more.length === 1) keys.add(`L${first}.${last.slice(0, 1)}`);
  }
  if (more.length > 0) {
    for (const name of nicknames.get(only) ?? []) keys.add(`F${digits(name)}.${digits(more.join('')).slice(0, 2)}`);
  }
  if (company.length > 0) {
    const code = digits(company.join(''));
    keys.add(`C${code}`);
    addShare('C', code);
    addShare('E', backwards(code));
    if (code.length <= leastShare) keys.add(`E${backwards(code)}`);
  }
  return [...keys];
}
