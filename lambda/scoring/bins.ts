import type { When } from './scorecard.ts';

const fold = (text: string) => text.trim().toLowerCase();
const spaced = (text: string) =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** A value as a number where it is one; text that reads as a plain number counts. */
export function asNumber(value: string | number): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const text = value.trim();
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** Whether nothing is known: absent, blank text, or not a finite number. */
export const isMissing = (value: string | number | undefined): value is undefined =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : !Number.isFinite(value));

/** Whether a value falls under a bin's condition. */
export function holds(when: When, value: string | number | undefined): boolean {
  if (when === 'missing') return isMissing(value);
  if (isMissing(value)) return false;
  if (when === 'other') return true;
  if ('is' in when) {
    const text = fold(String(value));
    return when.is.some((level) => fold(level) === text);
  }
  if ('words' in when) {
    const text = spaced(String(value));
    return when.words.some((word) => text.includes(spaced(word)));
  }
  const number = asNumber(value);
  if (number === undefined) return false;
  if ('exactly' in when) return when.exactly.includes(number);
  return number >= (when.from ?? -Infinity) && number < (when.below ?? Infinity);
}
