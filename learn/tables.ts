import { probability } from '../lambda/scoring/scale.ts';
import { strengthFrom } from './penalties.ts';

/**
 * A table fitted cell by cell beside the main tables: exact values, rare levels, two fields together. Cell 0 may stand for
 * "none of these" (`silent`), and then says nothing.
 */
export type Table = {
  codes: Uint16Array;
  size: number;
  silent: boolean;
  centre: number;
  strength: number;
  worth: Float64Array;
};

/** Rows split in parts for cross-fitting; alike rows share a part, so that what was copied is not taken for evidence. */
export type Parts = { of: Uint8Array; count: number };

/** Parts by a hash of what each row says, so that neither the order of rows nor chance plays a role. */
export function partsOf(fields: readonly ArrayLike<number>[], rows: number, count = 5): Parts {
  const of = new Uint8Array(rows);
  for (let i = 0; i < rows; i++) {
    let hash = 0x811c9dc5;
    for (const codes of fields) hash = Math.imul(hash ^ ((codes[i] as number) + 1), 0x01000193) ^ (hash >>> 15);
    of[i] = (hash >>> 4) % count;
  }
  return { of, count };
}

/** What is left of each outcome after a forecast, and how much each row can still say. */
export type Residuals = { residual: Float64Array; weight: Float64Array };

/** Residuals of forecasts in log-odds. */
export function residualsOf(eta: Float64Array, outcomes: Uint8Array): Residuals {
  const residual = new Float64Array(eta.length);
  const weight = new Float64Array(eta.length);
  for (let i = 0; i < eta.length; i++) {
    const chance = probability(eta[i] as number);
    residual[i] = (outcomes[i] as number) - chance;
    weight[i] = chance * (1 - chance);
  }
  return { residual, weight };
}

const strengths = [10, 30, 100];

/** Cells of one table, or of two fields taken together. */
export type Cells = {
  first: Uint16Array;
  firstSize: number;
  second?: Uint16Array;
  secondSize: number;
  silent: boolean;
};

/**
 * How much log-likelihood (nats) a table of these cells promises beyond what chance alone would: the score test of each cell,
 * shrunk, less its expectation when there is nothing to find. The most promising of a few strengths counts. Only every so many
 * rows are looked at (`stride`).
 */
export function promise({ first, firstSize, second, secondSize, silent }: Cells, rows: Residuals, stride = 1) {
  const cells = firstSize * secondSize;
  const sums = second
    ? sumsOfTwo(first, second, secondSize, cells, rows, stride)
    : sumsOfOne(first, cells, rows, stride);
  const gains = new Float64Array(strengths.length);
  for (let cell = silent ? 1 : 0; cell < cells; cell++) {
    const mass = sums[2 * cell + 1] as number;
    if (mass === 0) continue;
    const surplus = ((sums[2 * cell] as number) ** 2 - mass) / 2;
    for (let s = 0; s < strengths.length; s++)
      gains[s] = (gains[s] as number) + surplus / (mass + (strengths[s] as number));
  }
  let best = 0;
  for (let s = 1; s < strengths.length; s++) if ((gains[s] as number) > (gains[best] as number)) best = s;
  return { gain: gains[best] as number, strength: strengths[best] as number };
}

/**
 * Residual and weight of every cell, side by side. Most of the time of a search for pairs is spent here. Alike rows stand next to each
 * other, so every other row is added up apart: a sum need not wait for the one before.
 */
function sumsOfTwo(
  first: Uint16Array,
  second: Uint16Array,
  secondSize: number,
  cells: number,
  { residual, weight }: Residuals,
  stride: number,
): Float64Array {
  const sums = new Float64Array(2 * cells);
  const others = new Float64Array(2 * cells);
  const rows = residual.length;
  let i = 0;
  for (; i + stride < rows; i += 2 * stride) {
    const next = i + stride;
    const at = 2 * ((first[i] as number) * secondSize + (second[i] as number));
    const beside = 2 * ((first[next] as number) * secondSize + (second[next] as number));
    sums[at] = (sums[at] as number) + (residual[i] as number);
    others[beside] = (others[beside] as number) + (residual[next] as number);
    sums[at + 1] = (sums[at + 1] as number) + (weight[i] as number);
    others[beside + 1] = (others[beside + 1] as number) + (weight[next] as number);
  }
  if (i < rows) {
    const at = 2 * ((first[i] as number) * secondSize + (second[i] as number));
    sums[at] = (sums[at] as number) + (residual[i] as number);
    sums[at + 1] = (sums[at + 1] as number) + (weight[i] as number);
  }
  for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + (others[k] as number);
  return sums;
}

function sumsOfOne(first: Uint16Array, cells: number, { residual, weight }: Residuals, stride: number): Float64Array {
  const sums = new Float64Array(2 * cells);
  for (let i = 0; i < residual.length; i += stride) {
    const at = 2 * (first[i] as number);
    sums[at] = (sums[at] as number) + (residual[i] as number);
    sums[at + 1] = (sums[at + 1] as number) + (weight[i] as number);
  }
  return sums;
}

/** The largest move of a cell's worth in one step: a guard against overshooting on a few rows. */
const longestStep = 2;

/** One Newton step for every cell of a table, and its strength taken from the data; `eta` is kept up to date. */
export function improve(table: Table, eta: Float64Array, outcomes: Uint8Array): void {
  const { codes, size, worth } = table;
  const sums = new Float64Array(size);
  const weights = new Float64Array(size);
  for (let i = 0; i < eta.length; i++) {
    const chance = probability(eta[i] as number);
    const cell = codes[i] as number;
    sums[cell] = (sums[cell] as number) + (outcomes[i] as number) - chance;
    weights[cell] = (weights[cell] as number) + chance * (1 - chance);
  }
  const moves = new Float64Array(size);
  let rough = 0;
  let used = 0;
  for (let cell = table.silent ? 1 : 0; cell < size; cell++) {
    const mass = weights[cell] as number;
    if (mass === 0) continue;
    const wanted = ((sums[cell] as number) - table.strength * (worth[cell] as number)) / (mass + table.strength);
    const move = Math.max(-longestStep, Math.min(longestStep, wanted));
    moves[cell] = move;
    worth[cell] = (worth[cell] as number) + move;
    rough += (worth[cell] as number) ** 2;
    used += mass / (mass + table.strength);
  }
  table.strength = strengthFrom(used, rough, table.centre);
  for (let i = 0; i < eta.length; i++) eta[i] = (eta[i] as number) + (moves[codes[i] as number] as number);
}
