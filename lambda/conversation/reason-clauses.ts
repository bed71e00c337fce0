import type { DateTime } from 'luxon';
import type { Lead } from '../domain/lead.ts';
import type { Contribution } from '../scoring/assessment.ts';

/** Whom a clause is about, how they are called in it, and when it is said. */
export type About = { lead: Lead; who: string; now: DateTime };

/** What a reason rests on, and which way it counts. */
export type Reason = Pick<Contribution, 'evidence' | 'logOdds'>;
