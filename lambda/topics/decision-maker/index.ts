import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** Who signs. */
export const decisionMaker = {
  id: 'decision-maker',
  place: 30,
  holds: 'one',
  kind: 'person',
  about: ['people'],
  serves: ['economic-buyer'],
  weighs: {
    row: 'authority',
    reads: ['decision-maker', 'economic-buyer', 'contact-role'],
    yes: 0.4,
    no: -0.6,
    unknown: -0.3,
    notAsked: -0.3,
    source: 'F3, F15, F17, A.1',
  },
  heard: { LogDeciderIntent: 'words', SaidDecidesIntent: 'whole' },
  words,
} as const satisfies TopicRule;
