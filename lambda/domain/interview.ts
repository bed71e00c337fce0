import { dayMs } from './day.ts';
/**
 * A qualification interview a rep began about a lead. Answers are facts and live with the lead; this holds only what no
 * fact says: which criteria were passed over, and whether it is over.
 */
export type Interview = {
  lead: string;
  /** The lead's name, so that taking it up again can be offered without another read. */
  name: string;
  framework: string;
  /** ISO instants, UTC. An answer on a criterion since `startedAt` answers it in this interview. */
  startedAt: string;
  at: string;
  /** Criteria skipped, not asked or left blank, and when (ISO instant, UTC). */
  passed: { criterion: string; at: string }[];
  /** The request that touched it last, so that a repeated one changes nothing. */
  request?: string;
  state: 'open' | 'done';
};

/** An interview left alone for longer is not offered any more. */
const RESUME_DAYS = 7;

/** The interview worth taking up again, of those the rep began, last touched first. `now` in epoch milliseconds. */
export const openInterview = (interviews: readonly Interview[], now: number): Interview | undefined =>
  interviews.find(({ state, at }) => state === 'open' && now - Date.parse(at) <= RESUME_DAYS * dayMs);
