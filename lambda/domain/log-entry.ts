import type { FlagKind } from './flag.ts';
import type { Lead, Stage } from './lead.ts';
import type { Signal, SignalKind } from './signal.ts';

/** How a call ended. */
export const outcomes = ['connected', 'voicemail', 'no-answer', 'no-show', 'wrong-number', 'dropped'] as const;
export type Outcome = (typeof outcomes)[number];

/** How far the deal with a lead has come, as reps say it; it says nothing of how well the lead is qualified. */
export const dealSteps = ['discovery', 'demo', 'proposal', 'negotiation', 'contract'] as const;
export type DealStep = (typeof dealSteps)[number];

/** A sum in whole units of `currency` (ISO 4217). */
export type Sum = { amount: number; currency?: string };

/** How big a rep says the open deal is, in their words, and what stood before. */
export type DealSize = Sum & { sure: 'sure' | 'guess'; words?: string; was?: Sum };

/**
 * One thing a rep logged about a lead that is no answer: how a call went, a flag, a note, a stage, how big the deal is, the
 * framework to use.
 * Never overwritten; `undo` takes one back.
 */
export type LogEntry = {
  id: string;
  /** Rep id. */
  by: string;
  /** ISO instant, UTC. */
  at: string;
} & (
  | { kind: 'outcome'; outcome: Outcome; minutes?: number; call?: string }
  | { kind: 'flag'; flag: FlagKind; words?: string }
  | { kind: 'note'; text: string }
  /** `comeBack` is the ISO day on which a nurtured lead is looked at again. */
  | { kind: 'stage'; stage: Stage; reason?: string; comeBack?: string }
  | { kind: 'step'; step: DealStep }
  | ({ kind: 'deal' } & DealSize)
  | { kind: 'framework'; framework: string }
  | { kind: 'undo'; undoes: string }
);

export type LogKind = LogEntry['kind'];
export type EntryOf<K extends LogKind> = Extract<LogEntry, { kind: K }>;

/** The entries that still hold: neither undone nor undoing; an undo may itself be undone. Newest first as given. */
export function entriesInForce(entries: readonly LogEntry[]): LogEntry[] {
  const undoings = new Map<string, string[]>();
  for (const entry of entries)
    if (entry.kind === 'undo') undoings.set(entry.undoes, [...(undoings.get(entry.undoes) ?? []), entry.id]);
  const gone = new Map<string, boolean>();
  // An undo which was undone itself no longer counts.
  const isGone = (id: string): boolean => {
    const known = gone.get(id);
    if (known !== undefined) return known;
    // Entries that undo each other in a circle can only be damaged data: then none of them undoes anything.
    gone.set(id, false);
    const isUndone = (undoings.get(id) ?? []).some((undo) => !isGone(undo));
    gone.set(id, isUndone);
    return isUndone;
  };
  return entries.filter((entry) => entry.kind !== 'undo' && !isGone(entry.id));
}

/** The standing entries of one kind. */
export const entriesOf = <K extends LogKind>(entries: readonly LogEntry[], kind: K): EntryOf<K>[] =>
  entriesInForce(entries).filter((entry): entry is EntryOf<K> => entry.kind === kind);

const newestFirst = (a: LogEntry, b: LogEntry) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1);
/** The newest standing entry of a kind; of two in one instant the one with the later id. */
export const newestOf = <K extends LogKind>(entries: readonly LogEntry[], kind: K): EntryOf<K> | undefined =>
  entriesOf(entries, kind).sort(newestFirst)[0];

/** The newest standing move of a lead, on the ladder or of its deal. */
export const newestMove = (entries: readonly LogEntry[]): EntryOf<'stage' | 'step'> | undefined =>
  [...entriesOf(entries, 'stage'), ...entriesOf(entries, 'step')].sort(newestFirst)[0];

const signalOf: Readonly<Record<Outcome, SignalKind | undefined>> = {
  connected: 'called',
  dropped: 'called',
  voicemail: 'no-answer',
  'no-answer': 'no-answer',
  'no-show': 'no-answer',
  'wrong-number': undefined,
};

/** What logged outcomes are as signals: somebody was reached, or was not. */
export const signalsFrom = (entries: readonly LogEntry[]): Signal[] =>
  entriesOf(entries, 'outcome').flatMap(({ id, at, outcome }) => {
    const kind = signalOf[outcome];
    return kind ? [{ id: `log-${id}`, kind, at }] : [];
  });

/** A lead as the rep's own stage moves leave it: they count over what an import said. */
export function withStage(lead: Lead, entries: readonly LogEntry[]): Lead {
  const moved = newestOf(entries, 'stage');
  return moved ? { ...lead, stage: moved.stage } : lead;
}

/** A lead with its deal as big as a rep said last: that counts over what an import said. */
export function withDeal(lead: Lead, entries: readonly LogEntry[]): Lead {
  const deal = newestOf(entries, 'deal');
  if (!deal) return lead;
  return { ...lead, amount: deal.amount, ...(deal.currency ? { currency: deal.currency } : {}) };
}

/** The framework a rep chose for this lead, where one was. */
export const frameworkChosen = (entries: readonly LogEntry[]): string | undefined =>
  newestOf(entries, 'framework')?.framework;
