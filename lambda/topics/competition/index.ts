import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** Who else they are looking at. */
export const competition = {
  id: 'competition',
  place: 90,
  holds: 'several',
  kind: 'names',
  about: ['what-else'],
  weighs: {
    yes: -0.6,
    no: 0.3,
    unknown: -0.2,
    notAsked: -0.1,
    source: 'F26, T.4, DQ.2',
  },
  heard: { LogRivalIntent: 'words', SaidNobodyElseIntent: 'whole' },
  words,
} as const satisfies TopicRule;
