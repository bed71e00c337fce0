import type { DateTime } from 'luxon';
import type { LeadName } from '../../domain/lead.ts';
import type { Appointment, Aside } from '../../schedule/agenda.ts';
import type { ClockTime } from '../../schedule/clock-time.ts';
import type { Gap } from '../../schedule/free-time.ts';
import type { Span } from '../../schedule/span.ts';
import type { AskedBefore } from '../../turn/memory.ts';
import type { Reply } from '../../turn/turn.ts';
import type { NotThere } from './find-call.ts';

/** A change of the day as it would be noted. */
export type Plan = {
  kind: 'book' | 'move' | 'cancel' | 'late';
  lead: LeadName;
  /** The call as it stands now. */
  call?: Appointment;
  start?: DateTime;
  end?: DateTime;
  minutes?: number;
  /** How many calls, where it is more than this one. */
  count?: number;
  /** All these calls are with the lead. */
  allTheirs?: boolean;
  /** The days and the part of them that are cleared. */
  within?: { span: Span; part: ClockTime | undefined };
};

/** A change that still wants its day or time, and the slots they go to. */
export type OpenWhen = { resume: AskedBefore; day: string; time: string };

/** A plan to confirm, with what it overlaps, or why there is none yet. */
export type Planned =
  | { kind: 'plan'; plan: Plan; clashes: (Appointment | Aside)[] }
  | { kind: 'no-time'; gap: Gap; lead: LeadName; yes: AskedBefore }
  | { kind: 'no-room'; span: Span; part: ClockTime | undefined; when: OpenWhen }
  | { kind: 'past'; start: DateTime; when: OpenWhen }
  /** Nothing was said, or nothing we could read, of when: of the call that is to move where one is. */
  | { kind: 'not-said'; call?: Appointment; when?: OpenWhen }
  | { kind: 'reply'; reply: Reply }
  | NotThere;
