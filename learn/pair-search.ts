import type { Axis, Field } from './fields.ts';
import { type Cells, promise, type Residuals } from './tables.ts';

/** Two fields taken together at some grain: which fields, and how each is grouped. */
export type PairOf = { first: number; second: number; firstAxis: Axis; secondAxis: Axis };

/** A table of two fields that may be worth having: what it promises (nats), and how hard it should be shrunk at first. */
export type Candidate = { pair: PairOf; cells: Cells; gain: number; strength: number };

/** Distinct pairs of fields a card may have, and tables in all: one pair may come at a coarse and at a fine grain. */
export const MOST_PAIRS = 12;
const MOST_TABLES = 20;
/** Cells a table of two fields may have. */
const MOST_CELLS = 5000;
/** Pairs looked at in every grain after a survey, and tables kept in view until the next. */
const shortlist = 40;
const inView = 60;
/** A survey looks at about so many rows; what it finds is looked at in all of them. */
const rowsSurveyed = 20_000;

/**
 * Proposes pairs of fields, the most promising first, each time anew by the residuals of the card as it then stands. All pairs are
 * surveyed at the coarsest and the finest grain, those that promise something in every grain.
 */
export function* pairsByPromise(
  fields: readonly Field[],
  considered: ReadonlySet<number>,
  least: number,
  residualsNow: () => Residuals,
): Generator<Candidate> {
  const groups = fields.map(({ codes, axes }) =>
    axes.map((axis) => ({ axis, codes: codes.map((cell) => axis.of[cell] as number) })),
  );
  const candidate = (first: number, second: number, a: number, b: number): Candidate[] => {
    const [one, other] = [groups[first]?.[a], groups[second]?.[b]];
    if (!one || !other || one.axis.size * other.axis.size > MOST_CELLS) return [];
    const cells = {
      first: one.codes,
      firstSize: one.axis.size,
      second: other.codes,
      secondSize: other.axis.size,
      silent: false,
    };
    return [{ pair: { first, second, firstAxis: one.axis, secondAxis: other.axis }, cells, gain: 0, strength: 0 }];
  };
  const finest = (field: number) => (fields[field] as Field).axes.findLastIndex(({ exact }) => !exact);
  const scouts: Candidate[] = [];
  for (const first of considered)
    for (const second of considered) {
      if (first >= second) continue;
      scouts.push(...candidate(first, second, 0, 0));
      if (finest(first) + finest(second) > 0) scouts.push(...candidate(first, second, finest(first), finest(second)));
    }
  const everyGrain = ({ pair: { first, second } }: Candidate) =>
    (fields[first] as Field).axes.flatMap((_, a) =>
      (fields[second] as Field).axes.flatMap((_, b) => candidate(first, second, a, b)),
    );

  const tables = new Set<string>();
  const pairs = new Set<string>();
  const fieldsOf = ({ pair }: Candidate) => `${pair.first} ${pair.second}`;
  const tableOf = (each: Candidate) => `${fieldsOf(each)} ${each.cells.firstSize} ${each.cells.secondSize}`;
  const score = (candidates: Candidate[], residuals: Residuals, stride = 1) => {
    const free = candidates.filter(
      (each) => !tables.has(tableOf(each)) && (pairs.size < MOST_PAIRS || pairs.has(fieldsOf(each))),
    );
    for (const each of free) Object.assign(each, promise(each.cells, residuals, stride));
    return free.sort((a, b) => b.gain - a.gain);
  };
  let view: Candidate[] = [];
  while (tables.size < MOST_TABLES) {
    const residuals = residualsNow();
    view = score(view, residuals);
    if ((view[0]?.gain ?? 0) < least) {
      const best = new Map<string, Candidate>();
      const stride = Math.max(1, Math.floor(residuals.residual.length / rowsSurveyed));
      for (const each of score(scouts, residuals, stride))
        if (!best.has(fieldsOf(each))) best.set(fieldsOf(each), each);
      const promising = score([...best.values()].slice(0, shortlist).flatMap(everyGrain), residuals, stride);
      view = score(promising.slice(0, inView), residuals);
    }
    const best = view[0];
    if (!best || best.gain < least) return;
    tables.add(tableOf(best));
    pairs.add(fieldsOf(best));
    yield best;
  }
}

/** A fitted table of two fields: the worth of each cell in log-odds, second field fastest. */
export type FittedPair = PairOf & { worth: Float64Array };

/** Tables of the same two fields written as one at the finest grain of each; exact values are a grain of their own. */
export function mergePairs(pairs: readonly FittedPair[], fields: readonly Field[]): FittedPair[] {
  const merged = new Map<string, FittedPair[]>();
  for (const pair of pairs) {
    const key = [pair.first, pair.second, pair.firstAxis.exact, pair.secondAxis.exact].join(' ');
    merged.set(key, [...(merged.get(key) ?? []), pair]);
  }
  return [...merged.values()].map((tables) => {
    const [some] = tables as [FittedPair];
    if (tables.length === 1) return some;
    const { first, second } = some;
    const firstAxis = finestOf(tables.map((each) => each.firstAxis));
    const secondAxis = finestOf(tables.map((each) => each.secondAxis));
    const worth = new Float64Array(firstAxis.size * secondAxis.size);
    for (const table of tables) {
      const rows = groupsWithin(firstAxis, table.firstAxis, fields[first] as Field);
      const columns = groupsWithin(secondAxis, table.secondAxis, fields[second] as Field);
      for (let i = 0; i < firstAxis.size; i++)
        for (let j = 0; j < secondAxis.size; j++) {
          const coarse = (rows[i] as number) * table.secondAxis.size + (columns[j] as number);
          const at = i * secondAxis.size + j;
          worth[at] = (worth[at] as number) + (table.worth[coarse] as number);
        }
    }
    return { first, second, firstAxis, secondAxis, worth };
  });
}

const finestOf = (axes: Axis[]) => axes.reduce((finest, axis) => (axis.size > finest.size ? axis : finest));

/** For each group of the finer axis, the group of the coarser one it lies in. */
function groupsWithin(fine: Axis, coarse: Axis, { whens }: Field): Uint16Array {
  const within = new Uint16Array(fine.size);
  whens.forEach((_, cell) => {
    within[fine.of[cell] as number] = coarse.of[cell] as number;
  });
  return within;
}
