import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** What hurts them today. */
export const pain = {
  id: 'pain',
  place: 50,
  holds: 'several',
  kind: 'words',
  about: ['trouble'],
  serves: ['need'],
  heard: { LogPainIntent: 'words' },
  words,
} as const satisfies TopicRule;
