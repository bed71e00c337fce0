import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** The steps a decision goes through. */
export const decisionProcess = {
  id: 'decision-process',
  place: 130,
  holds: 'several',
  kind: 'words',
  about: ['people'],
  weighs: {
    yes: 0.2,
    no: -0.2,
    unknown: -0.1,
    notAsked: -0.05,
    source: 'F18, ME.4',
  },
  heard: { LogProcessIntent: 'words' },
  words,
} as const satisfies TopicRule;
