import { probability } from '../lambda/scoring/scale.ts';
import type { Field } from './fields.ts';
import { type Fitted, type Growing, gather, grow, type Lessons, rarerOf, settle } from './grow.ts';
import { partsOf } from './tables.ts';

/** Fewer of the rarer outcome than this, and only the main tables are learned. */
const enoughForMore = 50;

/**
 * Grows a card as far as held-out leads say it pays: part of the rows is set aside by a hash of what they say, the log loss on them
 * is followed table by table, and the card is grown on all rows to the length that did best. Where no length forecasts better than the
 * share of wins alone, and no rules stand behind it, the card has no tables at all.
 */
export function growByEvidence(lessons: Lessons): Growing {
  if (rarerOf(lessons.outcomes) < enoughForMore) return settle(grown(lessons, 0));
  const { length, gains } = bestLength(trialsOf(lessons));
  if (!gains && !lessons.rules) return grown({ ...lessons, fields: [] }, 0);
  return settle(grown(lessons, length));
}

/** A card grown by so many tables beside the main ones. */
function grown(lessons: Lessons, length: number): Growing {
  let last: Growing | undefined;
  let step = 0;
  for (const state of grow(lessons)) {
    last = state;
    if (step++ >= length) break;
  }
  if (!last) throw new Error('Nothing was grown.');
  return last;
}

/** A longer card is taken while it is not worse than the best by more than this many standard errors of the difference. */
const tolerance = 1;

/** A card that grows on some rows, beside rows set aside; its main tables are there. */
type Trial = { first: Growing; more: Generator<Growing, void>; held: Lessons };

/** Small histories are split more often. */
function trialsOf(lessons: Lessons): Trial[] {
  const { fields, outcomes, customers } = lessons;
  const rows = outcomes.length;
  const parts = partsOf(customers ? [customers] : fields.map((field) => field.codes), rows);
  const splits = rows < 4000 ? parts.count : rows < 20_000 ? 2 : 1;
  return Array.from({ length: splits }, (_, split) => split).flatMap((split): Trial[] => {
    const kept: number[] = [];
    const aside: number[] = [];
    for (let i = 0; i < rows; i++) (parts.of[i] === split ? aside : kept).push(i);
    const more = grow(rowsOf(lessons, kept));
    const first = more.next().value;
    return first ? [{ first, more, held: rowsOf(lessons, aside) }] : [];
  });
}

/** How many tables beside the main ones the rows set aside bear out, and whether the card then forecasts better than the share of wins. */
function bestLength(trials: readonly Trial[]): { length: number; gains: boolean } {
  const paths = trials.map(lossesAlong);
  const longest = Math.max(...paths.map((path) => path.length));
  const lossesAt = (step: number) => paths.map((path) => path[Math.min(step, path.length - 1)] as Float64Array);
  const totals = Array.from({ length: longest }, (_, step) =>
    lossesAt(step).reduce((sum, each) => sum + total(each), 0),
  );
  const best = totals.indexOf(Math.min(...totals));
  const gains = (totals[best] as number) < trials.reduce((sum, trial) => sum + lossOfShare(trial), 0);
  for (let step = longest - 1; step > best; step--)
    if (notWorse(lossesAt(step), lossesAt(best))) return { length: step, gains };
  return { length: best, gains };
}

/** What rows set aside lose where each is forecast the share of wins among the others. */
function lossOfShare({ first: { lessons }, held }: Trial): number {
  const won = lessons.outcomes.reduce((sum, each) => sum + each, 0);
  const share = (won + 0.5) / (lessons.outcomes.length + 1);
  return held.outcomes.reduce((sum, outcome) => sum - Math.log(outcome === 1 ? share : 1 - share), 0);
}

const total = (losses: Float64Array) => losses.reduce((sum, loss) => sum + loss, 0);

function notWorse(longer: Float64Array[], best: Float64Array[]): boolean {
  const differences = longer.flatMap((losses, split) =>
    Array.from(losses, (loss, i) => loss - (best[split]?.[i] as number)),
  );
  const mean = differences.reduce((sum, each) => sum + each, 0) / differences.length;
  const variance = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / differences.length;
  return mean <= tolerance * Math.sqrt(variance / differences.length);
}

/** The loss of every held-out row after the main tables and after each table that joins them. */
function lossesAlong({ first, more, held }: Trial): Float64Array[] {
  const lossesOf = (state: Growing) =>
    forecast(gather(state), held).map(
      (chance, i) => -Math.log(Math.max(1e-6, held.outcomes[i] === 1 ? chance : 1 - chance)),
    );
  const losses = [lossesOf(first)];
  for (const state of more) losses.push(lossesOf(state));
  return losses;
}

/** Forecasts (probabilities) of rows that are cut into the same cells. */
export function forecast(
  { base, rulesWeight, worth, pairs }: Fitted,
  { fields, outcomes, rules }: Lessons,
): Float64Array {
  const eta = new Float64Array(outcomes.length).fill(base);
  fields.forEach(({ codes }, f) => {
    const table = worth[f] as Float64Array;
    for (let i = 0; i < eta.length; i++) eta[i] = (eta[i] as number) + (table[codes[i] as number] as number);
  });
  for (const { first, second, firstAxis, secondAxis, worth: cells } of pairs) {
    const [one, other] = [(fields[first] as Field).codes, (fields[second] as Field).codes];
    for (let i = 0; i < eta.length; i++) {
      const cell =
        (firstAxis.of[one[i] as number] as number) * secondAxis.size + (secondAxis.of[other[i] as number] as number);
      eta[i] = (eta[i] as number) + (cells[cell] as number);
    }
  }
  if (rules)
    for (let i = 0; i < eta.length; i++) eta[i] = (eta[i] as number) + rulesWeight * (rules.scores[i] as number);
  return eta.map(probability);
}

/** Lessons with the fields alone that a card was grown of. */
export function withFieldsOf({ lessons: { fields } }: Growing, lessons: Lessons): Lessons {
  const kept = new Set(fields.map(({ reads }) => reads));
  return { ...lessons, fields: lessons.fields.filter(({ reads }) => kept.has(reads)) };
}

/** The lessons of some of the rows. */
export function rowsOf({ fields, outcomes, rules, customers }: Lessons, rows: number[]): Lessons {
  return {
    fields: fields.map((field) => ({ ...field, codes: Uint16Array.from(rows, (i) => field.codes[i] as number) })),
    outcomes: Uint8Array.from(rows, (i) => outcomes[i] as number),
    rules: rules && { ...rules, scores: Float64Array.from(rows, (i) => rules.scores[i] as number) },
    ...(customers ? { customers: Int32Array.from(rows, (i) => customers[i] as number) } : {}),
  };
}
