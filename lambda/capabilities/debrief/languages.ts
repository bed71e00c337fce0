import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { DebriefWords } from './says.ts';

export const debriefWords: Record<Language, DebriefWords> = { en };
