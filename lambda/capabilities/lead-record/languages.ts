import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { LeadRecordWords } from './says.ts';

export const leadRecordWords: Record<Language, LeadRecordWords> = { en };
