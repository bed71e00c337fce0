import { as, authority, budget, need, urgency } from './criteria.ts';
import type { Framework } from './framework.ts';

/** Authority, need, urgency, money: first whether we talk to who decides, the money last. */
export const anum: Framework = {
  id: 'anum',
  source: 'F33, F34, AN.1 to AN.4',
  words: { en: { name: 'ANUM', also: ['anum', 'a. n. u. m.', 'a n u m', 'anna m', 'annum', 'the anum'] } },
  criteria: [
    as('A', 0.35, authority),
    as('N', 0.25, need),
    as('U', 0.25, urgency),
    as('M', 0.15, budget, {
      id: 'money',
      words: {
        en: { name: 'money', plain: 'whether they have the budget', also: ['budget', 'the budget', 'funding'] },
      },
    }),
  ],
};
