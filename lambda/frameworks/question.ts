import type { Topic } from '../domain/fact.ts';
import type { Language } from '../language/languages.ts';

/** When in a sale a question fits: the first talk, the presentation, the close. */
export type CallStage = 'first' | 'presentation' | 'close';

/** How a question is put: straight, or so that it does not feel like an interrogation. */
export type Tone = 'direct' | 'softer';

/** A question to ask a lead, in both tones, and why it is worth asking. */
export type Question = {
  id: string;
  /** Ids of `docs/concepts.md` it comes from. */
  sources: readonly string[];
  /** Where its answer is filed. */
  topic: Topic;
  /** Other topics whose gap it helps to close. */
  serves: readonly Topic[];
  stages: readonly CallStage[];
  words: Readonly<Record<Language, Readonly<Record<Tone, string>> & { why: string }>>;
};

/** The stages of most questions. */
export const early: readonly CallStage[] = ['first', 'presentation'];
export const anytime: readonly CallStage[] = ['first', 'presentation', 'close'];
export const late: readonly CallStage[] = ['presentation', 'close'];
