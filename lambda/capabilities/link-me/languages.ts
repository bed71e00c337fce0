import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { LinkMeWords } from './says.ts';

/** The sentences of becoming known, by language. */
export const linkMeWords: Record<Language, LinkMeWords> = { en };
