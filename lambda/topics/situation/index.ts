import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** How they work today. */
export const situation = {
  id: 'situation',
  place: 220,
  holds: 'several',
  kind: 'words',
  about: ['trouble', 'what-else'],
  serves: ['current-solution'],
  weighs: {
    reads: ['situation', 'current-solution'],
    yes: 0.1,
    no: -0.1,
    unknown: -0.05,
    notAsked: -0.03,
    source: 'SP.1, DQ.2',
  },
  words,
} as const satisfies TopicRule;
