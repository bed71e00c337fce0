import type { LeadName } from '../domain/lead.ts';
import type { Language } from '../language/languages.ts';
import { asNames, readHeard } from './heard.ts';
import { peopleWords } from './languages.ts';
import { companyWeights, companyWords, personWords, surnameBits } from './name-parts.ts';
import { soundsOf } from './sounds.ts';

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
function digits(whole: string, ending: 'kept' | 'plural lost' | 'lost' = 'lost'): string {
  const sound = soundsOf(cut(whole));
  const singular = ending === 'kept' ? sound : sound.replace(plural, '');
  const kept = ending === 'lost' ? singular.replace(easilyLost, '') : singular;
  let code = /^[aeiouhy]/.test(kept) ? '0' : '';
  let before = '';
  [...kept].forEach((symbol, at) => {
    const digit = symbol === 'w' && at > 0 ? '' : (digitOf.get(symbol) ?? '');
    if (digit !== before) code += digit;
    before = digit;
  });
  return code === '' ? '0' : code;
}

const longestWord = 40;
/** No name makes a key too long for a table. */
const cut = (word: string): string => [...word].slice(0, longestWord).join('');

/**
 * The words of a company one after the other; nothing shows where words end, nor whether a vowel stood between two
 * consonants of a kind there. `lost` forgives plurals within, too.
 */
function companyDigits(all: readonly string[], ending: 'kept' | 'lost'): string {
  const codes = all.map((word, at) => {
    const atEnd = at === all.length - 1 || ending === 'kept' ? ending : 'plural lost';
    // A vowel before it makes a word sound as it does inside another: "wave" in "silverwave".
    return at === 0 ? digits(word, atEnd) : digits(`a${word}`, atEnd).slice(1);
  });
  return codes.join('').replace(/(.)\1+/g, '$1');
}

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
 * The sort keys a lead is found under by name, four, or five with a particle. `L` surname by sound, as written, then first name, with
 * its particles and without; `F` first
 * name then surname; `C` the company from its start; `X` its last word.
 */
export function nameKeys({ name, company }: Pick<LeadName, 'name' | 'company'>): string[] {
  const keys = new Set<string>();
  const ofCompany = companyWords(company ?? '');
  const person = personWords(name);
  if (person.length > 0 && person.join() !== ofCompany.join()) {
    const last = wordsAt(person, surnameBits(person));
    const first = person.length > 1 ? digits(person[0] ?? '') : '';
    keys.add(`L${digits(last)}.${cut(last)}.${first}`);
    if (first) keys.add(`F${first}.${digits(last)}`);
    // "Mr. Rashid" is al-Rashid.
    const bare = person.at(-1) ?? '';
    if (bare !== last) keys.add(`L${digits(bare)}.${cut(bare)}.${first}`);
  }
  if (ofCompany.length > 0) {
    const said = core(ofCompany);
    keys.add(`C${companyDigits(ofCompany, 'kept')}.`);
    if (said.length > 1) keys.add(`X${digits(said.at(-1) ?? '')}.`);
  }
  return [...keys];
}

/** Whether a key begins with a first name, under which many stand. */
export const isByFirstName = (key: string): boolean => key.startsWith('F');

const MOST_WORDS = 5;
const LEAST_SHARE = 4;

/** Enough of the consonants to ask for, so that an error in the rest does no harm; nothing where that would be too few. */
const share = (code: string): string | undefined =>
  code.length > LEAST_SHARE ? code.slice(0, Math.max(LEAST_SHARE, Math.ceil(code.length * 0.6))) : undefined;

/** A company may go on after what was said, but not after a single consonant: that would be every sixth. */
const beginning = (code: string): string => (code.length > 1 ? `C${code}` : `C${code}.`);

/**
 * What the keys of whoever was meant may begin with: some twelve at most, so that all are asked for at once. First
 * what fits all that was heard, then what forgives an error at the end, then at the beginning.
 */
export function heardKeys(heard: string, language: Language): string[] {
  const { nicknames } = peopleWords[language];
  const read = readHeard(heard, peopleWords[language]);
  const said = read.words.length > 0 ? read : asNames(heard, read);
  const keys = new Set<string>();
  const addShare = (kind: string, code: string): void => {
    const part = share(code);
    if (part) keys.add(kind + part);
  };
  const words = said.words.slice(0, MOST_WORDS);
  const person = said.companyFrom === undefined ? words : words.slice(0, said.companyFrom);
  const company = said.companyFrom === undefined ? words : words.slice(said.companyFrom);
  const [only = '', ...more] = person;
  if (person.length > 0 && !said.company) {
    const joined = person.join('');
    const code = digits(joined);
    keys.add(`L${code}.`).add(`L${code}.${cut(joined)}.`);
    if (more.length === 0) {
      keys.add(`F${code}.`).add(`L${digits(only, 'kept')}.`);
      for (const name of nicknames.get(only) ?? []) keys.add(`F${digits(name)}.`);
      addShare('L', code);
    }
  }
  for (let at = 1; at < person.length; at++) {
    const first = digits(person.slice(0, at).join(''));
    const surname = person.slice(at).join('');
    const last = digits(surname);
    keys
      .add(`F${first}.${last.slice(0, 2)}`)
      .add(`L${last}.${cut(surname)}.${first.slice(0, 1)}`)
      .add(`L${last}.`);
    if (more.length === 1) keys.add(`F${last}.${first.slice(0, 2)}`).add(`L${first}.${cut(only)}.${last.slice(0, 1)}`);
  }
  if (more.length > 0) {
    for (const name of nicknames.get(only) ?? []) keys.add(`F${digits(name)}.${digits(more.join('')).slice(0, 2)}`);
  }
  if (company.length > 0) {
    const code = companyDigits(company, 'lost');
    keys.add(beginning(companyDigits(company, 'kept'))).add(beginning(code));
    addShare('C', code);
    keys.add(`X${digits(company.at(-1) ?? '')}.`);
  }
  return [...keys];
}

/** What the keys of whoever is called exactly so may begin with: by first name or surname, by both, or by their company. */
export function exactKeys(words: readonly string[]): string[] {
  const [first = '', ...rest] = words;
  const surname = rest.join('');
  const company = companyWords(words.join(' '));
  return [
    ...(surname === ''
      ? [`F${digits(first)}.`, `L${digits(first)}.${cut(first)}.`]
      : [`F${digits(first)}.${digits(surname)}`]),
    ...(company.length > 0 ? [beginning(companyDigits(company, 'kept'))] : []),
  ];
}
