import type { DateTime } from 'luxon';
import type { Call } from '../../domain/call.ts';
import type { Language } from '../../languages.ts';
import type { Appointment, Aside } from '../../schedule/agenda.ts';
import type { Speech } from '../../speech/say.ts';
import type { Utterances } from '../../turn.ts';
import { en } from './en.ts';

export type WhoIsItWords = {
  utterances: Utterances;
  call: (of: { call: Call; start: DateTime; now: DateTime }) => Speech;
  starts: (of: Appointment & { now: DateTime; last: boolean }) => Speech;
  inMinutes: (of: { minutes: number }) => Speech;
  running: (of: { call: Call; until: DateTime }) => Speech;
  together: (of: { calls: Appointment[]; now: DateTime }) => Speech;
  outOfHours: (of: { at: DateTime; call: Call }) => Speech;
  moved: (of: { call: Call; from: DateTime; start: DateTime; now: DateTime }) => Speech;
  movedOnes: (of: { some: (Appointment & { from: DateTime })[]; more: number; now: DateTime }) => Speech;
  cancelledOnes: (of: { some: Aside[]; more: number; now: DateTime }) => Speech;
  noneMoved: Speech;
  noneBefore: Speech;
  noMore: Speech;
  nothingAfter: Speech;
  nothingBefore: Speech;
  askLikely: (of: { name: string }) => Speech;
  askWhichOf: Speech;
  askOther: Speech;
};

export const whoIsItWords: Record<Language, WhoIsItWords> = { en };
