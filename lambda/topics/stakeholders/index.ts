import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** Who else is involved. */
export const stakeholders = {
  id: 'stakeholders',
  place: 190,
  holds: 'several',
  kind: 'words',
  about: ['people'],
  serves: ['decision-process'],
  weighs: {
    yes: 0.2,
    no: -0.1,
    unknown: -0.1,
    notAsked: -0.05,
    source: 'F14, F16, K20',
  },
  heard: { LogPeopleIntent: 'words' },
  words,
} as const satisfies TopicRule;
