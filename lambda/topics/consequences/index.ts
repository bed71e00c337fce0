import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** What doing nothing costs them. */
export const consequences = {
  id: 'consequences',
  place: 200,
  holds: 'several',
  kind: 'words',
  about: ['trouble', 'misgivings'],
  weighs: {
    yes: 0.2,
    no: -0.2,
    unknown: -0.05,
    notAsked: -0.03,
    source: 'F9, GP.7, SP.3',
  },
  heard: { LogLossIntent: 'words' },
  words,
} as const satisfies TopicRule;
