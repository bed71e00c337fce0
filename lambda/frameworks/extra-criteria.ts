import type { Framework } from './framework.ts';

/** What reps ask about beside any framework: rivals, what is in use today, objections. Nobody works through it as a list. */
export const extraCriteria: Framework = {
  id: 'besides',
  source: 'team',
  words: { en: { name: 'the rest', also: [] } },
  criteria: [
    {
      id: 'competition',
      letter: 'C',
      topics: ['competition'],
      weight: 0.4,
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
    },
    {
      id: 'current-solution',
      letter: 'S',
      topics: ['current-solution', 'situation'],
      weight: 0.3,
      freshDays: 180,
      words: {
        en: {
          name: 'current solution',
          plain: 'what they use today',
          also: ['current system', 'current tool', 'use today', 'use now', 'using today', 'using now', 'set up'],
        },
      },
    },
    {
      id: 'objections',
      letter: 'O',
      topics: ['objections'],
      weight: 0.3,
      freshDays: 90,
      words: {
        en: {
          name: 'objections',
          plain: 'what they object to',
          also: ['objection', 'concerns', 'worries', 'reservations', 'doubts'],
        },
      },
    },
  ],
};
