import { logOddsOf } from '../lambda/scoring/scale.ts';
import type { Field } from './fields.ts';
import { curvatureOf } from './fit-main.ts';
import { type Growing, gather, rarerOf } from './grow.ts';
import { forecast, growByEvidence, rowsOf, withFieldsOf } from './grow-by-evidence.ts';
import { parametersUsed } from './penalties.ts';
import { partsOf } from './tables.ts';

/** Fewer of the rarer outcome than this, and halves say more of the prior than of the leads. */
const enoughToHalve = 100;
/**
 * A part with outcomes m that is shrunk as by λ more of them lacks λ / (m + λ) of what it is worth: 1 + 2λ / m times what came with the
 * second half. Per parameter that the outcomes have taught, λ is so many of the rarer outcome. Settled on generated markets whose truth
 * is known.
 */
const heldBackBy = 3.15;
/** Where errors fall only with the square root of the outcomes, what is still to come is so many times what came with the second half. */
const byTheRoot = 1 / (Math.SQRT2 - 1);

/**
 * The variance that the scores of a grown card probably still have, by the cards of two halves of its outcomes; nothing where there are
 * too few. `offset` is what joined tables say. How far the halves are from each other tells what chance does to the card, how far their mean is from the whole what
 * shrinkage still holds back. Where exact values count that seldom come back, new ones go on coming, and errors fall slowly.
 * Alike rows, and rows of one customer, stay in one half.
 */
export function movedByHalves(state: Growing, offset: Float64Array): number | undefined {
  const { lessons, eta, joined, blocks, main } = state;
  const { fields, outcomes, customers } = lessons;
  const rows = outcomes.length;
  const rarer = rarerOf(outcomes);
  if (rarer < enoughToHalve) return undefined;
  const parts = partsOf(customers ? [customers] : fields.map(({ codes }) => codes), rows, 2);
  const halves = [0, 1].map((half) => [...outcomes.keys()].filter((i) => parts.of[i] === half));
  if (halves.some((half) => half.length < rows / 4)) return undefined;
  const [one, other] = halves.map((half) => {
    const grown = growByEvidence(rowsOf(lessons, half));
    return forecast(gather(grown), withFieldsOf(grown, lessons)).map(logOddsOf);
  }) as [Float64Array, Float64Array];
  let [chance, heldBack] = [0, 0];
  for (let i = 0; i < rows; i++) {
    const [a, b] = [one[i] as number, other[i] as number];
    chance += ((a - b) / 2) ** 2 / rows;
    heldBack += ((a + b) / 2 - (eta[i] as number)) ** 2 / rows;
  }
  const slow = joined.some((each) => newValues(each, fields) >= rows / 10);
  const { layout, factor } = curvatureOf(outcomes, blocks, lessons.rules, offset, main);
  const still = 1 + (2 * heldBackBy * parametersUsed(layout, factor)) / rarer;
  return chance + (slow ? Math.max(still, byTheRoot) : still) ** 2 * heldBack;
}

/** How many leads have a value of their own where a joined table knows exact values that come back. */
function newValues(joined: Growing['joined'][number], fields: readonly Field[]): number {
  const without = (field: Field | undefined, of: Uint16Array | undefined) =>
    field && of ? field.codes.reduce((sum, cell) => sum + (of[cell] === 0 && cell < field.main.steps ? 1 : 0), 0) : 0;
  if (joined.kind === 'extra') return without(fields[joined.field], fields[joined.field]?.extra?.of);
  const { first, second, firstAxis, secondAxis } = joined.pair;
  return Math.max(
    firstAxis.exact ? without(fields[first], firstAxis.of) : 0,
    secondAxis.exact ? without(fields[second], secondAxis.of) : 0,
  );
}
