import type { DateTime } from 'luxon';
import type { Attendee, Call, OtherEntry } from '../../domain/call.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import type { TheirTime } from '../../schedule/office-hours.ts';
import type { Speech } from '../../speech/say.ts';
import type { Place } from './place-of-call.ts';
/** A call as it is told of, seen from now. */
export type Spoken = Appointment & { now: DateTime };

export type AboutCallWords = {
  invited: (of: { call: Call; others: Attendee[]; unnamed: number }) => Speech;
  onlyThem: (of: { call: Call }) => Speech;
  onIt: (of: Spoken & { name: string }) => Speech;
  notOnIt: (of: Spoken & { name: string }) => Speech;
  title: (of: { name: string; title: string | undefined; company: string | undefined }) => Speech;
  phone: (of: { name: string; phone: string | undefined }) => Speech;
  mail: (of: { name: string; mail: string | undefined }) => Speech;
  spelled: (of: { of: string }) => Speech;
  company: (of: { name: string; company: string | undefined }) => Speech;
  theirTime: (of: Spoken & { theirs: TheirTime }) => Speech;
  noZone: (of: Spoken) => Speech;
  yourTime: (of: Spoken & { theirs: TheirTime | undefined }) => Speech;
  stillOn: (of: Spoken & { movedFrom: DateTime | undefined }) => Speech;
  cancelled: (of: { name: string; entry: OtherEntry; start: DateTime; now: DateTime }) => Speech;
  declined: (of: { entry: OtherEntry; start: DateTime; now: DateTime }) => Speech;
  neitherMovedNorCancelled: (of: Spoken) => Speech;
  length: (of: Spoken & { minutes: number; left: number | undefined }) => Speech;
  /** `minutes` since it began; negative before. */
  late: (of: Spoken & { minutes: number; over: boolean }) => Speech;
  place: (of: Spoken & { place: Place }) => Speech;
  untilNext: (of: { minutes: number; next: Appointment }) => Speech;
  /** How long until a call that is ahead. */
  until: (of: Spoken & { minutes: number }) => Speech;
  nextWith: (of: Spoken) => Speech;
  /** Further calls with the same person, after the next. */
  alsoWith: (of: { later: Appointment[]; more: number; now: DateTime }) => Speech;
  noneWith: (of: { name: string }) => Speech;
  lastSpoke: (of: { name: string; at: DateTime; now: DateTime }) => Speech;
  lastPlanned: (of: { name: string; at: DateTime; now: DateTime }) => Speech;
  neverSpoke: (of: { name: string }) => Speech;
  noCalls: Speech;
  askLikely: (of: { name: string }) => Speech;
  askNext: Speech;
};
