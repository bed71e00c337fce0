import type { FactValue, Topic } from '../../../domain/fact.ts';
import { topicWords } from '../../../topics/all.ts';
import type { ReadingContext } from '../../../topics/topic.ts';
import { said, type Understood } from '../../../understanding/understood.ts';
import { isNoInIdiom } from './idioms.ts';
import { evenOut } from './text.ts';

/** What a sentence is read against. `expected` is what was just asked; `last` the amount a correction is about. */
export type SentenceContext = ReadingContext & { expected?: Topic };

/** An answer on a topic, from words that are evened out. */
export const readOn = (topic: Topic, text: string, context: SentenceContext): Understood<FactValue> =>
  isNoInIdiom(text) ? said({ type: 'answer', answer: 'no' }, false) : topicWords(topic, 'en').reads(text, context);

/** The answer to one question, as spoken. */
export const readTopic = (topic: Topic, spoken: string, context: SentenceContext): Understood<FactValue> =>
  readOn(topic, evenOut(spoken), context);
