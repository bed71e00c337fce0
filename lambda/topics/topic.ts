import type { DateTime } from 'luxon';
import type { FactValue } from '../domain/fact-value.ts';
import type { Language } from '../language/languages.ts';
import type { SlotType } from '../language/slot-type.ts';
import type { Understood } from '../understanding/understood.ts';

/** What an answer is: a sum, a yes or a no, a person, a part somebody plays, a date, a place on a list, names, or any words. */
export type Kind = 'amount' | 'yes-or-no' | 'person' | 'part' | 'date' | 'rank' | 'names' | 'words';

/** What a topic is about; under topics of one subject the same sentence may rightly be filed. */
export type Subject = 'money' | 'people' | 'trouble' | 'aims' | 'time' | 'what-else' | 'misgivings';

/** How much an answer counts on the day-one card, in log-odds, and the ids of `docs/concepts.md` it comes from. */
export type Weight = {
  /** The name of the card's row, where it is not the topic's id. */
  row?: string;
  /** The topics the row reads, the first one first, where it reads others too. */
  reads?: readonly string[];
  yes: number;
  /** At least twice what not asking counts, where that is bad news: not even a guessed no is good news. */
  no: number;
  /** A start after so many days is a no within the horizon. */
  within?: number;
  unknown: number;
  notAsked: number;
  source: string;
};

/** Two answers on different topics that cannot both hold. */
export type Clash = { rule: string; own: 'yes' | 'no'; with: string; theirs: 'yes' | 'no' | 'soon' };

/**
 * What a sentence of the model hands over that logs the topic: free words, the whole sentence, or slots of its own. What is
 * said stands in `hears.<language>.txt` next to it.
 */
export type HeardAs = 'words' | 'whole' | Readonly<Record<string, SlotType>>;

/** All about one kind of fact that is the same in every language. */
export type TopicRule<Other extends string = string> = {
  id: string;
  /** Where it stands among the topics as long as nothing else decides: the smaller number first. */
  place: number;
  /** One answer at a time, or several next to each other. */
  holds: 'one' | 'several';
  kind: Kind;
  about: readonly Subject[];
  /** Criteria of frameworks that an answer counts for, though they ask for another topic first. */
  serves?: readonly string[];
  weighs?: Weight & { reads?: readonly Other[] };
  clashes?: readonly (Clash & { with: Other })[];
  /** Intents of the model that log it. */
  heard?: Readonly<Record<string, HeardAs>>;
  words: Readonly<Record<Language, TopicWords>>;
};

/** What an answer is read with besides its words. `last` is the amount a correction is about. */
export type ReadingContext = {
  now: DateTime;
  contact?: { name: string; title?: string };
  last?: Extract<FactValue, { type: 'amount' }>;
  currency?: string;
};

/** Reads an answer from its words. */
export type AnswerReading = (text: string, context: ReadingContext) => Understood<FactValue>;

/**
 * Words that tell that a clause is about the topic. Cues of all topics are tried by their width, the narrow before the
 * wide: "the budget is approved" before "budget".
 */
export type Cue = { width: number; says: RegExp };

/** All about one kind of fact in one language. */
export type TopicWords = {
  /** What comes after "about" and "we know": "who decides". */
  name: string;
  /** The subject of a sentence, and the title of a list: "the decision-maker". */
  noun: string;
  /** What a yes is, as a clause: "there is a budget". */
  yes: string;
  /** What a no is, as a clause: "there is no budget". */
  no: string;
  /** The question to the rep. */
  ask: string;
  /** An answer for example, after "what can I say". Without one it is whatever they said. */
  example?: string;
  cues: readonly Cue[];
  reads: AnswerReading;
  /** By intent, the sentence around what filled its slot, `{answer}`; an intent without one says all in its words. */
  said?: Readonly<Record<string, string>>;
};
