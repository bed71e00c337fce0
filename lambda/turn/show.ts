import type { DateTime } from 'luxon';
import type { Lead, LeadName } from '../domain/lead.ts';
import type { Framework } from '../frameworks/framework.ts';
import type { Standing } from '../frameworks/gaps.ts';
import type { Appointment } from '../schedule/agenda.ts';
import type { Assessment } from '../scoring/assessment.ts';
import type { Scorecard } from '../scoring/scorecard.ts';

/** A lead in an order, with what it is ordered by as far as it can be shown. */
export type RankedShown = { lead: LeadName; likelihood: number };

/**
 * What a device with a screen shows beside a reply: what the answer was made of, as it was read. Nothing is read or reckoned
 * for it, so a reply costs the same where there is no screen.
 */
export type Show =
  | { kind: 'calls'; from: DateTime; to: DateTime; calls: readonly Appointment[] }
  | { kind: 'call'; found: Appointment }
  | { kind: 'likelihood'; lead: Lead; assessment: Assessment; card: Scorecard }
  /** `asking` is the criterion of the question at hand, in an interview. */
  | { kind: 'letters'; lead: Lead; framework: Framework; standings: readonly Standing[]; asking?: string }
  | { kind: 'ranking'; leads: readonly RankedShown[] };
