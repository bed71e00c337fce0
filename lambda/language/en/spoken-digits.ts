import { readDigits, readNumber } from './built-in-slots/number.ts';

/** The digits somebody said, one by one or as numbers, or nothing where they said a word. */
export function digitsIn(said: string): string | undefined {
  const words = said
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  if (words.every((word) => /^\d+$/.test(word))) return words.join('') || undefined;
  return readDigits(words) ?? readNumber(words);
}
