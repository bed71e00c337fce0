import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { OtherEntriesWords } from './says.ts';

/** What is said about entries beside the sales calls, by language. */
export const otherEntriesWords: Record<Language, OtherEntriesWords> = { en };
