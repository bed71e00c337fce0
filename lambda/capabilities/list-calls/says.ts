import type { DateTime } from 'luxon';
import type { CallType, OtherEntry } from '../../domain/call.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import type { ClockTime } from '../../schedule/clock-time.ts';
import type { Span } from '../../schedule/span.ts';
import type { Speech } from '../../speech/say.ts';

/** How many calls a day of a longer stretch has, or a month of a much longer one. */
export type DayCount = { day: DateTime; n: number };

/** What is said about the day's calls. */
export type ListCallsWords = {
  when: (of: { span: Span; part: ClockTime | undefined; now: DateTime }) => Speech;
  count: (of: { n: number; when: Speech; times: DateTime[]; more: number; passed: number; kind?: CallType }) => Speech;
  perDay: (of: {
    n: number;
    when: Speech;
    span: Span;
    days: DayCount[];
    more: number;
    now: DateTime;
    kind?: CallType;
  }) => Speech;
  left: (of: { n: number; when: Speech; times: DateTime[]; more: number }) => Speech;
  withWhom: (of: { calls: Appointment[]; withDay: boolean; now: DateTime }) => Speech;
  others: (of: { others: OtherEntry[]; when: Speech }) => Speech;
  busy: (of: { n: number; calls: Appointment[]; others: number; when: Speech }) => Speech;
  were: (of: {
    calls: Appointment[];
    more: number;
    left: number;
    when: Speech;
    withDay: boolean;
    now: DateTime;
  }) => Speech;
  newOnes: (of: { n: number; unmet: Appointment[]; when: Speech }) => Speech;
  tooWide: Speech;
  notADate: Speech;
  askWithWhom: Speech;
  askWithWhomOne: Speech;
  askMore: (of: { n: number }) => Speech;
  askWhoFirst: Speech;
  askNextWeek: Speech;
  askAnotherDay: Speech;
  askOtherDay: Speech;
  askNext: Speech;
};
