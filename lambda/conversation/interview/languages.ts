import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { InterviewWords } from './says.ts';

export const interviewWords: Record<Language, InterviewWords> = { en };
