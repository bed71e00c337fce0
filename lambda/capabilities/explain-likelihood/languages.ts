import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { ExplainLikelihoodWords } from './says.ts';

export const explainLikelihoodWords: Record<Language, ExplainLikelihoodWords> = { en };
