import type { DateTime } from 'luxon';
import type { Placed } from '../../conversation/orders.ts';
import type { About, Reason } from '../../conversation/reason-clauses.ts';
import type { Topic } from '../../domain/fact.ts';
import type { FollowUp } from '../../domain/follow-up.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import type { Span } from '../../schedule/span.ts';
import type { Speech } from '../../speech/say.ts';
/** What a rep should know going into a call, each part where there is something to say. */
export type CallBrief = {
  call?: Appointment | undefined;
  about: About;
  likelihood: number;
  /** Percentage points since the rep last heard it. */
  moved?: number | undefined;
  redFlag?: string | undefined;
  pro?: Reason | undefined;
  contra?: Reason | undefined;
  gap?: Topic | undefined;
  contradiction?: Topic | undefined;
  benefit?: { benefit: string; fits: boolean } | undefined;
};

/** What a rep should know about a day. */
export type DayBrief = {
  span: Span;
  calls: Appointment[];
  left: Appointment[];
  best: Placed | undefined;
  clash: boolean;
  waiting: Placed | undefined;
  overdue: FollowUp[];
};

export type BriefWords = {
  call: (of: CallBrief & { now: DateTime; short: boolean }) => Speech[];
  day: (of: DayBrief & { now: DateTime; short: boolean }) => Speech[];
  short: Speech;
  long: Speech;
  noDay: Speech;
  askWhy: Speech;
  askFirst: (of: { name: string }) => Speech;
  askNext: Speech;
};
