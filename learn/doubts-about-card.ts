import type { Field } from './fields.ts';
import { type Curvature, curvatureOf, fitMain, type MainFit } from './fit-main.ts';
import type { Growing } from './grow.ts';
import { likelySpread, parametersOf, roomyBlocks } from './likely-spread.ts';
import { inverseOf } from './linear-algebra.ts';
import { mainDirections } from './main-directions.ts';
import { movedByHalves } from './moved-by-halves.ts';
import { type FittedPair, mergePairs } from './pair-search.ts';
import type { Layout } from './penalties.ts';
import type { Table } from './tables.ts';

/**
 * How far a fitted card may be off, in log-odds. The doubts of several parts together are the length of the sum of the numbers
 * they share, and what each has to itself; the last number of each part is the variance of its own.
 */
export type Doubts = {
  base: Float64Array;
  /** Of the weight of the rules, without a variance of its own. */
  rules: Float64Array | undefined;
  /** By field and parameter of its main table. */
  tables: Float64Array[][];
  /** By field: the variances of the cells of its table of exact values or rare levels, where that joined. */
  extras: (Float64Array | undefined)[];
  /** The tables of two fields, with the variance of each cell for its worth. */
  pairs: FittedPair[];
};

/** Directions in which doubts of different tables go together that are kept apart from each table's own. */
const directions = 6;
/** How firmly a table's strength is held to what is usual: less than where the card's own figures are concerned. */
const looseFirmness = 2;
/** Of the spread of true scores, what two fields say only together: about a seventh on public sets. Unknown until pairs are learned. */
const togetherShare = 0.15;

/**
 * How far each part of a grown card may be off. The card is shrunk to be safe, so what it says is no measure of what it may have
 * missed: the same tables are fitted once more with as much room as true scores usually take, and the doubts are that fit's full
 * curvature together with its distance from the card. Where there are outcomes enough to be halved, how far cards of the halves are
 * from the whole says whether that is too much or too little.
 */
export function doubtsOf(state: Growing): Doubts {
  const { lessons, main, joined } = state;
  const { outcomes, rules } = lessons;
  const offset = new Float64Array(outcomes.length);
  for (const { table } of joined) addTable(offset, table);
  const spread = likelySpread(state, offset);
  const together = joined.some(({ kind }) => kind === 'pair') ? 0 : togetherShare;
  const blocks = roomyBlocks(state, spread * Math.sqrt(1 - together));
  const wide = fitMain(outcomes, blocks, rules, offset, main, { steps: 12, settle: true, firm: looseFirmness });
  const doubts = inDirections(curvatureOf(outcomes, blocks, rules, offset, wide), main, wide, state);
  addOwn(doubts.base, together * spread ** 2);
  const moved = movedByHalves(state, offset);
  if (moved !== undefined) scale(doubts, moved / meanVariance(doubts, state));
  addUnseen(doubts, state);
  return doubts;
}

function addTable(sum: Float64Array, { codes, worth }: Table): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (worth[codes[i] as number] as number);
}

function addOwn(doubt: Float64Array, variance: number): void {
  doubt[doubt.length - 1] = (doubt.at(-1) as number) + variance;
}

/** The main directions of the doubts and what is each parameter's own, of tables whose mean over the leads is 0. */
function inDirections({ factor, layout }: Curvature, main: MainFit, wide: MainFit, state: Growing): Doubts {
  const { size, starts, blocks, rules } = layout;
  const rows = state.lessons.outcomes.length;
  const covariance = inverseOf(factor, size);
  const off = parametersOf(layout, wide);
  parametersOf(layout, main).forEach((each, k) => {
    off[k] = (off[k] as number) - each;
  });
  const shares = sharesOf(layout, rows);
  centre(covariance, off, layout, shares);
  const count = Math.min(directions, size);
  const weights = shares.map((share, k) => (k === 0 || (rules && k === 1) ? 1 : Math.sqrt(share + 0.5 / rows)));
  const vectors = mainDirections(covariance, size, weights, count);
  // The directions, the distance from the roomy fit, the weight of the rules, and last the own variance.
  const width = count + 2;
  const doubtOf = (k: number) => {
    const numbers = new Float64Array(width + 1);
    let own = covariance[k * size + k] as number;
    vectors.forEach((vector, v) => {
      const along = vector[k] as number;
      numbers[v] = along;
      own -= along ** 2;
    });
    numbers[count] = off[k] as number;
    numbers[width] = Math.max(0, own);
    return numbers;
  };
  const ofRules = rules ? doubtOf(1) : undefined;
  if (ofRules) {
    ofRules[width - 1] = Math.sqrt(ofRules[width] as number);
    ofRules[width] = 0;
  }
  return {
    base: doubtOf(0),
    rules: ofRules,
    tables: blocks.map((block, f) => Array.from({ length: block.size }, (_, k) => doubtOf((starts[f] as number) + k))),
    ...joinedDoubts(state),
  };
}

/** How often each parameter counts among the leads learned from. */
function sharesOf({ blocks, starts, size }: Layout, rows: number): Float64Array {
  const shares = new Float64Array(size);
  blocks.forEach(({ codes }, f) => {
    for (const code of codes) {
      const at = (starts[f] as number) + code;
      shares[at] = (shares[at] as number) + 1 / rows;
    }
  });
  return shares;
}

