import type { LeadFile } from '../lambda/domain/lead-file.ts';
import { entriesOf } from '../lambda/domain/log-entry.ts';
import { signalKinds } from '../lambda/domain/signal.ts';
import { assess } from '../lambda/scoring/assess.ts';
import { readLead } from '../lambda/scoring/readings.ts';
import { fileAsOf, forecastInstant } from '../lambda/scoring/results.ts';
import type { Scorecard } from '../lambda/scoring/scorecard.ts';
import { topics } from '../lambda/topics/all.ts';
import { prepareHistory, type Refused } from './history.ts';
import type { History, KnownThen } from './known-history.ts';
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

/** How a lead ended and when (epoch milliseconds). */
export type Closing = { won: boolean; at: number };

/**
 * The leads of a book that were won or dropped, each as it stood thirty days before, with a card's log-odds as the rules. What was
 * logged as a result counts; of leads without one, the stage. `now` is epoch milliseconds.
 */
export function bookHistory(
  files: readonly LeadFile[],
  results: ReadonlyMap<string, Closing>,
  card: Scorecard,
  now: number,
): { history: History; rules: RuleSet } | Refused {
  const closed = files.flatMap((file): (KnownThen & { won: boolean })[] => {
    const closing = results.get(file.lead.id) ?? closingByStage(file, now);
    if (!closing) return [];
    const at = forecastInstant(file.lead, closing.at);
    return [{ file: fileAsOf(file, at), at, won: closing.won }];
  });
  if (closed.length === 0)
    return {
      kind: 'refused',
      sentence:
        'No lead of this book is a customer or dropped yet. Say so of some, or import their stages; with about 50 of each I start to beat the starting rules.',
    };
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
  const prepared = prepareHistory(sheet, { outcome: outcomeColumn, keepCopies: true });
  if (prepared.kind === 'refused') return prepared;
  const scores = Float64Array.from(closed, ({ file, at }) => {
    const { logOdds, base } = assess(card, file, at);
    return logOdds - base;
  });
  const history: History = { ...prepared.history, files: closed };
  return { history, rules: { rows: [], unit: 'log-odds', card: { card, scores } } };
}

/** A lead that is a customer or dropped ended when its stage was last moved, or else when something last happened. */
function closingByStage({ lead, log, signals }: LeadFile, now: number): Closing | undefined {
  if (lead.stage !== 'customer' && lead.stage !== 'dropped') return undefined;
  const won = lead.stage === 'customer';
  const moves = entriesOf(log ?? [], 'stage').map(({ at }) => Date.parse(at));
  if (moves.length > 0) return { won, at: Math.max(...moves) };
  const happened = [lead.lastContactAt, ...signals.map(({ at }) => at)];
  const last = happened.flatMap((at) => (at === undefined ? [] : [Date.parse(at)]));
  return { won, at: last.length > 0 ? Math.min(now, Math.max(...last)) : now };
}
