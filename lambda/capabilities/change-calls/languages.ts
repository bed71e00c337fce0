import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { ChangeCallsWords } from './says.ts';

export const changeCallsWords: Record<Language, ChangeCallsWords> = { en };
