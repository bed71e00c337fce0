import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { FreeTimeWords } from './says.ts';

export const freeTimeWords: Record<Language, FreeTimeWords> = { en };
