import { as, authority, budget, need, timeline } from './criteria.ts';
import type { Framework } from './framework.ts';

/** Budget, authority, need, timeline: the simplest and fastest way to qualify, or to disqualify. */
export const bant: Framework = {
  id: 'bant',
  source: 'F1 to F5',
  words: { en: { name: 'BANT', also: ['bant', 'b. a. n. t.', 'b a n t', 'band', 'the bant', 'bent'] } },
  criteria: [as('B', 0.25, budget), as('A', 0.25, authority), as('N', 0.25, need), as('T', 0.25, timeline)],
};
