import type { Topic } from '../domain/fact.ts';
import type { Language } from '../language/languages.ts';

/** When in a sale a question fits: the first talk, the presentation, the close. */
export type CallStage = 'first' | 'presentation' | 'close';

/** How a question is put: straight, or so that it does not feel like an interrogation. */
export type Tone = 'direct' | 'softer';

/** A question to ask a lead, in both tones, and why it is worth asking. */
export type Question = {
  id: string;
  /** Where it stands among the questions that fit as well: the smaller number first. */
  place: number;
  /** Ids of `docs/concepts.md` it comes from. */
  sources: readonly string[];
  /** Where its answer is filed. */
  topic: Topic;
  /** Other topics whose gap it helps to close. */
  serves: readonly Topic[];
  stages: readonly CallStage[];
  words: Readonly<Record<Language, QuestionWords>>;
};

/** A question in one language: in both tones, and why it is worth asking. */
export type QuestionWords = Readonly<Record<Tone, string>> & { why: string };

type Rule<Id extends string> = Omit<Question, 'topic' | 'words' | 'id'> & { id: Id };

/** The questions of a topic, each with its words in every language. */
export const questionsOf = <Id extends string>(
  topic: Topic,
  words: Readonly<Record<Language, Readonly<Record<Id, QuestionWords>>>>,
  rules: readonly Rule<NoInfer<Id>>[],
): readonly Question[] => rules.map(({ id, ...rule }) => ({ ...rule, id, topic, words: inEveryLanguage(words, id) }));

const inEveryLanguage = <Id extends string>(
  words: Readonly<Record<Language, Readonly<Record<Id, QuestionWords>>>>,
  id: Id,
): Record<Language, QuestionWords> => ({ en: words.en[id] });

/** The stages of most questions. */
export const early: readonly CallStage[] = ['first', 'presentation'];
export const anytime: readonly CallStage[] = ['first', 'presentation', 'close'];
export const late: readonly CallStage[] = ['presentation', 'close'];
