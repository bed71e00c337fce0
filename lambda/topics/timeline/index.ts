import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** When they want to start. */
export const timeline = {
  id: 'timeline',
  place: 60,
  holds: 'one',
  kind: 'date',
  about: ['time'],
  serves: ['urgency'],
  weighs: {
    reads: ['timeline', 'urgency', 'priority'],
    yes: 0.4,
    no: -0.6,
    within: 90,
    unknown: -0.3,
    notAsked: -0.3,
    source: 'F5, F25, T.3',
  },
  heard: {
    LogTimelineIntent: 'words',
    LogHorizonIntent: { lead: 'LEAD', horizon: 'HORIZON' },
    LogSomeTimeIntent: 'words',
    LogSomeDateIntent: { date: 'AMAZON.DATE' },
  },
  words,
} as const satisfies TopicRule;
