import type { Sureness } from '../understanding/sureness.ts';
import * as en from './en/sureness.ts';
import type { Language } from './languages.ts';

/** How sure it is, by its signs, that words are for us. */
export const forUs: Readonly<Record<Language, Sureness>> = { en: en.forUs };

/** How sure it is, by its signs, that an answer read from a statement is right. */
export const rightAnswer: Readonly<Record<Language, Sureness>> = { en: en.rightAnswer };
