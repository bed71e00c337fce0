import { dayOneCard } from '../lambda/scoring/day-one-card.ts';
import { shiftFor } from '../lambda/scoring/first-outcomes.ts';
import { probability } from '../lambda/scoring/scale.ts';
import { sayable } from '../lambda/scoring/starting-rules.ts';
import { randomFrom, seed, shuffled } from './folds.ts';
import type { History } from './known-history.ts';
import { auc, type Measures, measure } from './measure.ts';
import { weightOf } from './prepare-lessons.ts';
import { pointsOfRows, type RuleSet } from './rules.ts';

/** The rules' scores before any outcome is known, in log-odds: usual leads stand at the day-one card's base. */
export function startingScores(rules: RuleSet, history: History): Float64Array {
  const points = pointsOfRows(rules, history);
  const mean = points.reduce((sum, each) => sum + each, 0) / points.length;
  const sd = Math.sqrt(points.reduce((sum, each) => sum + (each - mean) ** 2, 0) / points.length);
  const { base } = dayOneCard();
  const weight = sd > 0 ? weightOf(rules.unit, sd).mean / sd : 0;
  return points.map((each) => base + weight * (each - mean));
}

/** How forecasts did as they were said, without being fitted to the outcomes first, and what was said on average. */
export type Spoken = Measures & { said: number; happened: number };

/** The rules as spoken: before any outcome, and with their base moved by the first ten, as a mean over draws. */
export type FirstDay = { before: Spoken; afterTen: Spoken };

const first = 10;
const draws = 200;
const looked = 2000;

/** How the rules do as they are spoken before there is a card. */
export function firstDay(rules: RuleSet, history: History): FirstDay {
  const scores = startingScores(rules, history);
  const random = randomFrom(seed);
  const rows = [...history.outcomes.keys()];
  const runs = Array.from({ length: draws }, () => {
    const mixed = shuffled(rows, random);
    const known = mixed.slice(0, first);
    const won = known.reduce((sum, row) => sum + (history.outcomes[row] as number), 0);
    const shift = shiftFor(
      known.map((row) => scores[row] as number),
      won,
    );
    return spoken(scores, shift, history, mixed.slice(first, first + looked));
  });
  return { before: spoken(scores, 0, history, rows), afterTen: meanOf(runs) };
}

function spoken(scores: Float64Array, shift: number, { outcomes }: History, rows: readonly number[]): Spoken {
  const said = Float64Array.from(rows, (row) =>
    sayable({ kind: 'experts' }, probability((scores[row] as number) + shift)),
  );
  const happened = Uint8Array.from(rows, (row) => outcomes[row] as number);
  // The order of the leads is that of the scores: what is said alike at the ends of the scale still has one.
  const order = Float64Array.from(rows, (row) => scores[row] as number);
  const mean = (values: Float64Array | Uint8Array) => {
    let sum = 0;
    for (const each of values) sum += each;
    return sum / rows.length;
  };
  return { ...measure(said, happened), auc: auc(order, happened), said: mean(said), happened: mean(happened) };
}

function meanOf(runs: readonly Spoken[]): Spoken {
  const mean = (name: keyof Spoken) => runs.reduce((sum, run) => sum + run[name], 0) / runs.length;
  return {
    auc: mean('auc'),
    logloss: mean('logloss'),
    brier: mean('brier'),
    ece: mean('ece'),
    lift10: mean('lift10'),
    capture20: mean('capture20'),
    said: mean('said'),
    happened: mean('happened'),
  };
}
