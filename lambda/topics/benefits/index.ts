import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** What they would gain. */
export const benefits = {
  id: 'benefits',
  place: 210,
  holds: 'several',
  kind: 'words',
  about: ['aims'],
  serves: ['metrics'],
  weighs: {
    yes: 0.2,
    no: -0.2,
    unknown: -0.05,
    notAsked: -0.03,
    source: 'GP.8, SP.4',
  },
  words,
} as const satisfies TopicRule;
