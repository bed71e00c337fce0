import type { DateTime } from 'luxon';
import type { LeadName } from '../../domain/lead.ts';
import type { Appointment, Aside } from '../../schedule/agenda.ts';
import type { ClockTime } from '../../schedule/clock-time.ts';
import type { Gap } from '../../schedule/free-time.ts';
import type { Span } from '../../schedule/span.ts';
import type { Speech } from '../../speech/say.ts';
import type { Plan } from './plan.ts';

export type ChangeCallsWords = {
  ask: (of: { plan: Plan; clashes: (Appointment | Aside)[]; now: DateTime }) => { tell: Speech[]; ask: Speech };
  what: (of: { plan: Plan; now: DateTime }) => Speech;
  noted: (of: { plan: Plan; now: DateTime }) => Speech;
  notedMany: (of: { n: number }) => Speech;
  byHand: Speech;
  noTime: (of: { gap: Gap; lead: LeadName; now: DateTime }) => Speech;
  noRoom: (of: { span: Span; part: ClockTime | undefined; now: DateTime }) => Speech;
  past: (of: { start: DateTime; now: DateTime }) => Speech;
  noCall: Speech;
  notACall: (of: { entry: Aside }) => Speech;
  /** `unread`: there are private entries, whose names are not told. */
  noEntry: (of: { heard: string; unread: boolean }) => Speech;
  nothingToClear: (of: { span: Span; part: ClockTime | undefined; now: DateTime }) => Speech;
  notSaid: Speech;
  askWhen: Speech;
  askMovedWhen: (of: { call: Appointment; now: DateTime }) => Speech;
  askNext: Speech;
};
