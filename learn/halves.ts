import { logOddsOf } from '../lambda/scoring/scale.ts';
import { type Growing, gather, rarerOf } from './grow.ts';
import { forecast, growByEvidence, rowsOf, withFieldsOf } from './grow-by-evidence.ts';
import { partsOf } from './tables.ts';

/** Fewer of the rarer outcome than this, and halves say more of the prior than of the leads. */
const enoughToHalve = 100;
/**
 * What is still to come as a multiple of what came with the second half of the outcomes: errors fall with the square root of the
 * outcomes' number or faster, so that what is left is 1 / (√2 - 1) of it.
 */
const stillToCome = 1 / (Math.SQRT2 - 1);

/**
 * The variance that the scores of a grown card probably still have, by how far the cards of two halves of its outcomes are from it;
 * nothing where there are too few. Alike rows, and rows of one customer, stay in one half.
 */
export function movedByHalves({ lessons, eta }: Growing): number | undefined {
  const { fields, outcomes, customers } = lessons;
  const rows = outcomes.length;
  if (rarerOf(outcomes) < enoughToHalve) return undefined;
  const parts = partsOf(customers ? [customers] : fields.map(({ codes }) => codes), rows, 2);
  const halves = [0, 1].map((half) => [...outcomes.keys()].filter((i) => parts.of[i] === half));
  if (halves.some((half) => half.length < rows / 4)) return undefined;
  let [moved, leads] = [0, 0];
  halves.forEach((half, h) => {
    const others = halves[1 - h] ?? [];
    const grown = growByEvidence(rowsOf(lessons, half));
    const chances = forecast(gather(grown), withFieldsOf(grown, rowsOf(lessons, others)));
    others.forEach((row, i) => {
      moved += (logOddsOf(chances[i] as number) - (eta[row] as number)) ** 2;
      leads++;
    });
  });
  return (stillToCome * moved) / leads;
}
