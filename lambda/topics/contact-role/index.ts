import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** What part our contact plays in the decision. */
export const contactRole = {
  id: 'contact-role',
  place: 120,
  holds: 'one',
  kind: 'part',
  about: ['people'],
  serves: ['authority'],
  heard: { SaidOnlyUserIntent: 'whole' },
  words,
} as const satisfies TopicRule;
