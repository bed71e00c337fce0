import { randomFrom } from '../learn/folds.ts';
import { prepareHistory } from '../learn/history.ts';
import type { History } from '../learn/known-history.ts';

/** A made-up market whose every lead has a known chance of a sale. */
export type World = { name: string; make: (rows: number, seed: number) => { history: History; truth: Float64Array } };

type Shape = {
  /** Columns of numbers and of levels, and how many of each matter. */
  numbers: number;
  levels: number;
  telling: number;
  /** Log-odds of the usual lead, and how far true scores spread. */
  base: number;
  spread: number;
  /** The part of the spread that two columns make together. */
  together: number;
};

/** A normal number of mean 0. (Box and Muller.) */
const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function make(shape: Shape, rows: number, seed: number) {
  const random = randomFrom(seed);
  const { numbers, levels, telling } = shape;
  const columns = Array.from({ length: numbers + levels }, (_, c) => {
    const isNumber = c < numbers;
    const many = 2 + Math.floor(random() * 10);
    const draw = isNumber ? () => random() : () => Math.floor(random() ** 1.5 * many);
    const matters = isNumber ? c < telling / 2 : c - numbers < telling / 2;
    const [slope, bend, at] = [normal(random), normal(random), random()];
    const worthOf = Array.from({ length: many }, () => normal(random));
    const worth = (value: number) =>
      !matters
        ? 0
        : isNumber
          ? slope * 2 * (value - 0.5) + bend * (value > at ? 0.7 : -0.7)
          : (worthOf[value] as number);
    return { isNumber, draw, worth };
  });
  const values = columns.map(({ draw }) => Array.from({ length: rows }, draw));
  const sums = standardised(
    Float64Array.from({ length: rows }, (_, row) =>
      columns.reduce((sum, { worth }, c) => sum + worth(values[c]?.[row] as number), 0),
    ),
  );
  const first = values[0] ?? [];
  const second = values[numbers] ?? [];
  const pairs = standardised(
    Float64Array.from({ length: rows }, (_, row) => ((first[row] ?? 0) > 0.5 === (second[row] ?? 0) > 0 ? 1 : -1)),
  );
  const [apart, together] = [Math.sqrt(1 - shape.together), Math.sqrt(shape.together)];
  const truth = sums.map((sum, row) => {
    const score = shape.base + shape.spread * (apart * sum + together * (pairs[row] as number));
    return 1 / (1 + Math.exp(-score));
  });
  const cells = columns.map(({ isNumber }, c) => ({
    name: `${isNumber ? 'figure' : 'kind'} ${c + 1}`,
    cells: (values[c] ?? []).map((value) => (isNumber ? value.toFixed(3) : `level ${value}`)),
  }));
  const outcome = Array.from(truth, (chance) => (random() < chance ? 'won' : 'lost'));
  const prepared = prepareHistory(
    { rows, columns: [{ name: 'outcome', cells: outcome }, ...cells] },
    { outcome: 'outcome', keepCopies: true, keep: cells.map(({ name }) => name) },
  );
  if (prepared.kind === 'refused') throw new Error(prepared.sentence);
  return { history: prepared.history, truth };
}

function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length) || 1;
  return values.map((each) => (each - mean) / sd);
}

const world = (name: string, shape: Shape): World => ({ name, make: (rows, seed) => make(shape, rows, seed) });

/** Markets from little signal to much, from rare sales to even odds, with and without what two columns say together. */
export const generatedWorlds: readonly World[] = [
  world('eight columns, little signal, one in four won', {
    numbers: 4,
    levels: 4,
    telling: 4,
    base: -1.3,
    spread: 0.7,
    together: 0,
  }),
  world('twelve columns, usual signal, one in three won', {
    numbers: 6,
    levels: 6,
    telling: 6,
    base: -0.9,
    spread: 1.4,
    together: 0.05,
  }),
  world('twenty columns, strong signal, even odds', {
    numbers: 10,
    levels: 10,
    telling: 8,
    base: 0,
    spread: 2.2,
    together: 0.05,
  }),
  world('ten columns, usual signal, one in ten won', {
    numbers: 5,
    levels: 5,
    telling: 6,
    base: -2.6,
    spread: 1.1,
    together: 0.05,
  }),
];
