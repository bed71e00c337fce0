import type { Fact } from './fact.ts';
import type { Lead } from './lead.ts';
import type { LogEntry } from './log-entry.ts';
import type { ScoreHeard } from './score-heard.ts';
import type { Signal } from './signal.ts';

/** Everything a turn needs about one lead: one item collection, one read. */
export type LeadFile = {
  lead: Lead;
  /** Newest first. */
  signals: Signal[];
  /** Newest first; superseded ones included. */
  facts: Fact[];
  /** What reps logged about calls, stages and flags, newest first; undone entries included. */
  log?: LogEntry[];
  /** The score this lead had when a rep last heard it. */
  lastScore?: ScoreHeard;
};
