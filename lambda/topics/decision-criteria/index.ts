import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** What they decide by. */
export const decisionCriteria = {
  id: 'decision-criteria',
  place: 140,
  holds: 'several',
  kind: 'words',
  about: ['misgivings'],
  weighs: {
    yes: 0.2,
    no: -0.2,
    unknown: -0.1,
    notAsked: -0.05,
    source: 'F31, ME.3, N.8',
  },
  words,
} as const satisfies TopicRule;
