import { as } from './criteria.ts';
import type { Framework } from './framework.ts';

/** Situation, problem, implication, need-payoff: the questions of discovery, in the order they unfold (Rackham, 1988). */
export const spin: Framework = {
  id: 'spin',
  source: 'F36, SP.1 to SP.4',
  words: { en: { name: 'SPIN', also: ['spin', 's. p. i. n.', 's p i n', 'spin selling', 'the spin'] } },
  criteria: [
    as('S', 0.2, {
      id: 'situation',
      asks: 'situation',
      freshDays: 180,
      words: {
        en: {
          name: 'situation',
          plain: 'how they work today',
          also: ['the situation', 'their situation', 'current solution', 'setup', 'what they use today', 'status quo'],
        },
      },
    }),
    as('P', 0.3, {
      id: 'problem',
      asks: 'pain',
      freshDays: 180,
      words: {
        en: {
          name: 'problem',
          plain: 'which problem we can help with',
          also: ['the problem', 'their problem', 'problems', 'pain', 'the pain', 'difficulty'],
        },
      },
    }),
    as('I', 0.25, {
      id: 'implication',
      asks: 'consequences',
      freshDays: 180,
      words: {
        en: {
          name: 'implication',
          plain: 'what the problem costs them',
          also: ['the implication', 'implications', 'effect', 'effects', 'consequences', 'cost of the problem'],
        },
      },
    }),
    as('N', 0.25, {
      id: 'need-payoff',
      asks: 'benefits',
      freshDays: 180,
      words: {
        en: {
          name: 'need-payoff',
          plain: 'what a solution would be worth to them',
          also: ['need payoff', 'payoff', 'pay off', 'the payoff', 'value', 'benefits'],
        },
      },
    }),
  ],
};
