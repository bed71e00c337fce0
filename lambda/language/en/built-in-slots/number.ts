import { wordTable } from '../../../domain/word-table.ts';

const units = 'zero one two three four five six seven eight nine'.split(' ');
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const unitOrdinals = '_ first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const teenOrdinals =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
const tenOrdinals = '_ _ twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

type Size = 'unit' | 'teen' | 'ten';
const cardinals = new Map<string, { value: number; size: Size }>();
const ordinals = new Map<string, { value: number; size: Size }>();
const learn = (into: typeof cardinals, words: readonly string[], size: Size, valueAt: (i: number) => number) =>
  words.forEach((word, i) => {
    if (word !== '_') into.set(word, { value: valueAt(i), size });
  });
learn(cardinals, units, 'unit', (i) => i);
learn(cardinals, teens, 'teen', (i) => i + 10);
learn(cardinals, tens, 'ten', (i) => i * 10);
learn(ordinals, unitOrdinals, 'unit', (i) => i);
learn(ordinals, teenOrdinals, 'teen', (i) => i + 10);
learn(ordinals, tenOrdinals, 'ten', (i) => i * 10);

/** The words a number or an ordinal may hold. */
export const numberGrammar: ReadonlySet<string> = new Set([
  ...cardinals.keys(),
  ...ordinals.keys(),
  ...'oh a and half point hundred thousand million billion'.split(' '),
]);

const magnitudes = wordTable<number>({ thousand: 1e3, million: 1e6, billion: 1e9 });

/** Where a reading of some words ends, and what it says. */
type Read = { end: number; value: number };

/** One to three words below a hundred: "fifty", "fifty five", "50". */
function belowHundred(words: readonly string[], at: number): Read | undefined {
  const word = words[at] ?? '';
  if (/^\d+(\.\d+)?$/.test(word)) return { end: at + 1, value: Number(word) };
  const first = cardinals.get(word);
  if (!first) return undefined;
  const second = cardinals.get(words[at + 1] ?? '');
  if (first.size === 'ten' && second?.size === 'unit' && second.value > 0)
    return { end: at + 2, value: first.value + second.value };
  return { end: at + 1, value: first.value };
}

/** "a hundred", "three hundred and five", "fourteen hundred", "two point five", "two and a half". */
function belowThousand(words: readonly string[], at: number): Read | undefined {
  const first = words[at] === 'a' ? at + 1 : at;
  const isOne = /^(hundred|thousand|million|billion)$/.test(words[first] ?? '');
  const head = isOne ? { end: first, value: 1 } : belowHundred(words, at);
  if (!head) return undefined;
  if (words[head.end] === 'hundred') {
    const hundreds = head.value * 100;
    const next = words[head.end + 1] === 'and' ? head.end + 2 : head.end + 1;
    const rest = belowHundred(words, next);
    if (rest && rest.value < 100) return { end: rest.end, value: hundreds + rest.value };
    return { end: head.end + 1, value: hundreds };
  }
  if (words[head.end] === 'point') {
    let end = head.end + 1;
    let digits = '';
    for (let digit = cardinals.get(words[end] ?? ''); digit?.size === 'unit'; digit = cardinals.get(words[end] ?? '')) {
      digits += String(digit.value);
      end++;
    }
    if (digits !== '') return { end, value: Number(`${head.value}.${digits}`) };
  }
  if (words[head.end] === 'and' && words[head.end + 1] === 'a' && words[head.end + 2] === 'half')
    return { end: head.end + 3, value: head.value + 0.5 };
  return head;
}

/** Reads the longest cardinal at a place: "two hundred and fifty thousand", "half a million", "nineteen eighty four". */
export function cardinalAt(words: readonly string[], at: number): Read | undefined {
  if (words[at] === 'half' && words[at + 1] === 'a' && magnitudes[words[at + 2] ?? ''] !== undefined)
    return { end: at + 3, value: (magnitudes[words[at + 2] ?? ''] ?? 0) / 2 };
  const pair = yearLike(words, at);
  if (pair) return pair;
  let total = 0;
  let end = at;
  let smallest = Number.POSITIVE_INFINITY;
  for (;;) {
    const joins = end > at && words[end] === 'and' ? end + 1 : end;
    const group = belowThousand(words, joins);
    if (!group) break;
    const magnitude = magnitudes[words[group.end] ?? ''];
    if (magnitude !== undefined && magnitude < smallest) {
      total += group.value * magnitude;
      smallest = magnitude;
      end = group.end + 1;
      continue;
    }
    if (magnitude !== undefined || (end > at && group.value >= 1000) || (joins > end && group.value >= 1000)) break;
    total += group.value;
    end = group.end;
    break;
  }
  return end === at ? undefined : { end, value: Math.round(total * 1e6) / 1e6 };
}

/** "nineteen eighty four", "twenty twenty seven", "fourteen thirty": two pairs of digits. */
function yearLike(words: readonly string[], at: number): Read | undefined {
  const first = cardinals.get(words[at] ?? '');
  if (!first || first.value < 13 || first.value > 20) return undefined;
  const second = belowHundred(words, at + 1);
  if (!second || second.value < 10 || second.value > 99) return undefined;
  if (/^(hundred|thousand|million|billion)$/.test(words[second.end] ?? '')) return undefined;
  return { end: second.end, value: first.value * 100 + second.value };
}

/** Reads an ordinal at a place: "first", "twenty first", "21th". */
export function ordinalAt(words: readonly string[], at: number): Read | undefined {
  const word = words[at] ?? '';
  const digits = /^(\d+)th$/.exec(word);
  if (digits) return { end: at + 1, value: Number(digits[1]) };
  const first = cardinals.get(word);
  const second = ordinals.get(words[at + 1] ?? '');
  if (first?.size === 'ten' && second?.size === 'unit') return { end: at + 2, value: first.value + second.value };
  const alone = ordinals.get(word);
  return alone && { end: at + 1, value: alone.value };
}

/** Writes a phrase with its numbers as digits: "the twenty first of march" is "the 21th of march". */
export function inDigits(words: readonly string[]): string {
  const said: string[] = [];
  for (let i = 0; i < words.length; ) {
    const ordinal = ordinalAt(words, i);
    const cardinal = words[i] === 'a' || words[i] === 'half' ? undefined : cardinalAt(words, i);
    if (ordinal) said.push(`${ordinal.value}th`);
    else if (cardinal) said.push(String(cardinal.value));
    else said.push(words[i] ?? '');
    i = (ordinal ?? cardinal)?.end ?? i + 1;
  }
  return said.join(' ');
}

/** AMAZON.NUMBER: digits as a string. Single digits in a row are read one by one: "four seven one two" is 4712. */
export function readNumber(words: readonly string[]): string | undefined {
  const whole = cardinalAt(words, 0);
  if (whole?.end === words.length) return Number.isSafeInteger(whole.value) ? String(whole.value) : undefined;
  return words.length > 1 ? readDigits(words) : undefined;
}

/** Digits said one by one, "oh" for zero. */
export function readDigits(words: readonly string[]): string | undefined {
  const digits = words.map((word) => (word === 'oh' ? 0 : units.indexOf(word)));
  return digits.every((digit) => digit >= 0) ? digits.join('') : undefined;
}

/** AMAZON.Ordinal: "first" is 1. */
export function readOrdinal(words: readonly string[]): string | undefined {
  const whole = ordinalAt(words, 0);
  return whole?.end === words.length ? String(whole.value) : undefined;
}
