import { outrightIn as en } from '../language/en/outright.ts';
import type { Language } from '../language/languages.ts';

/** The question that words are word for word, where the platform's model has no intent of its own for it. */
export const outrightIn: Record<Language, typeof en> = { en };
