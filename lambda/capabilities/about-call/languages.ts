import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { AboutCallWords } from './says.ts';

export const aboutCallWords: Record<Language, AboutCallWords> = { en };
