import { binAt, foldCase } from '../lambda/scoring/bins.ts';
import { chiSquareTail } from '../lambda/scoring/chi-square.ts';
import { readKey } from '../lambda/scoring/records.ts';
import type { Bin, Characteristic, Scorecard } from '../lambda/scoring/scorecard.ts';
import type { History } from './known-history.ts';
import { recordOf, scorerOf } from './score-rows.ts';

/** A number's table that goes up and down where going one way would forecast as well, but for chance. */
export type Zigzag = { reads: string; way: 'up' | 'down'; chance: number };

/** A zigzag that chance brings about less often than this is no noise. */
const LEAST_CHANCE = 0.1;

/** The ranges of a number's table, from the lowest up; nothing where it is none or already goes one way. */
function rangesOf({ bins, monotone }: Characteristic): Bin[] | undefined {
  if (monotone || bins.some(({ when }) => typeof when === 'object' && !('from' in when) && !('below' in when)))
    return undefined;
  const ranges = bins.filter(({ when }) => typeof when === 'object');
  return ranges.length >= 3 ? ranges : undefined;
}

/** What ranges are worth when neighbours that go the wrong way are pooled, each weighed by its outcomes. */
function pooled(ranges: readonly Bin[], way: 'up' | 'down'): number[] {
  const sign = way === 'up' ? 1 : -1;
  const pools: { sum: number; weight: number; bins: number }[] = [];
  for (const { logOdds, seen } of ranges) {
    const weight = (seen?.outcomes ?? 0) + 1e-9;
    pools.push({ sum: weight * logOdds, weight, bins: 1 });
    for (;;) {
      const [before, last] = [pools.at(-2), pools.at(-1)];
      if (!before || !last || sign * (last.sum / last.weight - before.sum / before.weight) >= 0) break;
      pools.splice(-2, 2, {
        sum: before.sum + last.sum,
        weight: before.weight + last.weight,
        bins: before.bins + last.bins,
      });
    }
  }
  return pools.flatMap(({ sum, weight, bins }) => Array.from({ length: bins }, () => sum / weight));
}

/** The one way a table goes by least pooling, and what its ranges are worth then. */
function steadied(ranges: readonly Bin[]): { way: 'up' | 'down'; worth: number[] } {
  const away = (worth: readonly number[]) =>
    ranges.reduce(
      (sum, { logOdds, seen }, i) => sum + (seen?.outcomes ?? 0) * (logOdds - (worth[i] as number)) ** 2,
      0,
    );
  const [up, down] = [pooled(ranges, 'up'), pooled(ranges, 'down')];
  return away(up) <= away(down) ? { way: 'up', worth: up } : { way: 'down', worth: down };
}

/** Tables of numbers whose ups and downs say no more than chance would: twice the likelihood they add, against what pooled bins leave free. */
export function zigzagsOf(card: Scorecard, history: History, rows: readonly number[]): Zigzag[] {
  if (history.files) return [];
  const candidates = card.characteristics.flatMap((row) => {
    const ranges = rangesOf(row);
    return ranges ? [{ row, ranges, ...steadied(ranges) }] : [];
  });
  if (candidates.length === 0) return [];
  const score = scorerOf(card, history);
  const scores = Float64Array.from(rows, score);
  return candidates.flatMap(({ row, ranges, way, worth }): Zigzag[] => {
    const whens = row.bins.map(({ when }) => when);
    const change = row.bins.map((bin) => {
      const at = ranges.indexOf(bin);
      return at < 0 ? 0 : (worth[at] as number) - bin.logOdds;
    });
    let lost = 0;
    rows.forEach((each, i) => {
      const record = recordOf(history, each);
      const cell = binAt(
        whens,
        readKey(row.reads, (column) => record[column]),
      );
      const [before, after] = [scores[i] as number, (scores[i] as number) + (change[cell] ?? 0)];
      const won = history.outcomes[each] === 1 ? 1 : 0;
      lost += Math.log1p(Math.exp(after)) - won * after - Math.log1p(Math.exp(before)) + won * before;
    });
    const free = worth.length - new Set(worth).size;
    const chance = free > 0 ? chiSquareTail(Math.max(0, 2 * lost), free) : 0;
    return chance >= LEAST_CHANCE ? [{ reads: row.reads, way, chance }] : [];
  });
}

/** A card whose tables of these names go one way. Each keeps its mean over the leads learned from, so the base stays as it is. */
export function steady(card: Scorecard, names: readonly string[]): Scorecard {
  const wanted = new Set(names.map(foldCase));
  return {
    ...card,
    characteristics: card.characteristics.map((row) => {
      const ranges = wanted.has(foldCase(row.reads)) ? rangesOf(row) : undefined;
      if (!ranges) return row;
      const { way, worth } = steadied(ranges);
      const bins = row.bins.map((bin) => {
        const at = ranges.indexOf(bin);
        return at < 0 ? bin : { ...bin, logOdds: worth[at] as number };
      });
      return { ...row, bins, monotone: way };
    }),
  };
}
