import type { DateTime } from 'luxon';
import { type Speech, say } from '../../speech/say.ts';

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A whole number as words up to a hundred, as digits above: "forty-two". */
export function number(n: number): string {
  const whole = Math.round(n);
  if (whole < 0) return `minus ${number(-whole)}`;
  // By hand: the first object of `Intl` takes as long as loading a file of our own.
  if (whole >= 100) return String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const word = small[whole];
  if (word !== undefined) return word;
  const rest = small[whole % 10];
  return whole % 10 === 0 || rest === undefined
    ? (tens[Math.floor(whole / 10)] ?? '')
    : `${tens[Math.floor(whole / 10)]}-${rest}`;
}

// Plurals and lists are as `Intl` has them, which a test holds; making its objects is a third of what a first turn takes.

/** The form of a sentence that fits a count, by the language's own plural categories. */
export const plural = <T>(n: number, forms: { one: T; other: T }): T => (Math.abs(n) === 1 ? forms.one : forms.other);

function listed(word: 'and' | 'or', items: (Speech | string)[]): Speech {
  const parts = items.map((item) => (typeof item === 'string' ? say`${item}`.ssml : item.ssml));
  const last = parts.pop() ?? '';
  if (parts.length === 0) return { ssml: last };
  return { ssml: `${parts.join(', ')}${parts.length > 1 ? ',' : ''} ${word} ${last}` };
}

/** "Acme, Globex, and SilverOaks"; two that have commas of their own stand apart by one too. */
export function and(items: (Speech | string)[]): Speech {
  const [first, second, ...more] = items.map((item) => (typeof item === 'string' ? say`${item}` : item));
  return first && second && more.length === 0 && /,/.test(first.ssml)
    ? { ssml: `${first.ssml}, and ${second.ssml}` }
    : listed('and', items);
}

/** "Acme or Globex". */
export const or = (items: (Speech | string)[]): Speech => listed('or', items);

/** A time of day as people say it: "eleven a.m.", "two thirty p.m.", "noon"; where the clocks show it twice, which of the two. */
export function time(at: DateTime): string {
  const [first, second] = at.getPossibleOffsets();
  if (!first || !second) return onTheDial(at);
  const isFirst = at.toMillis() === Math.min(first.toMillis(), second.toMillis());
  return `${onTheDial(at)} ${isFirst ? 'before' : 'after'} the clock change`;
}

function onTheDial(at: DateTime): string {
  const { hour, minute } = at;
  if (minute === 0 && hour === 12) return 'noon';
  if (minute === 0 && hour === 0) return 'midnight';
  const half = hour < 12 ? 'a.m.' : 'p.m.';
  const twelve = number(hour % 12 === 0 ? 12 : hour % 12);
  if (minute === 0) return `${twelve} ${half}`;
  return `${twelve} ${minute < 10 ? `oh ${number(minute)}` : number(minute)} ${half}`;
}

/** Two times of one day: "two to three thirty p.m.", "eleven thirty a.m. to noon". */
export function timeRange(from: DateTime, to: DateTime): string {
  const [start, end] = [time(from), time(to)];
  const half = end.slice(-4);
  return `${/[ap]\.m\./.test(half) && start.endsWith(half) ? start.slice(0, -5) : start} to ${end}`;
}

/** A day as seen from now: "today", "tomorrow", "yesterday", "on Friday", "on March 16". */
export function day(at: DateTime, now: DateTime): string {
  const away = Math.round(at.startOf('day').diff(now.startOf('day'), 'days').days);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  if (away === -1) return 'yesterday';
  if (away > 1 && away < 7) return `on ${at.setLocale('en').toFormat('cccc')}`;
  if (away < 0 && away > -7) return `last ${at.setLocale('en').toFormat('cccc')}`;
  return `on ${at.setLocale('en').toFormat(at.year === now.year ? 'cccc, LLLL d' : 'LLLL d, yyyy')}`;
}

/** How long ago something was, in the roughness people use: "yesterday", "five days ago", "in September". */
export function ago(at: DateTime, now: DateTime): string {
  const days = Math.round(now.startOf('day').diff(at.startOf('day'), 'days').days);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 14) return `${number(days)} days ago`;
  if (days < 45) return `${number(Math.round(days / 7))} weeks ago`;
  return `in ${at.setLocale('en').toFormat(at.year === now.year ? 'LLLL' : 'LLLL yyyy')}`;
}

/** A probability in whole percent: "eighty-four percent"; never nought or a hundred, which nobody can know. */
export const percent = (probability: number): string =>
  `${number(Math.min(99, Math.max(1, Math.round(probability * 100))))} percent`;

/** Minutes as people say them: "twenty-five minutes", "an hour and a half", "three hours", "twenty days". */
export function duration(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  if (whole >= 48 * 60) return `${number(whole / (24 * 60))} days`;
  if (whole < 60) return `${number(whole)} ${plural(whole, { one: 'minute', other: 'minutes' })}`;
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (rest === 30) return hours === 1 ? 'an hour and a half' : `${number(hours)} and a half hours`;
  const spoken = hours === 1 ? 'an hour' : `${number(hours)} hours`;
  return rest === 0 ? spoken : `${spoken} and ${duration(rest)}`;
}

/** A phone number digit by digit, in the groups it is written in: "plus one, six one seven, five five five". */
export function phone(text: string): string {
  const [digits = '', extension] = text.split(/\s*(?:x|ext\.?|extension)\s*(?=\d)/i);
  const groups = (part: string) =>
    [...part.matchAll(/\d+/g)].map(([group]) => [...group].map((digit) => number(Number(digit))).join(' ')).join(', ');
  const country = digits.trim().startsWith('+') ? 'plus ' : '';
  return `${country}${groups(digits)}${extension === undefined ? '' : `, extension ${groups(extension)}`}`;
}

const signs: Record<string, string> = { '@': 'at', '.': 'dot', '-': 'dash', _: 'underscore', '+': 'plus' };

/** A mail address as it is spelled out: "jones dot watson at silveroaks dot example". */
export const mail = (address: string): string =>
  address
    .toLowerCase()
    .replace(/[@.\-_+]/g, (sign) => ` ${signs[sign] ?? sign} `)
    .replace(/\s+/g, ' ')
    .trim();

/** Money as people say it: "50,000 dollars", "forty euros". */
export const money = (amount: number, currency: string): string => `${number(amount)} ${moneyName(currency, amount)}`;

/** What a currency is called, beside an amount where one is given: "dollars", "pound". */
export function moneyName(currency: string, amount = 2): string {
  const name = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
  })
    .formatToParts(amount)
    .find((part) => part.type === 'currency')?.value;
  // "US dollars" is what Intl says; a rep says dollars.
  return (name ?? currency).replace(/^US /, '');
}
