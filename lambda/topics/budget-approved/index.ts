import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** Whether the money is released. */
export const budgetApproved = {
  id: 'budget-approved',
  place: 20,
  holds: 'one',
  kind: 'yes-or-no',
  about: ['money'],
  serves: ['budget'],
  clashes: [{ rule: 'approved-without-budget', own: 'yes', with: 'budget', theirs: 'no' }],
  heard: { SaidApprovedIntent: 'whole', SaidNotApprovedIntent: 'whole' },
  words,
} as const satisfies TopicRule;
