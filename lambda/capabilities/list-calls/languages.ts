import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { ListCallsWords } from './says.ts';

/** In each language. */
export const words: Record<Language, ListCallsWords> = { en };
