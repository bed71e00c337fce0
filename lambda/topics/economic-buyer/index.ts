import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** Whose money it is. */
export const economicBuyer = {
  id: 'economic-buyer',
  place: 110,
  holds: 'one',
  kind: 'person',
  about: ['people'],
  serves: ['authority'],
  weighs: {
    yes: 0.2,
    no: -0.2,
    unknown: -0.1,
    notAsked: -0.05,
    source: 'F31, ME.2',
  },
  heard: { LogBuyerIntent: 'words' },
  words,
} as const satisfies TopicRule;
