import type { LeadName } from '../../lambda/domain/lead.ts';
import { pick, seeded } from './random.ts';

/** One thing heard: who was meant, and what else would be as right, because no more than this was said. */
export type Spoken = {
  spoken: string;
  kind: string;
  expect?: string;
  anyOf?: { field: 'first' | 'last' | 'company' | 'name'; value: string };
};

/** Letters as an English recogniser writes them. Kept apart from the product's own folding, so that neither hides the other's faults. */
const latin: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', ı: 'i', æ: 'ae', đ: 'd' };
export const asWritten = (text: string): string =>
  text
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[ßøłıæđ]/g, (letter) => latin[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9 ]/g, (mark) => (mark === '-' || mark === ',' ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();

/** Names as people cut them: what is first, what is last with its particles. */
export function cut(name: string): { first: string; last: string } {
  const [first = '', ...rest] = name.split(' ');
  return { first: asWritten(first), last: asWritten(rest.join(' ')) };
}

type Slip = (word: string, random: () => number) => string;
const swap =
  (from: RegExp, to: readonly string[]): Slip =>
  (word, random) => {
    const places = [...word.matchAll(new RegExp(from, 'g'))];
    if (places.length === 0) return word;
    const place = pick(places, random);
    const at = place.index;
    return word.slice(0, at) + pick(to, random) + word.slice(at + place[0].length);
  };

/**
 * Slips of the ear, one letter group at a time: vowels drift to neighbours, voiced and voiceless stops and fricatives trade
 * places, nasals too, an h or a final t, d or s comes or goes, l and r blur, doubles single, and a spelling is heard as another
 * one that sounds the same.
 */
const slips: readonly Slip[] = [
  swap(/a/, ['e', 'o', 'ah', 'u']),
  swap(/e/, ['i', 'a', 'ee']),
  swap(/i/, ['e', 'ee', 'y']),
  swap(/o/, ['a', 'u', 'oh', 'oa']),
  swap(/u/, ['oo', 'o', 'a']),
  swap(/ee|ea|ie|ei/, ['i', 'ee', 'ea', 'ey']),
  swap(/oo|ou|ow/, ['u', 'oo', 'ow']),
  swap(/ai|ay|ey/, ['a', 'ay', 'e']),
  swap(/y$/, ['ie', 'ey', 'i']),
  swap(/b/, ['p', 'v', 'd']),
  swap(/p/, ['b', 'f']),
  swap(/d/, ['t', 'th']),
  swap(/t/, ['d', 'th']),
  swap(/g/, ['k', 'j']),
  swap(/ck|k|c(?=[aou])/, ['k', 'c', 'g', 'ck']),
  swap(/c(?=[ei])|s|z/, ['s', 'z', 'c', 'ss']),
  swap(/sh|sch|ch/, ['sh', 'ch', 's']),
  swap(/v/, ['f', 'b', 'w']),
  swap(/f|ph/, ['v', 'ph', 'th']),
  swap(/m/, ['n']),
  swap(/n/, ['m', 'ng', 'nd']),
  swap(/th/, ['t', 'f', 'd']),
  swap(/l/, ['r', 'll', 'w']),
  swap(/r/, ['l', 'rr', 'w']),
  swap(/j/, ['g', 'y', 'h']),
  swap(/^h/, ['']),
  swap(/^(?=[aeiou])/, ['h']),
  swap(/w/, ['v', 'wh']),
  swap(/[td]$/, ['']),
  swap(/s$/, ['']),
  swap(/$/, ['s']),
  swap(/(?<=[aeiou])[^aeiou]$/, ['']),
  swap(/er$|ar$|or$/, ['a', 'er', 'ar', 'or']),
  swap(/([bdfglmnprst])\1/, ['s', 't', 'n', 'l', 'r', 'm']),
  swap(/(?<=[aeiou])[lmnrt](?=[aeiou])/, ['ll', 'mm', 'nn', 'rr', 'tt']),
];

/** A word with so many slips; long enough words only change where a slip fits. */
function misheard(word: string, count: number, random: () => number): string {
  let heard = word;
  for (let slip = 0; slip < count; slip++) {
    for (let tries = 0; tries < 12; tries++) {
      const next = pick(slips, random)(heard, random);
      if (next !== heard && next.length > 1) {
        heard = next;
        break;
      }
    }
  }
  return heard;
}

function mishearSome(text: string, count: number, random: () => number): string {
  const words = text.split(' ');
  const longest = words.map((_, at) => at).filter((at) => (words[at] ?? '').length > 2);
  for (let slip = 0; slip < count; slip++) {
    const at = longest.length > 0 ? pick(longest, random) : 0;
    words[at] = misheard(words[at] ?? '', 1, random);
  }
  return words.join(' ');
}

function split(text: string, random: () => number): string {
  const words = text.split(' ');
  const at = words.reduce((longest, word, index) => (word.length > (words[longest] ?? '').length ? index : longest), 0);
  const word = words[at] ?? '';
  if (word.length < 5) return text;
  const place = 2 + Math.floor(random() * (word.length - 4));
  words[at] = `${word.slice(0, place)} ${word.slice(place)}`;
  return words.join(' ');
}

const camel = (company: string): string => asWritten(company.replace(/([a-z])([A-Z])/g, '$1 $2'));
const honorifics = ['mister', 'mr', 'miss', 'mrs', 'ms', 'doctor'];
const people = ['guy', 'lady', 'people', 'folks', 'deal', 'account', 'man', 'woman'];

type Form = (lead: LeadName, random: () => number) => Omit<Spoken, 'kind' | 'expect'>;
const byLast =
  (say: (last: string, random: () => number) => string): Form =>
  (lead, random) => {
    const { last } = cut(lead.name);
    return { spoken: say(last, random), anyOf: { field: 'last', value: last } };
  };
const byFull =
  (say: (full: string, random: () => number) => string): Form =>
  (lead, random) => ({
    spoken: say(asWritten(lead.name), random),
    anyOf: { field: 'name', value: asWritten(lead.name) },
  });
const byCompany =
  (say: (company: string, random: () => number) => string): Form =>
  (lead, random) => ({
    spoken: say(camel(lead.company ?? ''), random),
    anyOf: { field: 'company', value: asWritten(lead.company ?? '') },
  });

/** How a lead is called. The first half as written, the second half as it may be misheard. */
const forms: Readonly<Record<string, Form>> = {
  full: byFull((full) => full),
  last: byLast((last) => last),
  first: (lead) => ({ spoken: cut(lead.name).first, anyOf: { field: 'first', value: cut(lead.name).first } }),
  honorific: byLast((last, random) => `${pick(honorifics, random)} ${last}`),
  possessive: byLast((last) => (last.endsWith('s') ? `${last}'` : `${last}'s`)),
  reversed: (lead) => ({
    spoken: `${cut(lead.name).last} ${cut(lead.name).first}`,
    anyOf: { field: 'name', value: asWritten(lead.name) },
  }),
  spelled: byLast((last) => last.replace(/ /g, '').split('').join(' ')),
  company: byCompany((company) => company),
  'company person': byCompany((company, random) => `the ${company} ${pick(people, random)}`),
  'company joined': byCompany((company) => company.replace(/ /g, '')),
  'name at company': (lead) => ({ spoken: `${cut(lead.name).first} from ${camel(lead.company ?? '')}` }),
  split: byFull((full, random) => split(full, random)),
  'full, one slip': byFull((full, random) => mishearSome(full, 1, random)),
  'full, two slips': byFull((full, random) => mishearSome(full, 2, random)),
  'last, one slip': byLast((last, random) => mishearSome(last, 1, random)),
  'last, two slips': byLast((last, random) => mishearSome(last, 2, random)),
  'honorific, one slip': byLast((last, random) => `${pick(honorifics, random)} ${mishearSome(last, 1, random)}`),
  'company, one slip': byCompany((company, random) => mishearSome(company, 1, random)),
  'company, two slips': byCompany((company, random) => mishearSome(company, 2, random)),
  'split, one slip': byFull((full, random) => split(mishearSome(full, 1, random), random)),
};

/** Heard where a name was expected, and nobody's name: times, amounts, commands, chatter. */
export const notNames: readonly string[] = [
  'the day after tomorrow',
  'next tuesday',
  'half past three',
  'at two thirty',
  'ten minutes',
  'ninety thousand',
  'two million',
  'fifteen percent',
  'this morning',
  'later today',
  'the budget',
  'our timeline',
  'the champion',
  'a decision maker',
  'the pain point',
  'nobody',
  'anyone else',
  'somebody',
  'all of them',
  'none of those',
  'the whole team',
  'both of them',
  'my calendar',
  'my schedule',
  'the meeting',
  'the follow up',
  'an email',
  'the weather tomorrow',
  'some music',
  'the news',
  'what time it is',
  'how much',
  'why not',
  'the score',
  'the likelihood',
  'my leads',
  'a new lead',
  'the price',
  'the contract',
  'stop it',
  'cancel that',
  'go back',
  'say that again',
  'never mind',
  'thank you',
  'good morning',
  'the traffic',
  'my wife',
];

/** So many spoken forms of the leads of a book, every kind as often as any other, and the non-names after them. */
export function makeSpoken(book: readonly LeadName[], count: number, seed: number): Spoken[] {
  const random = seeded(seed);
  const kinds = Object.entries(forms);
  const heard = Array.from({ length: count }, (_, index): Spoken => {
    const [kind, form] = kinds[index % kinds.length] ?? pick(kinds, random);
    const lead = pick(book, random);
    return { ...form(lead, random), kind, expect: lead.id };
  });
  return [...heard, ...notNames.map((spoken) => ({ spoken, kind: 'not a name' }))];
}
