import type { When } from '../lambda/scoring/scorecard.ts';
import type { Column } from './columns.ts';
import { countsOf, cutsOf, mergedNeighbours, rangeOf } from './cuts.ts';

/**
 * One thing the card can read, cut into cells: every row falls into exactly one. A cell's worth is what its main table
 * says (`main[cell]`, a parameter; several cells may share one), plus what the extra table of rare or exact values says
 * (`extra[cell]`, 0 for none), where that table is admitted.
 */
export type Field = {
  reads: string;
  kind: 'number' | 'level';
  /** The cell of each row. */
  codes: Uint16Array;
  /** When each cell holds, in order of the cells. */
  whens: When[];
  /** The main table: parameters 0 to `steps`-1 are neighbours on a number line, the rest stand alone. */
  main: { of: Uint16Array; size: number; steps: number };
  /** Exact values that recur, or levels too rare for the main table. */
  extra?: { of: Uint16Array; size: number };
  /** The cells of this field merged into groups for two-way tables, coarse first; `whens` says when each group holds. */
  axes: Axis[];
  markers: string[];
};

/** Cells merged into groups; `exact` tells values that recur exactly from all others, which lies across the ranges. */
export type Axis = { of: Uint16Array; size: number; whens: When[]; exact?: true };

const coarseBins = 7;
const midBins = 13;
const MOST_CELLS = 6000;
/** How finely a field is cut: bins of a number line, and levels with a parameter of their own. */
export type Limits = { bins: number; levels: number };
/** How finely fields are cut where they are not too many. */
export const usualLimits: Limits = { bins: 24, levels: 60 };
/** An exact value counts as recurring from so many rows on. */
const recurring = 5;

/** Cuts a typed column into cells by the rows it has. */
export const fieldOf = (
  column: Column,
  thresholds: readonly number[] = [],
  limits: Limits = usualLimits,
): Field | undefined =>
  column.kind === 'number' ? numberField(column, thresholds, limits) : levelField(column, limits);

function numberField(
  column: Column & { kind: 'number' },
  thresholds: readonly number[],
  limits: Limits,
): Field | undefined {
  const { values, name } = column;
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  if (known.length === 0) return undefined;
  const counts = countsOf(known);
  const cuts = [...new Set([...cutsOf(known, counts, limits.bins), ...thresholds])].sort((a, b) => a - b);
  const exact =
    counts.size <= limits.bins || column.byRange
      ? []
      : [...counts.keys()]
          .filter((value) => (counts.get(value) ?? 0) >= recurring)
          .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b)
          .slice(0, MOST_CELLS);
  const ranges = cuts.length + 1;
  const cellOfExact = new Map(exact.map((value, i) => [value, ranges + 1 + i]));
  const codes = Uint16Array.from(values, (value) =>
    Number.isNaN(value) ? ranges : (cellOfExact.get(value) ?? rangeOf(cuts, value)),
  );
  const size = ranges + 1 + exact.length;
  const rangeOfCell = Uint16Array.from({ length: size }, (_, cell) =>
    cell <= ranges ? cell : rangeOf(cuts, exact[cell - ranges - 1] ?? 0),
  );
  const whenRange = (first: number, last: number): When => {
    const [from, below] = [cuts[first - 1], cuts[last]];
    return { ...(from === undefined ? {} : { from }), ...(below === undefined ? {} : { below }) };
  };
  const whens: When[] = [
    ...Array.from({ length: ranges }, (_, i) => whenRange(i, i)),
    'missing',
    ...exact.map((value): When => ({ exactly: [value] })),
  ];
  const rowsIn = new Float64Array(ranges + 1);
  for (const code of codes) bump(rowsIn, rangeOfCell[code] as number);
  const axisOf = (most: number): Axis => {
    const { of, groups } = mergedNeighbours(rowsIn, ranges, most);
    return {
      of: rangeOfCell.map((range) => of[range] ?? groups.length),
      size: groups.length + 1,
      whens: [...groups.map(({ first, last }) => whenRange(first, last)), 'missing'],
    };
  };
  const axes = [axisOf(coarseBins)];
  if (ranges > midBins) axes.push(axisOf(midBins));
  if (ranges > coarseBins) axes.push(axisOf(ranges));
  const field: Field = {
    reads: name,
    kind: 'number',
    codes,
    whens,
    main: { of: rangeOfCell, size: ranges + 1, steps: ranges },
    axes,
    markers: column.markers,
  };
  if (exact.length > 0) {
    const of = Uint16Array.from({ length: size }, (_, cell) => Math.max(0, cell - ranges));
    field.extra = { of, size: exact.length + 1 };
    if (exact.length <= 400)
      axes.push({
        of: Uint16Array.from({ length: size }, (_, cell) => (cell < ranges ? 0 : cell - ranges + 1)),
        size: exact.length + 2,
        exact: true,
        whens: ['other', 'missing', ...exact.map((value): When => ({ exactly: [value] }))],
      });
  }
  return field;
}

const bump = (counts: Float64Array, i: number) => {
  counts[i] = (counts[i] as number) + 1;
};

function levelField(column: Column & { kind: 'level' }, limits: Limits): Field | undefined {
  const rowsOf = new Float64Array(column.levels.length);
  for (const code of column.codes) if (code >= 0) bump(rowsOf, code);
  const kept = column.levels
    .map((level, code) => ({ level, code, rows: rowsOf[code] as number }))
    .filter(({ rows }) => rows >= 2)
    .sort((a, b) => b.rows - a.rows || (a.level < b.level ? -1 : 1))
    .slice(0, MOST_CELLS);
  return levelsField(column, kept, limits);
}

/** Cells: 0 everything else, 1 missing, then the levels from the most frequent down. */
function levelsField(
  { name: reads, codes: columnCodes, levels, markers }: Column & { kind: 'level' },
  kept: { level: string; code: number; rows: number }[],
  limits: Limits,
): Field | undefined {
  if (kept.length === 0) return undefined;
  const cellOf = new Uint16Array(levels.length);
  kept.forEach(({ code }, i) => {
    cellOf[code] = i + 2;
  });
  const codes = Uint16Array.from(columnCodes, (code) => (code < 0 ? 1 : (cellOf[code] as number)));
  const size = kept.length + 2;
  const inMain = Math.min(kept.length, limits.levels);
  const upTo = (levelsShown: number) =>
    Uint16Array.from({ length: size }, (_, cell) => (cell < levelsShown + 2 ? cell : 0));
  const whens: When[] = ['other', 'missing', ...kept.map(({ level }): When => ({ is: [level] }))];
  const axisUpTo = (shown: number): Axis => ({ of: upTo(shown), size: shown + 2, whens: whens.slice(0, shown + 2) });
  const axes = [axisUpTo(Math.min(coarseBins, kept.length))];
  if (kept.length > midBins) axes.push(axisUpTo(midBins));
  if (kept.length > coarseBins) axes.push(axisUpTo(Math.min(limits.levels, kept.length)));
  const field: Field = {
    reads,
    kind: 'level',
    codes,
    whens,
    main: { of: upTo(inMain), size: inMain + 2, steps: 0 },
    axes,
    markers,
  };
  if (kept.length > inMain)
    field.extra = {
      of: Uint16Array.from({ length: size }, (_, cell) => Math.max(0, cell - inMain - 1)),
      size: kept.length - inMain + 1,
    };
  return field;
}
