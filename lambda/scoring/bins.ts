import type { When } from './scorecard.ts';

/** Text as it is compared: letter case and outer spaces aside. */
export const foldCase = (text: string) => text.trim().toLowerCase();
const spaced = (text: string) =>
  ` ${foldCase(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** The words of a bin as they are compared: the same few are looked for in every lead of a book. */
const comparedWords = comparedOnce(spaced);
const comparedLevels = comparedOnce(foldCase);

function comparedOnce(compared: (word: string) => string): (words: readonly string[]) => readonly string[] {
  const known = new WeakMap<readonly string[], readonly string[]>();
  return (words) => {
    const before = known.get(words);
    if (before?.length === words.length) return before;
    const found = words.map(compared);
    known.set(words, found);
    return found;
  };
}

const plain = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const decimalComma = /^[-+]?\d+,\d+$/;

/** A value as a number where it is one; money signs, per cent and thousands commas do not stop it. */
export function asNumber(value: string | number): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (plain.test(value)) return finite(value);
  const text = value.replace(/[\s$€£¥%\u00a0]/g, '');
  if (plain.test(text)) return finite(text);
  if (grouped.test(text)) return finite(text.replaceAll(',', ''));
  return decimalComma.test(text) ? finite(text.replace(',', '.')) : undefined;
}

function finite(text: string): number | undefined {
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** Whether nothing is known: absent, blank text, or not a finite number. */
export const isMissing = (value: string | number | undefined): value is undefined =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : !Number.isFinite(value));

/** The first bin that takes a value; what none takes counts as missing. -1 when there is no such bin. */
export function binAt(whens: readonly When[], value: string | number | undefined): number {
  const at = whens.findIndex((when) => holds(when, value));
  return at >= 0 ? at : whens.indexOf('missing');
}

/** The bin of a table that takes a value, as `binAt` finds it. */
export function binOf<Row extends { when: When }>(
  bins: readonly Row[],
  value: string | number | undefined,
): Row | undefined {
  return bins.find(({ when }) => holds(when, value)) ?? bins.find(({ when }) => when === 'missing');
}

/** Whether a value falls under a bin's condition. */
export function holds(when: When, value: string | number | undefined): boolean {
  if (when === 'missing') return isMissing(value);
  if (isMissing(value)) return false;
  if (when === 'other') return true;
  if ('is' in when) {
    const text = foldCase(String(value));
    return comparedLevels(when.is).includes(text);
  }
  if ('words' in when) {
    const text = spaced(String(value));
    return comparedWords(when.words).some((word) => text.includes(word));
  }
  const number = asNumber(value);
  if (number === undefined) return false;
  if ('exactly' in when) return when.exactly.includes(number);
  return number >= (when.from ?? -Infinity) && number < (when.below ?? Infinity);
}
