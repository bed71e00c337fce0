import type { DateTime } from 'luxon';
import type { Appointment, Aside } from '../../schedule/agenda.ts';
import type { Speech } from '../../speech/say.ts';

type Entry = Appointment | Aside;

export type OtherEntriesWords = {
  entry: (of: Aside & { now: DateTime }) => Speech;
  /** How long it is; `left` in minutes while it is on. */
  length: (of: Entry & { now: DateTime; minutes: number; left: number | undefined }) => Speech;
  /** How long until it begins. */
  until: (of: Entry & { now: DateTime; minutes: number }) => Speech;
  onIt: (of: { guest: string }) => Speech;
  notOnIt: (of: { guest: string }) => Speech;
  invited: (of: { named: string[]; unnamed: number }) => Speech;
  alone: Speech;
  isCall: (of: Appointment & { now: DateTime }) => Speech;
  /** `unread`: there are private entries, whose names are not told. */
  none: (of: { heard: string; unread: boolean }) => Speech;
  /** What stands for a call and is no name of an entry. */
  pronouns: readonly string[];
  askNext: Speech;
};
