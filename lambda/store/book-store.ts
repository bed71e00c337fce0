import type { CalendarEntry } from '../domain/call.ts';
import type { Fact } from '../domain/fact.ts';
import type { Lead } from '../domain/lead.ts';
import type { Rep, Scope } from '../domain/rep.ts';
import type { Result } from '../domain/result.ts';
import type { Signal } from '../domain/signal.ts';
import type { Unheard } from '../domain/unheard.ts';

/** One thing a file brings about a lead. */
export type BookItem =
  | { kind: 'lead'; lead: Lead }
  | { kind: 'signal'; leadId: string; signal: Signal }
  | { kind: 'fact'; leadId: string; fact: Fact }
  | { kind: 'result'; leadId: string; result: Result }
  | { kind: 'kept'; kept: KeptRow };

/** A row of a file that is kept because what it belongs to may come later: a company, or what refers to a lead nobody knows yet. */
export type KeptRow = {
  id: string;
  what: 'company' | 'waiting' | 'link';
  file: string;
  line: number;
  /** What the row says, in the importer's form. */
  record: Record<string, unknown>;
  /** What it waited for has come. */
  joined?: true;
};

/** One import as it can be named and taken back. Times are ISO instants in UTC. */
export type Batch = {
  id: string;
  rep: string;
  startedAt: string;
  files: string[];
  /** Running also means killed: the same import run again continues it. */
  state: 'running' | 'done' | 'undone';
  /** What it brought: leads, signals, answers … */
  counts: Record<string, number>;
};

/** A piece of a batch: what stood before it is remembered under this number. */
export type Step = { batch: string; number: number };

/** How many items a step wrote, and how many stood so already. */
export type Written = { written: number; same: number };

/** What a batch wrote, over all its runs: leads that were not there before, items, and whether the calendar was laid. */
export type Wrote = { leads: number; written: number; calendar: boolean };

/** What taking a batch back did, in leads, signals, answers and calendar entries. */
export type Undone = {
  restored: number;
  removed: number;
  /** Changed by something else since, and left alone. */
  changedSince: number;
  /** Leads the batch made on which a rep has logged answers since. */
  keptForAnswers: number;
  /** Leads that are left and stand otherwise than before. */
  leads: ReadonlySet<string>;
};

/** How the importers read and write a team's whole book. */
export type BookStore = {
  /** Every rep of the team. */
  reps(team: string): Promise<Rep[]>;
  /** Ids of every lead of the team that is assigned to somebody. */
  leadIds(team: string): Promise<Set<string>>;
  /** Those of these leads that exist. */
  leads(team: string, ids: readonly string[]): Promise<Map<string, Lead>>;
  /** Every answer logged on a lead, in no order. */
  facts(team: string, leadId: string): Promise<Fact[]>;
  /**
   * Writes what does not stand so already. With a step, what stood before is remembered first, once: doing a step
   * again never forgets it. `isNew` spares reading what cannot be there. `dry` only counts.
   */
  writeItems(
    team: string,
    items: readonly BookItem[],
    how: { step?: Step; isNew?: (item: BookItem) => boolean; dry?: boolean },
  ): Promise<Written>;
  /** What nothing was made of, of every rep of the team, newest first. */
  unheard(team: string): Promise<(Unheard & { rep: string })[]>;
  /** What the whole team closed between two instants, whoever's lead it was, earliest first. */
  teamResults(team: string, from: string, to: string): Promise<Result[]>;
  /** Finishes what an import that was stopped left half done. */
  settle(team: string): Promise<void>;
  /** Remembers the rep's calendar between two instants under a step, once. */
  rememberEntries(
    scope: Scope,
    step: Step,
    range: { from: string; to: string; entries: CalendarEntry[] },
  ): Promise<void>;
  saveBatch(team: string, batch: Batch): Promise<void>;
  /** Forgets a batch that changed nothing. */
  removeBatch(team: string, batch: string): Promise<void>;
  /** What a batch wrote, by what it remembers. */
  wroteIn(team: string, batch: string): Promise<Wrote>;
  /** Newest first. */
  batches(team: string): Promise<Batch[]>;
  /** Every team that has imported something. */
  teamsWithBatches(): Promise<string[]>;
  /** Restores what stood before a batch, except where something else changed it since. */
  undo(team: string, batch: string): Promise<Undone>;
  /** The rows kept for later that still wait, and the companies. */
  keptRows(team: string): Promise<KeptRow[]>;
  /** What the columns of the team's own tables are called in ours, by the name each map was saved under. */
  columnNames(team: string): Promise<Map<string, Readonly<Record<string, string>>>>;
  saveColumnNames(team: string, name: string, columns: Readonly<Record<string, string>>): Promise<void>;
  /** Whom a name in an owner column means: a rep's id, or nobody of ours. */
  ownerNames(team: string): Promise<Map<string, string | undefined>>;
  rememberOwner(team: string, name: string, rep: string | undefined): Promise<void>;
};
