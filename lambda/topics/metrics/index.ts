import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** How they measure success. */
export const metrics = {
  id: 'metrics',
  place: 150,
  holds: 'several',
  kind: 'words',
  about: ['aims'],
  serves: ['implications'],
  weighs: {
    yes: 0.2,
    no: -0.2,
    unknown: -0.1,
    notAsked: -0.05,
    source: 'F22, ME.1',
  },
  words,
} as const satisfies TopicRule;
