import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { WhoIsItWords } from './says.ts';

export const whoIsItWords: Record<Language, WhoIsItWords> = { en };
