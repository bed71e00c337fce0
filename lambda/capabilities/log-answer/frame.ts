import type { Topic } from '../../domain/fact.ts';
/**
 * How the words of an intent become a sentence again. A recogniser hands over only what filled the slot; `frame` puts back
 * what the sample said around it, so that one reader reads them all. `expects` is what it is about when the words do not say.
 */
export type Frame = { expects?: Topic; frame?: (words: string) => string; corrects?: 'said' };
