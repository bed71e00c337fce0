import { as, authority, budget, challenges } from './criteria.ts';
import type { Framework } from './framework.ts';

/** Challenges, authority, money, prioritisation, in that order: the problem before the money. */
export const champ: Framework = {
  id: 'champ',
  source: 'F27, F28, CH.1 to CH.4',
  words: { en: { name: 'CHAMP', also: ['champ', 'c. h. a. m. p.', 'c h a m p', 'champs', 'the champ'] } },
  criteria: [
    as('CH', 0.35, challenges),
    as('A', 0.25, authority),
    as('M', 0.15, budget, {
      id: 'money',
      words: {
        en: {
          name: 'money',
          plain: 'whether there is money to put it in place',
          also: ['budget', 'the budget', 'funding'],
        },
      },
    }),
    as('P', 0.25, {
      id: 'prioritisation',
      asks: 'priority',
      freshDays: 60,
      words: {
        en: {
          name: 'prioritisation',
          plain: 'where this stands on their list',
          also: ['priority', 'prioritization', 'priorities', 'the priority', 'how high'],
        },
      },
    }),
  ],
};
