import { type DecimalSign, decimalSignOf, readDigits } from './numbers.ts';
import type { Read } from './reading.ts';

/** An amount, and its currency where the cell has one. */
export type Money = { amount: number; currency?: string };

const signs: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  nz$: 'NZD',
  s$: 'SGD',
  hk$: 'HKD',
  r$: 'BRL',
  mx$: 'MXN',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  rs: 'INR',
  'rs.': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  '₦': 'NGN',
  zł: 'PLN',
  kč: 'CZK',
  fr: 'CHF',
  'fr.': 'CHF',
  'sfr.': 'CHF',
  rp: 'IDR',
  rm: 'MYR',
  lei: 'RON',
  ft: 'HUF',
  'руб.': 'RUB',
  руб: 'RUB',
  '₴': 'UAH',
  '₸': 'KZT',
  円: 'JPY',
  元: 'CNY',
  nt$: 'TWD',
  kr: '',
  'kr.': '',
};

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  thousand: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  mrd: 1e9,
  billion: 1e9,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  cr: 1e7,
  crore: 1e7,
  crores: 1e7,
};

const either = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[$.]/g, '\\$&'))
    .join('|');
const currency = `[A-Z]{3}|${either(Object.keys(signs))}`;
const written = new RegExp(
  `^(${currency})?\\s*([-+−–]?)\\s*(${currency})?\\s*(\\d[\\d.,'’\\s\\u00a0\\u202f]*\\d|\\d|[.,]\\d+)\\s*(${either(Object.keys(scales))})?(?:([,.])[-–]+|\\.)?\\s*(${currency})?\\s*(-?)$`,
  'iu',
);

const codes = new Set(Intl.supportedValuesOf('currency'));
const currencyOf = (word: string): string | undefined =>
  signs[word.toLowerCase()] ?? (codes.has(word) ? word : undefined);

/** The pieces of a cell of money. */
function piecesOf(cell: string) {
  const inBrackets = /^\((.*)\)$/.exec(cell.trim());
  const found = written.exec((inBrackets?.[1] ?? cell).trim());
  if (!found) return undefined;
  const [, before, sign = '', middle, digits = '', scale, mark, after, behind = ''] = found;
  const said = before ?? middle ?? after;
  // Several countries call theirs so.
  const word = /^kr\.?$/i.test(said ?? '') ? undefined : said;
  if (word !== undefined && currencyOf(word) === undefined) return undefined;
  const isNegative = inBrackets !== null || sign === '-' || sign === '−' || sign === '–' || behind === '-';
  return {
    digits: digits.trim(),
    scale: scale === undefined ? 1 : (scales[scale.toLowerCase()] ?? 1),
    isNegative,
    ...(word && { currency: currencyOf(word) ?? word }),
    isBehind: after !== undefined,
    // `5.000,-`: no cents, after the sign that stands before them.
    ...((mark === '.' || mark === ',') && { mark: mark as DecimalSign }),
  };
}

/**
 * Money with or without its currency, in the English, the continental or the Indian way: `$1,234.50`, `1 234,56 €`, `₹12,34,567`,
 * `(1,200)`, `40k`, `2.5 crore`. What could be two amounts a thousand apart is only read where `decimal` settles it.
 */
export function readMoneyOf(cell: string, decimal: DecimalSign | undefined): Read<Money> {
  const pieces = piecesOf(cell);
  const found = pieces && readDigits(pieces.digits, decimal ?? decimalSignOfMoney(cell));
  if (!pieces || found === undefined || found === 'no number') return { wrong: `"${cell}" is no amount of money` };
  if (found === 'ambiguous') return { wrong: `"${cell}" could be two amounts, a thousand apart` };
  // Scaled in steps that decimals survive.
  const amount = Number((found.number * pieces.scale).toPrecision(15)) * (pieces.isNegative ? -1 : 1);
  return { ok: { amount, ...(pieces.currency && { currency: pieces.currency }) } };
}

/**
 * Which decimal sign a cell of money shows by itself, by its digits or by its currency: a dollar or a pound before the number is
 * written by those who write decimals after a full stop, a euro behind it by those who write a comma.
 */
export function decimalSignOfMoney(cell: string): DecimalSign | undefined {
  const pieces = piecesOf(cell);
  if (!pieces) return undefined;
  const shown: DecimalSign | undefined = pieces.mark ?? decimalSignOf(pieces.digits);
  if (shown) return shown;
  if (!/[.,]/.test(pieces.digits)) return undefined;
  if (pieces.currency === 'EUR' && pieces.isBehind) return ',';
  const isEnglish = ['USD', 'GBP', 'INR'].includes(pieces.currency ?? '') && !pieces.isBehind;
  return isEnglish && pieces.digits.includes(',') ? '.' : undefined;
}

/** Whether a cell of money can only be read where something else settles its decimal sign. */
export const isAmbiguousMoney = (cell: string): boolean => {
  const pieces = piecesOf(cell);
  return pieces !== undefined && /[.,]/.test(pieces.digits) && decimalSignOfMoney(cell) === undefined;
};
