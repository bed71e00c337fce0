import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** Who speaks for us inside. */
export const champion = {
  id: 'champion',
  place: 100,
  holds: 'one',
  kind: 'person',
  about: [],
  weighs: {
    yes: 0.4,
    no: -0.2,
    unknown: -0.1,
    notAsked: -0.1,
    source: 'F31, ME.6',
  },
  heard: { LogChampionIntent: 'words' },
  words,
} as const satisfies TopicRule;
