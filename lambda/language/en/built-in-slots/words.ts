import { shorthand } from '../shorthand.ts';

/** One word of an utterance: how it is compared, and where it stands in the text that was typed. */
export type Word = { word: string; start: number; end: number };

/** Longer texts are cut: nobody says a thousand characters in one breath. */
const longestText = 1000;

const wholeWords: Readonly<Record<string, string>> = {
  ...shorthand,
  "can't": 'can not',
  "won't": 'will not',
  "shan't": 'shall not',
  "let's": 'let us',
  "o'clock": 'oclock',
  ok: 'okay',
  yeah: 'yes',
  mr: 'mister',
  mrs: 'missus',
  dr: 'doctor',
};

const endings: readonly (readonly [RegExp, string])[] = [
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'ve$/, ' have'],
  [/'ll$/, ' will'],
  [/'d$/, ' would'],
  [/'m$/, ' am'],
];

/** After these, 's is short for "is"; after any other word it marks a possessive. */
const beforeIs = new Set(
  'what who how where when why that it he she there here this which everything everybody everyone'.split(' '),
);

const symbols: Readonly<Record<string, string>> = {
  '&': 'and',
  '%': 'percent',
  '+': 'plus',
  '-': 'to',
  $: 'dollars',
  '€': 'euros',
  '£': 'pounds',
};

const smallNumbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const smallOrdinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);

/** Dates, clock times, numbers with their marks, dotted letters, words, currency signs. */
const pieces =
  /(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)(?!\d)|(\d{1,2}:\d{2})(?!\d)|(\d+(?:,\d{3})*(?:\.\d+)?)|((?:\p{L}\.\s?)+\p{L}\.?(?![\p{L}]))|([\p{L}\p{M}]+(?:['&][\p{L}\p{M}]+)*)|([&%+$€£]|(?<=\d(?:\s?[ap]m)?)-(?=\d))/gu;

/** Letters without marks, digits and usual signs. */
const isPlain = /^[ -~]*$/;

/** Lower case, without diacritics, straight apostrophes. Same length as the text, so that places still fit. */
function plain(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase().replaceAll('`', "'");
  let folded = '';
  for (const char of text) {
    const base = char
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
    folded += base.length === char.length ? base : char.length === 1 && base.length > 1 ? char : char;
  }
  return folded.replace(/[’‘`´]/g, "'");
}

/** Splits a text into comparable words: contractions opened, "p. m." and "K P I" joined, small digits spelled out. */
export function wordsOf(text: string): Word[] {
  const typed = text.slice(0, longestText);
  const words: Word[] = [];
  for (const found of plain(typed).matchAll(pieces)) {
    const start = found.index;
    const end = start + found[0].trimEnd().length;
    for (const word of spelled(found)) words.push({ word, start, end });
  }
  return joinLetters(currencyLast(words).map(withoutApostrophe), typed);
}

function spelled([, date, clock, number, dotted, word, symbol]: RegExpMatchArray): string[] {
  const whole = date ?? clock;
  if (whole !== undefined) return [whole];
  if (number !== undefined) {
    const digits = number.replaceAll(',', '');
    return [digits.length < 3 ? (smallNumbers[Number(digits)] ?? digits) : digits];
  }
  if (dotted !== undefined) return [dotted.replace(/[.\s]/g, '')];
  if (symbol !== undefined) return [symbols[symbol] ?? symbol];
  return word === undefined ? [] : opened(word);
}

function opened(word: string): string[] {
  const whole = Object.hasOwn(wholeWords, word) ? wholeWords[word] : undefined;
  if (whole !== undefined) return whole.split(' ');
  if (!word.includes("'")) return [word];
  const ending = endings.find(([pattern]) => pattern.test(word));
  if (ending) return word.replace(ending[0], ending[1]).trim().split(' ');
  if (!word.endsWith("'s")) return [word.replaceAll("'", '')];
  const stem = word.slice(0, -2);
  return [stem.replaceAll("'", ''), beforeIs.has(stem) ? 'is' : "'s"];
}

/** A recogniser often writes "what's" and "Sarah's" as two words; among single letters an "s" is spelled out. */
function withoutApostrophe(word: Word, at: number, words: readonly Word[]): Word {
  const before = words[at - 1];
  const after = words[at + 1];
  if (word.word !== 's' || !before || !after || isLetter(before) || isLetter(after)) return word;
  return { ...word, word: beforeIs.has(before.word) ? 'is' : "'s" };
}

/** "$50 k" is said "fifty k dollars". */
function currencyLast(words: Word[]): Word[] {
  const moved: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const next = words[i + 1];
    if (!word) continue;
    if (
      next &&
      word.end - word.start === 1 &&
      Object.values(symbols).includes(word.word) &&
      /^\d|^[a-z]+$/.test(next.word) &&
      /dollars|euros|pounds/.test(word.word)
    ) {
      const unit = words[i + 2];
      const hasUnit = unit !== undefined && /^(k|m|bn|mil|grand|thousand|million|billion)$/.test(unit.word);
      moved.push(next, ...(hasUnit ? [unit] : []), word);
      i += hasUnit ? 2 : 1;
    } else moved.push(word);
  }
  return moved;
}

const isLetter = ({ word }: Word) => word.length <= 2 && /^\p{L}$/u.test(word);

/** "11th" is one ordinal; "K I E L", "p m" and "m q l" are one word each; "a" and "i" alone stay words. */
function joinLetters(words: readonly Word[], typed: string): Word[] {
  const joined: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const next = words[i + 1];
    if (next && next.start === word.end && /^(st|nd|rd|th)$/.test(next.word)) {
      const small = smallNumbers.indexOf(word.word);
      const ordinal = small >= 0 ? smallOrdinals[small] : `${word.word}th`;
      joined.push({ word: ordinal ?? word.word, start: word.start, end: next.end });
      i++;
      continue;
    }
    let last = i;
    for (let at = words[last + 1]; isLetter(word) && at && isLetter(at); at = words[last + 1]) last++;
    // "K P Is" is more than one of them; the capital tells it from "the K P is".
    const plural = words[last + 1];
    if (last > i && plural && /^\p{Lu}s$/u.test(typed.slice(plural.start, plural.end))) last++;
    const run = words.slice(i, last + 1).map((one) => one.word);
    const end = words[last]?.end ?? word.end;
    if (run.length > 1 && run.some((letter) => letter !== 'a' && letter !== 'i')) {
      joined.push({ word: run.join(''), start: word.start, end });
      i = last;
    } else joined.push(word);
  }
  return joined;
}

/** What was typed between two words, both included, without the punctuation around it. */
export function typedBetween(text: string, words: readonly Word[], from: number, to: number): string {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last) return '';
  const spans = words.slice(from, to);
  const start = Math.min(...spans.map((word) => word.start));
  let end = Math.max(...spans.map((word) => word.end));
  const after = words[to];
  if (after?.word === "'s" && after.start === last.start) end -= 2;
  return text.slice(start, end).replace(/^['\s]+|[.,\s]+$/g, '');
}
