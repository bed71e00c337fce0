import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** Where it stands on their list. */
export const priority = {
  id: 'priority',
  place: 80,
  holds: 'one',
  kind: 'rank',
  about: ['time'],
  words,
} as const satisfies TopicRule;
