import type { DateTime } from 'luxon';
import type { About } from '../../conversation/reason-clauses.ts';
import type { Fact } from '../../domain/fact.ts';
import type { FlagKind } from '../../domain/flag.ts';
import type { DealSize, LogEntry, Outcome, Sum } from '../../domain/log-entry.ts';
import type { Signal } from '../../domain/signal.ts';
import type { Speech } from '../../speech/say.ts';

/** What was learned in one conversation, and how it went. */
export type LastTalk = {
  who: string;
  at: DateTime;
  now: DateTime;
  outcome?: { outcome: Outcome; minutes?: number };
  facts: Fact[];
  notes: string[];
};

/** The sentences of what is on record about a lead. */
export type LeadRecordWords = {
  notes: (of: { who: string; notes: { text: string; at: DateTime }[]; more: number; now: DateTime }) => Speech;
  noNotes: (of: { who: string }) => Speech;
  lastTalk: (of: LastTalk) => Speech[];
  neverTalked: (of: { who: string }) => Speech;
  deal: (of: { about: About; amount: number; currency: string; closes?: string }) => Speech;
  /** How big the deal is from now on, and what stood before. */
  dealSet: (of: { about: About; size: DealSize; was?: Sum }) => Speech;
  askDeal: Speech;
  noDealHeard: Speech;
  noDeal: (of: { about: About }) => Speech;
  engagement: (of: { about: About; signals: Signal[]; now: DateTime }) => Speech;
  noEngagement: (of: { about: About }) => Speech;
  flags: (of: { who: string; flags: { flag: FlagKind; colour: 'red' | 'green'; words?: string }[] }) => Speech;
  noFlags: (of: { who: string }) => Speech;
  noFlagsToday: Speech;
  flagged: (of: { who: string; colour: 'red' | 'green' }) => Speech;
  today: (of: { leads: { name: string; facts: Fact[]; entries: LogEntry[] }[]; now: DateTime }) => Speech[];
  nothingToday: Speech;
  askNext: Speech;
};
