import type { DateTime } from 'luxon';
import type { FlagKind } from '../../domain/flag.ts';
import type { FollowUp } from '../../domain/follow-up.ts';
import type { LeadName } from '../../domain/lead.ts';
import type { Outcome } from '../../domain/log-entry.ts';
import type { ProfileField } from '../../domain/profile.ts';
import type { ReminderRefusal } from '../../domain/reminder.ts';
import type { ClockTime } from '../../schedule/clock-time.ts';
import type { Span } from '../../schedule/span.ts';
import type { Speech } from '../../speech/say.ts';

/** The sentences of what follows a call. */
export type DebriefWords = {
  call: (of: { name: string; company?: string; start: DateTime; now: DateTime }) => Speech;
  outcome: (of: { outcome: Outcome; who: string; minutes?: number }) => Speech;
  flags: (of: { flags: FlagKind[] }) => Speech;
  markedRed: Speech;
  markedGreen: Speech;
  nothingToMark: Speech;
  noted: Speech;
  /** `whom` is the lead that is only called him or her in it. */
  followUp: (of: { what: string; due: string; whom?: LeadName; now: DateTime }) => Speech;
  /** Each reminder is agreed to with the time it comes at; Alexa wants it so. */
  askReminder: (of: { at: DateTime; now: DateTime }) => Speech;
  reminderSet: (of: { at: DateTime; now: DateTime }) => Speech;
  noReminder: Speech;
  refused: (of: { why: ReminderRefusal }) => Speech;
  todoUndone: (of: { followUps: FollowUp[] }) => Speech;
  done: (of: { followUp: FollowUp; open: number }) => Speech;
  openAgain: (of: { followUps: FollowUp[] }) => Speech;
  notAmongThem: (of: { followUps: FollowUp[]; more: number; now: DateTime }) => Speech;
  askWhichDone: Speech;
  reminderStays: Speech;
  followUps: (of: { followUps: FollowUp[]; more: number; now: DateTime }) => Speech;
  noFollowUps: Speech;
  /** Words that say nothing of what is asked about. */
  vague: readonly string[];
  /** Nothing of what there is to do is about what was asked. */
  notAmongFollowUps: Speech;
  nothingDue: (of: { span: Span; part: ClockTime | undefined; now: DateTime }) => Speech;
  /** What is due on a day, where an hour of it was asked about. */
  dueAnyHour: (of: { followUps: FollowUp[] }) => Speech;
  profile: (of: { who: string; share: number; missing: ProfileField[] }) => Speech;
  qualifyFirst: (of: { who: string; start: DateTime; open: string; now: DateTime }) => Speech;
  contradiction: (of: { who: string }) => Speech;
  askOutcome: Speech;
  /** The ways a call ends, for whoever does not answer at once. */
  outcomes: Speech;
  askMore: Speech;
  askLearned: Speech;
  askNextStep: Speech;
  askWhen: Speech;
  /** No day was heard, and there is nobody whose note it could be. */
  noDay: Speech;
  noteWithoutDay: (of: { what: string }) => Speech;
  notPutDown: Speech;
  askWhat: Speech;
  askTryAgain: Speech;
  askNote: Speech;
  askStage: (of: { who: string }) => Speech;
  askMissing: Speech;
  askWhatElse: Speech;
  outcomeAgain: Speech;
  noLastCall: Speech;
  tryAgain: (of: { who: string }) => string;
  talkAgain: (of: { who: string }) => string;
};
