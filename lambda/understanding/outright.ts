import type { DateTime } from 'luxon';
import { outrightIn as en } from '../language/en/outright.ts';
import type { Language } from '../language/languages.ts';
import type { AskedBefore } from '../turn/memory.ts';

/** The question that words are word for word, where the platform's model has no intent of its own for it. */
export const outrightIn: Record<Language, (said: string, now: DateTime) => Promise<AskedBefore | undefined>> = { en };
