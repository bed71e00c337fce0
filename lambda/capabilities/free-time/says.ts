import type { DateTime } from 'luxon';
import type { Appointment, Aside } from '../../schedule/agenda.ts';
import type { ClockTime } from '../../schedule/clock-time.ts';
import type { Gap } from '../../schedule/free-time.ts';
import type { Pair } from '../../schedule/overlaps.ts';
import type { Span } from '../../schedule/span.ts';
import type { Speech } from '../../speech/say.ts';

export type Entry = Appointment | Aside;

export type FreeTimeWords = {
  when: (of: { span: Span; part: ClockTime | undefined; now: DateTime }) => Speech;
  free: (of: { gaps: Gap[]; more: number; when: Speech }) => Speech;
  notFree: (of: { when: Speech; minutes: number | undefined; hours: 'working' | 'said' }) => Speech;
  dayOver: (of: { last: Entry | undefined }) => Speech;
  freeThen: (of: { gap: Gap }) => Speech;
  busyThen: (of: { with: Entry | undefined; next: Gap | undefined }) => Speech;
  takenBy: (of: { entries: Entry[]; more: number }) => Speech;
  past: (of: { at: DateTime }) => Speech;
  allDay: (of: { when: Speech }) => Speech;
  notADay: Speech;
  gapBefore: (of: { minutes: number; next: Appointment; last: Entry | undefined; now: DateTime }) => Speech;
  noGap: (of: { next: Appointment; last: Entry | undefined; now: DateTime }) => Speech;
  nothingAhead: Speech;
  overlap: (of: Pair<Entry>) => Speech;
  moreOverlaps: (of: { more: number }) => Speech;
  backToBack: (of: { pairs: Pair<Entry>[] }) => Speech;
  noOverlap: (of: { when: Speech }) => Speech;
  worthMore: (of: { more: Appointment; less: Appointment }) => Speech;
  askWhich: (of: { name: string }) => Speech;
  askNext: Speech;
};
