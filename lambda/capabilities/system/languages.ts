import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { SystemWords } from './says.ts';

export const systemWords: Record<Language, SystemWords> = { en };
