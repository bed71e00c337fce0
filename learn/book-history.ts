import { dayMs } from '../lambda/domain/day.ts';
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
import { type Course, stretchesOf, turnOf } from './stretches.ts';
import { ageColumn } from './within-days.ts';

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

/** A row: a lead as it stood on a day, by its place in the book. */
type Row = KnownThen & { won: boolean; lead: number };

/**
 * The leads of a book that were won or dropped, each as it stood thirty days before, with a card's log-odds as the rules. What was
 * logged as a result counts; of leads without one, the stage. `now` is epoch milliseconds. With `days` a row is a lead as it stood on
 * some day, open ones too, won or not within so many days from then.
 */
export function bookHistory(
  files: readonly LeadFile[],
  results: ReadonlyMap<string, Closing>,
  card: Scorecard,
  now: number,
  days?: number,
): { history: History; rules: RuleSet } | Refused {
  const closings = files.map((file) => results.get(file.lead.id) ?? closingByStage(file, now));
  if (closings.every((closing) => closing === undefined))
    return {
      kind: 'refused',
      sentence:
        'No lead of this book is a customer or dropped yet. Say so of some, or import their stages; with about 50 of each I start to beat the starting rules.',
    };
  const closed = days === undefined ? whenClosed(files, closings) : whileOpen(files, closings, now, days);
  if (closed.length === 0)
    return {
      kind: 'refused',
      sentence: `No lead of this book has been followed for ${days} days since it came in; --horizon asks for fewer.`,
    };
  const extras = [...new Set(closed.flatMap(({ file }) => Object.keys(file.lead.extra ?? {})))].sort();
  const names = [
    ...keys,
    ...(days === undefined ? [] : [ageColumn]),
    ...extras.filter((name) => !keys.includes(name) && !name.includes(':')),
  ];
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
  const prepared = prepareHistory(sheet, { outcome: outcomeColumn, keepCopies: true, keep: [ageColumn] });
  if (prepared.kind === 'refused') return prepared;
  const scores = Float64Array.from(closed, ({ file, at }) => {
    const { logOdds, base } = assess(card, file, at);
    return logOdds - base;
  });
  const stretched = days === undefined ? {} : stretchesIn(prepared.history, closed, days);
  const history: History = { ...prepared.history, ...stretched, files: closed };
  return { history, rules: { rows: [], unit: 'log-odds', card: { card, scores } } };
}

/** Each lead that ended, once, thirty days before. */
const whenClosed = (files: readonly LeadFile[], closings: readonly (Closing | undefined)[]): Row[] =>
  files.flatMap((file, lead): Row[] => {
    const closing = closings[lead];
    if (!closing) return [];
    const at = forecastInstant(file.lead, closing.at);
    return [{ file: fileAsOf(file, at), at, won: closing.won, lead }];
  });

/** Each lead that says when it came in, on the days its stretches begin. */
function whileOpen(
  files: readonly LeadFile[],
  closings: readonly (Closing | undefined)[],
  now: number,
  days: number,
): Row[] {
  const day = (at: number | undefined) => (at === undefined ? Number.NaN : at / dayMs);
  const course: Course = {
    opened: Float64Array.from(files, ({ lead }) => day(Date.parse(lead.createdAt ?? ''))),
    ended: Float64Array.from(closings, (closing) => day(closing?.at)),
    won: Uint8Array.from(closings, (closing) => (closing?.won ? 1 : 0)),
    asOf: day(now),
  };
  return stretchesOf(course, days, (lead) => turnOf(files[lead]?.lead.id ?? '')).flatMap(
    ({ lead, age, won }): Row[] => {
      const file = files[lead];
      if (!file) return [];
      const at = Math.round(((course.opened[lead] as number) + age) * dayMs);
      return [{ file: fileAsOf(file, at), at, won, lead }];
    },
  );
}

function stretchesIn({ cells, notes }: History, rows: readonly Row[], days: number): Pick<History, 'within' | 'times'> {
  const leads = new Set(rows.map(({ lead }) => lead)).size;
  notes.push(
    `A sale counts within ${days} days: ${leads} leads, open ones among them, each as it stood then, on ${rows.length} days in all.`,
  );
  const from = Float64Array.from(rows, ({ at }) => at / dayMs);
  return {
    times: from,
    within: {
      days,
      leads,
      won: new Set(rows.flatMap(({ lead, won }) => (won ? [lead] : []))).size,
      lead: Int32Array.from(rows, ({ lead }) => lead),
      from,
      cells,
    },
  };
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
