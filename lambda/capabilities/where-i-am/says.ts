import type { DateTime } from 'luxon';
import type { Appointment } from '../../schedule/agenda.ts';
import type { Speech } from '../../speech/say.ts';
/** A call on both clocks: the one left behind and the one here. */
export type OnBothClocks = { found: Appointment; here: DateTime };

export type WhereIAmWords = {
  noted: (of: { place: string; until: DateTime | undefined; now: DateTime }) => Speech;
  thatCall: (of: OnBothClocks & { place: string }) => Speech;
  nextCall: (of: OnBothClocks & { now: DateTime; place: string }) => Speech;
  noCallThen: Speech;
  home: Speech;
  zone: (of: { city: string; now: DateTime; place: string | undefined }) => Speech;
  notAPlace: (of: { heard: string }) => Speech;
  where: Speech;
  askWhere: Speech;
  askNext: Speech;
};
