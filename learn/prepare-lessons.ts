import { recordField } from './account-record.ts';
import type { Column } from './columns.ts';
import { type Field, fieldOf, usualLimits } from './fields.ts';
import type { Lessons } from './grow.ts';
import { type History, togetherIn } from './known-history.ts';
import type { RulesPrior } from './penalties.ts';
import { hasRules, pointsOfRows, type RuleSet, thresholdsOn } from './rules.ts';
import { promise, residualsOf } from './tables.ts';

/**
 * The weight of standardised rules before any outcome is seen, and how far it may be off. Points of a scale of somebody's own
 * are worth what such points usually are; log-odds are worth themselves.
 */
export const weightOf = (unit: RuleSet['unit'], sd: number) =>
  unit === 'points' ? { mean: 0.6, sd: 0.2 } : { mean: sd, sd: sd / 2 };

/** How hand-made points were standardised: the prior reads (points - mean) / sd. */
export type Standard = { mean: number; sd: number };

/** Lessons, and how the rules among them were standardised. */
export type Prepared = { lessons: Lessons; standard?: Standard };

/** Cuts the rows of a history into cells, by these rows alone, and puts them in an order of their own: that of the file is no matter. */
export function prepareLessons(history: History, rows: readonly number[], rules: RuleSet): Prepared {
  const outcomes = Uint8Array.from(rows, (row) => history.outcomes[row] as number);
  const fields = fieldsWithin(
    history.columns.map((column) => ({
      column: rowsOfColumn(column, rows),
      thresholds: thresholdsOn(rules.rows, column.name),
    })),
    outcomes,
  );
  const record =
    history.accounts &&
    recordField(
      history.accounts,
      rows,
      outcomes,
      canonicalOrder(fields, outcomes, undefined),
      history.within && Int32Array.from(rows, (row) => history.within?.lead[row] as number),
    );
  if (record) fields.push(record);
  const customers = togetherIn(history);
  const all = hasRules(rules) ? pointsOfRows(rules, history) : undefined;
  const points = all && Float64Array.from(rows, (row) => all[row] as number);
  const order = canonicalOrder(fields, outcomes, points);
  const prior =
    points &&
    priorOf(
      Float64Array.from(order, (row) => points[row] as number),
      rules.unit,
    );
  const lessons: Lessons = {
    fields: fields.map((field) => ({ ...field, codes: Uint16Array.from(order, (row) => field.codes[row] as number) })),
    outcomes: Uint8Array.from(order, (row) => outcomes[row] as number),
    rules: prior?.prior,
    ...(customers ? { customers: Int32Array.from(order, (row) => customers[rows[row] as number] as number) } : {}),
  };
  return prior ? { lessons, standard: prior.standard } : { lessons };
}

/** More parameters than this are learned too slowly, and of a few leads not at all: a parameter takes four. Wide tables are cut less finely. */
const mostParameters = (rows: number) => Math.min(900, Math.max(300, Math.floor(rows / 4)));

function fieldsWithin(columns: { column: Column; thresholds: number[] }[], outcomes: Uint8Array): Field[] {
  for (
    let limits = usualLimits;
    ;
    limits = { bins: Math.ceil(limits.bins * 0.75), levels: Math.ceil(limits.levels * 0.75) }
  ) {
    const fields = columns.flatMap(({ column, thresholds }) => fieldOf(column, thresholds, limits) ?? []);
    const parameters = fields.reduce((sum, { main }) => sum + main.size, 0);
    if (parameters <= mostParameters(outcomes.length)) return fields;
    if (limits.levels <= 5) return mostPromising(fields, outcomes);
  }
}

/** Beyond so many columns, only those join that promise so much (nats): among hundreds, some look good by chance. */
const [leastChosen, leastGain] = [20, 1];

/** Of more columns than can be learned together, those that say most by themselves, in their own order. */
function mostPromising(fields: Field[], outcomes: Uint8Array): Field[] {
  const won = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  const base = Math.log((won + 0.5) / (outcomes.length - won + 0.5));
  const residuals = residualsOf(new Float64Array(outcomes.length).fill(base), outcomes);
  const gains = fields.map(({ codes, main: { of, size } }) => {
    const first = codes.map((cell) => of[cell] as number);
    return promise({ first, firstSize: size, secondSize: 1, silent: false }, residuals).gain;
  });
  const order = fields.map((_, f) => f).sort((a, b) => (gains[b] as number) - (gains[a] as number) || a - b);
  let room = mostParameters(outcomes.length);
  const chosen = new Set<number>();
  for (const f of order) {
    room -= (fields[f] as Field).main.size;
    if (room < 0 || (chosen.size >= leastChosen && (gains[f] as number) < leastGain)) break;
    chosen.add(f);
  }
  return fields.filter((_, f) => chosen.has(f));
}

/** Rows sorted by what they say, so that sums come out the same to the last bit however the file is ordered. */
function canonicalOrder(fields: Field[], outcomes: Uint8Array, points: Float64Array | undefined): Uint32Array {
  const codes = fields.map((field) => field.codes);
  return new Uint32Array(outcomes.length)
    .map((_, i) => i)
    .sort((a, b) => {
      for (const each of codes) {
        const difference = (each[a] as number) - (each[b] as number);
        if (difference !== 0) return difference;
      }
      return (
        (outcomes[a] as number) - (outcomes[b] as number) ||
        (points ? (points[a] as number) - (points[b] as number) : 0)
      );
    });
}

function priorOf(points: Float64Array, unit: RuleSet['unit']): { prior: RulesPrior; standard: Standard } | undefined {
  const mean = points.reduce((sum, each) => sum + each, 0) / points.length;
  const sd = Math.sqrt(points.reduce((sum, each) => sum + (each - mean) ** 2, 0) / points.length);
  if (!(sd > 0)) return undefined;
  return { prior: { scores: points.map((each) => (each - mean) / sd), ...weightOf(unit, sd) }, standard: { mean, sd } };
}

/** Some rows of a column. */
export function rowsOfColumn(column: Column, rows: readonly number[]): Column {
  const cells = rows.map((row) => column.cells[row] as string);
  return column.kind === 'number'
    ? { ...column, cells, values: Float64Array.from(rows, (row) => column.values[row] as number) }
    : { ...column, cells, codes: Int32Array.from(rows, (row) => column.codes[row] as number) };
}
