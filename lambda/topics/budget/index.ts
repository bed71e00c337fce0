import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** How much money there is for it. */
export const budget = {
  id: 'budget',
  place: 10,
  holds: 'one',
  kind: 'amount',
  about: ['money'],
  serves: ['economic-buyer'],
  weighs: {
    reads: ['budget-approved', 'budget'],
    yes: 0.4,
    no: -0.9,
    unknown: -0.3,
    notAsked: -0.3,
    source: 'D17, F2, F11, B.6',
  },
  heard: {
    LogBudgetIntent: 'words',
    LogAmountIntent: { lead: 'LEAD', workplace: 'LEAD', low: 'AMAZON.NUMBER', amount: 'AMAZON.NUMBER', money: 'MONEY' },
    ChangeBudgetIntent: 'words',
    SaidNoBudgetIntent: 'whole',
    SaidBudgetIntent: 'whole',
  },
  words,
} as const satisfies TopicRule;
