import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { FindGapsWords } from './says.ts';

export const findGapsWords: Record<Language, FindGapsWords> = { en };