/** Makes a covariance, and a vector, those of tables shifted to a mean of 0 whose shifts the base takes. */
function centre(covariance: Float64Array, vector: Float64Array, layout: Layout, shares: Float64Array): void {
  const { size, starts, blocks } = layout;
  const shift = (values: Float64Array, first: number, stride: number) => {
    let base = values[first] as number;
    blocks.forEach((block, f) => {
      const from = starts[f] as number;
      let mean = 0;
      for (let k = from; k < from + block.size; k++)
        mean += (shares[k] as number) * (values[first + k * stride] as number);
      for (let k = from; k < from + block.size; k++) {
        const at = first + k * stride;
        values[at] = (values[at] as number) - mean;
      }
      base += mean;
    });
    values[first] = base;
  };
  for (let row = 0; row < size; row++) shift(covariance, row * size, 1);
  for (let column = 0; column < size; column++) shift(covariance, column, size);
  shift(vector, 0, 1);
}

function joinedDoubts(state: Growing): Pick<Doubts, 'extras' | 'pairs'> {
  const { joined, lessons } = state;
  const extras: Doubts['extras'] = lessons.fields.map(() => undefined);
  const pairs: FittedPair[] = [];
  for (const each of joined) {
    const variances = cellDoubts(each.table, state);
    if (each.kind === 'extra') extras[each.field] = variances;
    else pairs.push({ ...each.pair, worth: variances });
  }
  return { extras, pairs: mergePairs(pairs, lessons.fields) };
}

/** What a cell of a joined table may be off: the outcomes that fell into it, and how hard it is shrunk. */
function cellDoubts({ codes, size, strength, silent }: Table, { eta }: Growing): Float64Array {
  const mass = new Float64Array(size);
  codes.forEach((cell, i) => {
    const chance = 1 / (1 + Math.exp(-(eta[i] as number)));
    mass[cell] = (mass[cell] as number) + chance * (1 - chance);
  });
  return mass.map((each, cell) => (silent && cell === 0 ? 0 : 1 / (each + strength)));
}

/**
 * What an exact value may be worth that was seen too seldom to have a cell, where such values are known to count: by themselves, or
 * else together with another field.
 */
function addUnseen({ extras, pairs }: Doubts, { joined, lessons }: Growing): void {
  const known = new Set(joined.flatMap((each) => (each.kind === 'extra' ? [each.field] : [])));
  for (const { table, ...each } of joined) {
    const variance = 1 / table.strength;
    if (each.kind === 'extra') {
      const variances = extras[each.field];
      if (variances && lessons.fields[each.field]?.kind === 'number') variances[0] = variance;
      continue;
    }
    const { first, second, firstAxis, secondAxis } = each.pair;
    const [ofFirst, ofSecond] = [firstAxis.exact && !known.has(first), secondAxis.exact && !known.has(second)];
    if (!ofFirst && !ofSecond) continue;
    const written = pairs.find(
      (pair) =>
        pair.first === first &&
        pair.second === second &&
        pair.firstAxis.exact === firstAxis.exact &&
        pair.secondAxis.exact === secondAxis.exact,
    );
    written?.worth.forEach((each, cell) => {
      const [row, column] = [Math.floor(cell / written.secondAxis.size), cell % written.secondAxis.size];
      if ((ofFirst && row === 0) || (ofSecond && column === 0)) written.worth[cell] = each + variance;
    });
  }
}

/** So many of the leads are looked at for a mean. */
const leadsSampled = 2000;

/** The variance of a score, on average over the leads learned from. */
function meanVariance({ base, rules, tables, extras, pairs }: Doubts, { lessons }: Growing): number {
  const { fields, outcomes } = lessons;
  const width = base.length - 1;
  const sum = new Float64Array(width + 1);
  const stride = Math.max(1, Math.floor(outcomes.length / leadsSampled));
  let [all, leads] = [0, 0];
  for (let i = 0; i < outcomes.length; i += stride) {
    sum.set(base);
    const add = (doubt: Float64Array, by = 1) => {
      for (let k = 0; k <= width; k++) sum[k] = (sum[k] as number) + by * (doubt[k] as number);
    };
    if (rules && lessons.rules) add(rules, lessons.rules.scores[i]);
    fields.forEach(({ codes, main: { of }, extra }, f) => {
      const cell = codes[i] as number;
      add(tables[f]?.[of[cell] as number] as Float64Array);
      sum[width] = (sum[width] as number) + (extra ? (extras[f]?.[extra.of[cell] as number] ?? 0) : 0);
    });
    for (const { first, second, firstAxis, secondAxis, worth } of pairs) {
      const [row, column] = [cellIn(fields, first, i, firstAxis), cellIn(fields, second, i, secondAxis)];
      sum[width] = (sum[width] as number) + (worth[row * secondAxis.size + column] as number);
    }
    for (let k = 0; k < width; k++) all += (sum[k] as number) ** 2;
    all += sum[width] as number;
    leads++;
  }
  return all / leads;
}

const cellIn = (fields: readonly Field[], f: number, i: number, axis: { of: Uint16Array }) =>
  axis.of[(fields[f] as Field).codes[i] as number] as number;

/** What halves say is not taken at more than this, either way. */
const MOST_SCALED = 2.5;

function scale({ base, rules, tables, extras, pairs }: Doubts, wanted: number): void {
  const by = Math.min(MOST_SCALED, Math.max(1 / MOST_SCALED, wanted));
  const stretch = (doubt: Float64Array) => {
    for (let k = 0; k < doubt.length; k++)
      doubt[k] = (doubt[k] as number) * (k < doubt.length - 1 ? Math.sqrt(by) : by);
  };
  for (const doubt of [base, ...(rules ? [rules] : []), ...tables.flat()]) stretch(doubt);
  for (const variances of [...extras, ...pairs.map(({ worth }) => worth)])
    variances?.forEach((variance, cell) => {
      variances[cell] = variance * by;
    });
}
