import { createHash } from 'node:crypto';
import { foldCase } from '../lambda/scoring/bins.ts';
import { type DayOrder, daysOf, orderShown } from '../lambda/scoring/written-dates.ts';
import { randomFrom, seed } from './folds.ts';
import type { History } from './known-history.ts';
import { auc, calibrationError } from './measure.ts';

/** The largest distance between the shares of won and of lost leads below a forecast (Kolmogorov-Smirnov). */
export function kolmogorovSmirnov(forecasts: Float64Array, outcomes: Uint8Array): number {
  const order = [...forecasts.keys()].sort((a, b) => (forecasts[a] as number) - (forecasts[b] as number));
  const won = outcomes.reduce((sum, each) => sum + each, 0);
  const lost = outcomes.length - won;
  let [below, lostBelow, most] = [0, 0, 0];
  order.forEach((row, place) => {
    if (outcomes[row] === 1) below++;
    else lostBelow++;
    const next = order[place + 1];
    if (next !== undefined && forecasts[next] === forecasts[row]) return;
    most = Math.max(most, Math.abs(below / Math.max(1, won) - lostBelow / Math.max(1, lost)));
  });
  return most;
}

/** What a table says by itself: the information value of its bins, half a lead added to each side. */
export function informationValue(bins: readonly { outcomes: number; won: number }[]): number {
  const won = bins.reduce((sum, bin) => sum + bin.won, 0);
  const lost = bins.reduce((sum, bin) => sum + bin.outcomes - bin.won, 0);
  return bins
    .filter(({ outcomes }) => outcomes > 0)
    .reduce((sum, bin) => {
      const ofWon = (bin.won + 0.5) / (won + 1);
      const ofLost = (bin.outcomes - bin.won + 0.5) / (lost + 1);
      return sum + (ofWon - ofLost) * Math.log(ofWon / ofLost);
    }, 0);
}

/** How far the forecasts of a later period have moved from those of an earlier one: the population stability index over tenths. */
export function stabilityIndex(earlier: readonly number[], later: readonly number[]): number {
  const sorted = [...earlier].sort((a, b) => a - b);
  const cuts = Array.from({ length: 9 }, (_, k) => sorted[Math.floor(((k + 1) * sorted.length) / 10)] ?? 0);
  const shares = (values: readonly number[]) => {
    const counts = new Float64Array(10);
    for (const value of values) {
      const at = cuts.findIndex((cut) => value < cut);
      const bin = at < 0 ? 9 : at;
      counts[bin] = (counts[bin] as number) + 1;
    }
    return counts.map((count) => (count + 0.5) / (values.length + 5));
  };
  const [before, after] = [shares(earlier), shares(later)];
  return before.reduce(
    (sum, share, k) => sum + ((after[k] as number) - share) * Math.log((after[k] as number) / share),
    0,
  );
}

const resamples = 200;
const leadsResampled = 5000;
/** Between what a figure lies nine times in ten. */
export type Interval = { low: number; high: number };

/** The intervals of AUC and calibration error, by drawing the leads anew with replacement; the seed is fixed. */
export function intervalsOf(forecasts: Float64Array, outcomes: Uint8Array): { auc: Interval; ece: Interval } {
  const random = randomFrom(seed);
  const size = Math.min(leadsResampled, outcomes.length);
  // Fewer leads than there are make a draw wider by the square root of their share.
  const narrower = Math.sqrt(size / outcomes.length);
  const draws = Array.from({ length: resamples }, () => {
    const rows = Array.from({ length: size }, () => Math.floor(random() * outcomes.length));
    const said = Float64Array.from(rows, (row) => forecasts[row] as number);
    const happened = Uint8Array.from(rows, (row) => outcomes[row] as number);
    return { auc: auc(said, happened), ece: calibrationError(said, happened) };
  });
  const between = (of: 'auc' | 'ece', figure: number): Interval => {
    const sorted = draws.map((draw) => draw[of]).sort((a, b) => a - b);
    const [low, middle, high] = [0.05, 0.5, 0.95].map((share) => sorted[Math.floor(share * resamples)] as number);
    const reach = (end = 0) => figure + narrower * (end - (middle ?? 0));
    return { low: Math.max(0, reach(low)), high: Math.min(1, reach(high)) };
  };
  return { auc: between('auc', auc(forecasts, outcomes)), ece: between('ece', calibrationError(forecasts, outcomes)) };
}

/** Which history this was: a print of its cells that does not depend on the order of rows or columns, and the days it spans. */
export function printOf(history: History): { hash: string; from?: string; to?: string } {
  const columns = [...(history.within?.cells ?? history.cells)].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = columns[0]?.[1].length ?? 0;
  const lines = Array.from({ length: rows }, (_, row) =>
    columns.map(([, column]) => column[row]).join('\u0000'),
  ).sort();
  const hash = createHash('sha256')
    .update(columns.map(([name]) => foldCase(name)).join('\u0000'))
    .update(lines.join('\u0001'))
    .digest('hex')
    .slice(0, 16);
  const days = columns.flatMap(([, column]) => daysIn(column));
  if (days.length === 0) return { hash };
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const [from, to] = days.reduce(([low, high], day) => [Math.min(low, day), Math.max(high, day)], [
    Infinity,
    -Infinity,
  ] as [number, number]);
  return { hash, from: iso(from), to: iso(to) };
}

/** The days of a column that holds dates written as such; numbers are none here. */
function daysIn(column: readonly string[]): number[] {
  const said = column.filter((cell) => cell !== '');
  if (said.length === 0 || /^\d+(\.\d+)?$/.test(said[0] ?? '')) return [];
  const order: DayOrder = orderShown(said) ?? 'day-first';
  if (daysOf(said[0] ?? '', order) === undefined) return [];
  const days = said.flatMap((cell) => daysOf(cell, order) ?? []);
  return days.length > said.length * 0.9 ? days : [];
}
