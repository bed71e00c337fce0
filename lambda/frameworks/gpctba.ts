import { as, authority, budget, challenges, timeline } from './criteria.ts';
import type { Framework } from './framework.ts';

/** Goals, plans, challenges, timeline, budget, authority, negative consequences and positive implications. */
export const gpctba: Framework = {
  id: 'gpctba',
  source: 'F35, GP.1 to GP.8',
  words: {
    en: {
      name: 'GPCTBA C and I',
      also: [
        'g. p. c. t.',
        'g p c t',
        'gpct',
        'g. p. c. t. b. a.',
        'g p c t b a',
        'gpctba',
        'g p c t b a c and i',
        'g. p. c. t. b. a. c. and i.',
        'goals plans challenges',
      ],
    },
  },
  criteria: [
    as('G', 0.15, {
      id: 'goals',
      asks: 'goals',
      freshDays: 180,
      words: {
        en: { name: 'goals', plain: 'what they want to reach', also: ['goal', 'their goals', 'targets', 'aims'] },
      },
    }),
    as('P', 0.1, {
      id: 'plans',
      asks: 'plans',
      freshDays: 180,
      words: { en: { name: 'plans', plain: 'how they plan to get there', also: ['plan', 'their plans', 'strategy'] } },
    }),
    as('C', 0.2, challenges),
    as('T', 0.15, timeline),
    as('B', 0.1, budget),
    as('A', 0.15, authority),
    as('C', 0.075, {
      id: 'consequences',
      asks: 'consequences',
      freshDays: 180,
      words: {
        en: {
          name: 'negative consequences',
          plain: 'what happens if they do nothing',
          also: ['consequences', 'consequence', 'cost of doing nothing', 'implications of waiting', 'what they lose'],
        },
      },
    }),
    as('I', 0.075, {
      id: 'implications',
      asks: 'benefits',
      freshDays: 180,
      words: {
        en: {
          name: 'positive implications',
          plain: 'what they gain if it works',
          also: ['implications', 'benefits', 'benefit', 'gains', 'upside', 'what they gain'],
        },
      },
    }),
  ],
};
