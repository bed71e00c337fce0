import { dayMs } from './day.ts';

/** Words of a rep that nothing was made of: kept for a while, so that the team can teach what they mean. */
export type Unheard = {
  words: string;
  /** When they were said last, ISO, UTC. */
  at: string;
};

/** What nobody taught the meaning of by then is forgotten. */
const KEPT_DAYS = 90;

/** When words said at an instant are forgotten: epoch milliseconds. `keepDays` is how long the team keeps anything. */
export const unheardUntil = (at: string, keepDays = KEPT_DAYS): number =>
  Date.parse(at) + Math.min(keepDays, KEPT_DAYS) * dayMs;
