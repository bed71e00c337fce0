import { topics } from '../lambda/domain/fact.ts';
import type { LeadFile } from '../lambda/domain/lead.ts';
import { entriesOf } from '../lambda/domain/log-entry.ts';
import { signalKinds } from '../lambda/domain/signal.ts';
import { assess } from '../lambda/scoring/assess.ts';
import { readLead } from '../lambda/scoring/readings.ts';
import type { Scorecard } from '../lambda/scoring/scorecard.ts';
import { type History, type KnownThen, prepareHistory, type Refused } from './history.ts';
import type { Sheet } from './read-history.ts';
import type { RuleSet } from './rules.ts';

const outcomeColumn = 'outcome';

/** What is read of every lead; imported columns come besides. How long a lead was open or quiet is known only at the end. */
const keys = [
  'industry',
  'employees',
  'country',
  'source',
  'breadth:90',
  'unanswered',
  ...signalKinds.map((kind) => `signal:${kind}`),
  ...topics.map((topic) => `fact:${topic}`),
];

/**
 * The leads of a book that were won or dropped, each as it stood just before that was known, with a card's log-odds as the rules.
 * `now` is epoch milliseconds.
 */
export function bookHistory(
  files: readonly LeadFile[],
  card: Scorecard,
  now: number,
): { history: History; rules: RuleSet } | Refused {
  const closed = files.flatMap((file): (KnownThen & { won: boolean })[] => {
    const { stage } = file.lead;
    if (stage !== 'customer' && stage !== 'dropped') return [];
    const at = closedAt(file, now);
    return [{ file: asOf(file, at), at, won: stage === 'customer' }];
  });
  const extras = [...new Set(closed.flatMap(({ file }) => Object.keys(file.lead.extra ?? {})))].sort();
  const names = [...keys, ...extras.filter((name) => !keys.includes(name) && !name.includes(':'))];
  const sheet: Sheet = {
    rows: closed.length,
    columns: [
      { name: outcomeColumn, cells: closed.map(({ won }) => (won ? 'won' : 'lost')) },
      ...names.map((name) => ({
        name,
        cells: closed.map(({ file, at }) => String(readLead(file, at, name).value ?? '')),
      })),
    ],
  };
  if (closed.length === 0)
    return {
      kind: 'refused',
      sentence:
        'No lead of this book is a customer or dropped yet. Say so of some, or import their stages; with about 50 of each I start to beat the starting rules.',
    };
  const prepared = prepareHistory(sheet, { outcome: outcomeColumn, keepCopies: true });
  if (prepared.kind === 'refused') return prepared;
  const scores = Float64Array.from(closed, ({ file, at }) => {
    const { logOdds, base } = assess(card, file, at);
    return logOdds - base;
  });
  const history: History = { ...prepared.history, files: closed };
  return { history, rules: { rows: [], unit: 'log-odds', card: { card, scores } } };
}

/** When a lead's outcome became known: when its stage was last moved, or else when something last happened. */
function closedAt({ lead, log, signals }: LeadFile, now: number): number {
  const moves = entriesOf(log ?? [], 'stage').map(({ at }) => Date.parse(at));
  if (moves.length > 0) return Math.max(...moves);
  const last = [lead.lastContactAt, ...signals.map(({ at }) => at)].flatMap((at) =>
    at === undefined ? [] : [Date.parse(at)],
  );
  return last.length > 0 ? Math.min(now, Math.max(...last) + 1) : now;
}

/** A lead's file as it stood at an instant, without the stage that gives the outcome away. */
function asOf(file: LeadFile, at: number): LeadFile {
  const { stage: _, ...lead } = file.lead;
  const known = ({ at: then }: { at: string }) => Date.parse(then) <= at;
  return { lead, signals: file.signals.filter(known), facts: file.facts.filter(known) };
}
