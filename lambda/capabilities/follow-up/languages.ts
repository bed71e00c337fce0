import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { FollowUpWords } from './says.ts';

export const followUpWords: Record<Language, FollowUpWords> = { en };
