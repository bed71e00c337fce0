import type { DateTime } from 'luxon';
import type { Language } from '../../languages.ts';
import type { Appointment, Aside } from '../../schedule/agenda.ts';
import type { Speech } from '../../speech/say.ts';
import type { Utterances } from '../../turn.ts';
import { en } from './en.ts';

export type OtherEntriesWords = {
  utterances: Utterances;
  /** How an entry may be written that is heard so: "one on one" for `1:1`. */
  written: Readonly<Record<string, readonly string[]>>;
  entry: (of: Aside & { now: DateTime }) => Speech;
  invited: (of: { named: string[]; unnamed: number }) => Speech;
  alone: Speech;
  isCall: (of: Appointment & { now: DateTime }) => Speech;
  /** `unread`: there are private entries, whose names are not told. */
  none: (of: { heard: string; unread: boolean }) => Speech;
  askNext: Speech;
};

/** What is said about entries beside the sales calls, by language. */
export const otherEntriesWords: Record<Language, OtherEntriesWords> = { en };
