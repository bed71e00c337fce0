import { as } from './criteria.ts';
import type { Framework } from './framework.ts';

/** What reps ask about beside any framework: rivals, what is in use today, objections. Nobody works through it as a list. */
export const extraCriteria: Framework = {
  id: 'besides',
  source: 'team',
  words: { en: { name: 'the rest', also: [] } },
  criteria: [
    as('C', 0.4, {
      id: 'competition',
      asks: 'competition',
      freshDays: 60,
      words: {
        en: {
          name: 'competition',
          plain: 'who else they are looking at',
          also: [
            'competitor',
            'competitors',
            'rivals',
            'alternatives',
            'other vendors',
            'up against',
            'competing with',
            'looking at anyone else',
            'looking at anybody else',
            'looking at others',
            'talking to anyone else',
            'talking to others',
            'considering others',
          ],
        },
      },
    }),
    as('S', 0.3, {
      id: 'current-solution',
      asks: 'current-solution',
      freshDays: 180,
      words: {
        en: {
          name: 'current solution',
          plain: 'what they use today',
          also: ['current system', 'current tool', 'use today', 'use now', 'using today', 'using now', 'set up'],
        },
      },
    }),
    as('O', 0.3, {
      id: 'objections',
      asks: 'objections',
      freshDays: 90,
      words: {
        en: {
          name: 'objections',
          plain: 'what they object to',
          also: ['objection', 'concerns', 'worries', 'reservations', 'doubts'],
        },
      },
    }),
  ],
};
