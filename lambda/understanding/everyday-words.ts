import type { Language } from '../language/languages.ts';
import { commonWords } from './engine.ts';

/** A word as it is looked up: in lower case, without an 's. */
export const bareWord = (word: string): string => word.toLowerCase().replace(/['’].*$/, '');

/** Tells whether a word is one of everyday language, as sentences of many voices have them. */
export async function everydayWords(language: Language): Promise<(word: string) => boolean> {
  const common = await commonWords(language);
  return (word) => common.has(bareWord(word));
}

/** Tells whether a word is all letters and none of everyday language: what many a name is. */
export async function strangeWords(language: Language): Promise<(word: string) => boolean> {
  const isEveryday = await everydayWords(language);
  return (word) => /^\p{L}+$/u.test(bareWord(word)) && !isEveryday(word);
}
