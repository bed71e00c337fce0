import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** What they object to. */
export const objections = {
  id: 'objections',
  place: 230,
  holds: 'several',
  kind: 'words',
  about: ['misgivings'],
  weighs: {
    yes: -0.3,
    no: 0.2,
    unknown: 0,
    notAsked: 0,
    source: 'F19, A.5',
  },
  heard: { LogObjectionIntent: 'words' },
  words,
} as const satisfies TopicRule;
