import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** What they need it for. */
export const need = {
  id: 'need',
  place: 40,
  holds: 'several',
  kind: 'words',
  about: ['trouble'],
  serves: ['challenges', 'pain', 'problem'],
  weighs: {
    reads: ['need', 'pain'],
    yes: 0.4,
    no: -1.2,
    unknown: -0.3,
    notAsked: -0.3,
    source: 'F4, G2, N.2',
  },
  heard: { LogNeedIntent: 'words', SaidNoNeedIntent: 'whole' },
  words,
} as const satisfies TopicRule;
