import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** How they plan to reach their goals. */
export const plans = {
  id: 'plans',
  place: 180,
  holds: 'several',
  kind: 'words',
  about: ['aims', 'time'],
  serves: ['situation'],
  weighs: {
    yes: 0.1,
    no: -0.1,
    unknown: -0.05,
    notAsked: -0.03,
    source: 'GP.2',
  },
  words,
} as const satisfies TopicRule;
