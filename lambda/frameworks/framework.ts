import type { Topic } from '../domain/fact.ts';
import type { Language } from '../language/languages.ts';

/** What a criterion is called: by the book, in plain words, and whatever else people say for it. */
export type CriterionWords = {
  /** The book's word: "economic buyer". */
  name: string;
  /** A clause that says what it asks, after "we don't know": "who pays for it". */
  plain: string;
  /** Other words for it, as a rep may say them. */
  also: readonly string[];
};

/** One letter of a framework: a view over what we know. */
export type Criterion = {
  /** Unique within the framework. */
  id: string;
  /** As the framework's name spells it; "C" of "C&I" included. */
  letter: string;
  /** An answer on any of these answers it; the first is the one asked for. */
  topics: readonly [Topic, ...Topic[]];
  /** Its share of the framework; the weights of a framework sum to one. */
  weight: number;
  /** After so many days an answer should be confirmed again. */
  freshDays: number;
  words: Readonly<Record<Language, CriterionWords>>;
};

/** An ordered view over facts: BANT, MEDDIC, a team's own. Data only; no code asks which one it is. */
export type Framework = {
  id: string;
  /** Where it comes from: ids of `docs/concepts.md`, or the team. */
  source: string;
  words: Readonly<Record<Language, { name: string; also: readonly string[] }>>;
  /** In the order they are asked. */
  criteria: readonly [Criterion, ...Criterion[]];
};
