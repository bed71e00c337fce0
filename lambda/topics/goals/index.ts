import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** What they want to reach. */
export const goals = {
  id: 'goals',
  place: 160,
  holds: 'several',
  kind: 'words',
  about: ['aims'],
  serves: ['need-payoff'],
  weighs: {
    yes: 0.2,
    no: -0.2,
    unknown: -0.1,
    notAsked: -0.05,
    source: 'G3, GP.1, N.5',
  },
  heard: { LogGoalIntent: 'words' },
  words,
} as const satisfies TopicRule;
