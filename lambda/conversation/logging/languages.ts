import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { LogAnswerWords } from './says.ts';

export const logAnswerWords: Record<Language, LogAnswerWords> = { en };
