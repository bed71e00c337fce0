import type { DateTime } from 'luxon';
import type { Appointment, Aside } from '../../schedule/agenda.ts';
import type { Speech } from '../../speech/say.ts';

type Entry = Appointment | Aside;

export type OtherEntriesWords = {
  /** How an entry may be written that is heard so: "one on one" for `1:1`. */
  written: Readonly<Record<string, readonly string[]>>;
  /** What an entry is beside what it is called: "the dentist appointment" may be written "Dentist". */
  kinds: readonly string[];
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
  askNext: Speech;
};
