import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { CountLeadsWords } from './says.ts';

export const countLeadsWords: Record<Language, CountLeadsWords> = { en };
