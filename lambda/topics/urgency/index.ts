import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** How soon it has to be solved. */
export const urgency = {
  id: 'urgency',
  place: 70,
  holds: 'one',
  kind: 'yes-or-no',
  about: ['time'],
  serves: ['timeline', 'prioritisation'],
  clashes: [
    { rule: 'urgent-without-date', own: 'no', with: 'timeline', theirs: 'soon' },
    { rule: 'urgent-but-never', own: 'yes', with: 'timeline', theirs: 'no' },
  ],
  heard: { SaidUrgentIntent: 'whole', SaidSoonerIntent: 'whole', SaidNoRushIntent: 'whole' },
  words,
} as const satisfies TopicRule;
