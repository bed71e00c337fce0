import { as } from './criteria.ts';
import type { Framework } from './framework.ts';

/** Metrics, economic buyer, decision criteria, decision process, identified pain, champion: for larger deals. */
export const meddic: Framework = {
  id: 'meddic',
  source: 'F30, F31, ME.1 to ME.6',
  words: {
    en: {
      name: 'MEDDIC',
      also: ['meddic', 'm. e. d. d. i. c.', 'medic', 'medik', 'meddick', 'med dick', 'the meddic'],
    },
  },
  criteria: [
    as('M', 0.15, {
      id: 'metrics',
      asks: 'metrics',
      freshDays: 180,
      words: {
        en: {
          name: 'metrics',
          plain: 'how they measure success',
          also: ['metric', 'k. p. i. s', 'kpis', 'numbers', 'success measures', 'measures', 'the numbers'],
        },
      },
    }),
    as('E', 0.2, {
      id: 'economic-buyer',
      asks: 'economic-buyer',
      freshDays: 180,
      words: {
        en: {
          name: 'economic buyer',
          plain: 'who pays for it',
          also: [
            'buyer',
            'the buyer',
            'an economic buyer',
            'the economic buyer',
            'who pays',
            'budget holder',
            'budget owner',
          ],
        },
      },
    }),
    as('D', 0.15, {
      id: 'decision-criteria',
      asks: 'decision-criteria',
      freshDays: 180,
      words: {
        en: {
          name: 'decision criteria',
          plain: 'what they decide by',
          also: ['criteria', 'the criteria', 'criterion', 'the decision criteria', 'requirements list'],
        },
      },
    }),
    as('D', 0.15, {
      id: 'decision-process',
      asks: 'decision-process',
      freshDays: 180,
      words: {
        en: {
          name: 'decision process',
          plain: 'how they decide',
          also: ['process', 'the process', 'the decision process', 'buying process', 'approval process', 'steps'],
        },
      },
    }),
    as('I', 0.2, {
      id: 'pain',
      asks: 'pain',
      freshDays: 180,
      words: {
        en: {
          name: 'identified pain',
          plain: 'which pain we take away',
          also: ['pain', 'the pain', 'identify pain', 'problem', 'their problem', 'pain point'],
        },
      },
    }),
    as('C', 0.15, {
      id: 'champion',
      asks: 'champion',
      freshDays: 120,
      words: {
        en: {
          name: 'champion',
          plain: 'whether someone inside speaks for us',
          also: ['a champion', 'the champion', 'my champion', 'advocate', 'supporter', 'sponsor', 'coach'],
        },
      },
    }),
  ],
};
