import type { Result } from '../domain/result.ts';
import { chiSquareTail } from './chi-square.ts';
import { ofLatestCard } from './results.ts';
import { logOddsOf, probability } from './scale.ts';

/**
 * A characteristic that no longer is what the card was made for. `mix`: its answers come in other shares than before;
 * `effect`: an answer means another chance to win than forecast. `chance` is how likely so much would be by chance.
 */
export type Drift = { characteristic: string; kind: 'mix' | 'effect'; chance: number; bin: string; change: number };

/** All tests of a review together claim a drift that is none in one review of a hundred. */
const FALSE_ALARMS = 0.01;
/** Bins with fewer results than this are counted together: below it the chi-square is no measure. */
const LEAST_IN_BIN = 8;
/** A mix that moved less than this is nobody's business, however sure (population stability index, the usual first mark). */
const LEAST_STABILITY = 0.1;

const REST = 'rest';

/** The bins of one characteristic over results; rare ones together. Nothing where only one is left. */
function binned(characteristic: string, results: readonly Result[]): Map<Result, string> | undefined {
  const counts = new Map<string, number>();
  for (const { forecast } of results) {
    const bin = forecast.bins[characteristic];
    if (bin !== undefined) counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const places = new Map(
    results.flatMap((result): [Result, string][] => {
      const bin = result.forecast.bins[characteristic];
      return bin === undefined ? [] : [[result, (counts.get(bin) ?? 0) < LEAST_IN_BIN ? REST : bin]];
    }),
  );
  const kept = new Set(places.values());
  const rest = [...places.values()].filter((bin) => bin === REST).length;
  // A rest too small to stand alone says nothing.
  if (rest > 0 && rest < LEAST_IN_BIN) for (const [result, bin] of places) if (bin === REST) places.delete(result);
  return kept.size > 1 && new Set(places.values()).size > 1 ? places : undefined;
}

type Found = { chance: number; bin: string; change: number };

/** Whether the shares of the bins differ between two stretches of results: a likelihood-ratio test of homogeneity. */
function mixOf(characteristic: string, before: readonly Result[], after: readonly Result[]): Found | undefined {
  const places = binned(characteristic, [...before, ...after]);
  if (!places) return undefined;
  const names = [...new Set(places.values())];
  const countIn = (results: readonly Result[], name: string) =>
    results.filter((result) => places.get(result) === name).length;
  const rows = names.map((name) => ({ name, was: countIn(before, name), is: countIn(after, name) }));
  const was = rows.reduce((sum, row) => sum + row.was, 0);
  const is = rows.reduce((sum, row) => sum + row.is, 0);
  if (was === 0 || is === 0) return undefined;
  let ratio = 0;
  let stability = 0;
  for (const row of rows) {
    const all = row.was + row.is;
    const [a, b] = [(all * was) / (was + is), (all * is) / (was + is)];
    ratio +=
      2 * ((row.was > 0 ? row.was * Math.log(row.was / a) : 0) + (row.is > 0 ? row.is * Math.log(row.is / b) : 0));
    const [p, q] = [(row.was + 0.5) / (was + 0.5 * rows.length), (row.is + 0.5) / (is + 0.5 * rows.length)];
    stability += (q - p) * Math.log(q / p);
  }
  if (stability < LEAST_STABILITY) return undefined;
  const changes = rows.map((row) => ({ bin: row.name, change: row.is / is - row.was / was }));
  const [most] = changes.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  return most && { chance: chiSquareTail(ratio, rows.length - 1), ...most };
}

type Scored = { logOdds: number; won: boolean };

/** The log-likelihood of results when every forecast is shifted by so much. */
const fitOf = (scored: readonly Scored[], shift: number) =>
  scored.reduce((sum, { logOdds, won }) => {
    const chance = probability(logOdds + shift);
    return sum + Math.log(Math.max(1e-12, won ? chance : 1 - chance));
  }, 0);

/** The shift of log-odds that fits results best, and how well it fits; Newton, kept within what results can tell. */
function bestShift(scored: readonly Scored[]): { shift: number; fit: number } {
  const fitAt = (shift: number) => fitOf(scored, shift);
  let shift = 0;
  let fit = fitAt(0);
  for (let step = 0; step < 50; step += 1) {
    let slope = 0;
    let curve = 1e-9;
    for (const { logOdds, won } of scored) {
      const chance = probability(logOdds + shift);
      slope += (won ? 1 : 0) - chance;
      curve += chance * (1 - chance);
    }
    let by = Math.max(-2, Math.min(2, slope / curve));
    let next = fitAt(Math.max(-8, Math.min(8, shift + by)));
    while (next < fit - 1e-12 && Math.abs(by) > 1e-9) {
      by /= 2;
      next = fitAt(shift + by);
    }
    shift = Math.max(-8, Math.min(8, shift + by));
    if (Math.abs(next - fit) < 1e-10) break;
    fit = next;
  }
  return { shift, fit: fitAt(shift) };
}

/** Whether results in some bin won more or less often than forecast, beyond what all of them did: a likelihood-ratio test. */
function effectOf(characteristic: string, results: readonly Result[]): Found | undefined {
  const places = binned(characteristic, results);
  if (!places) return undefined;
  const scored = (some: [Result, string][]): Scored[] =>
    some.map(([{ forecast, won }]) => ({
      logOdds: logOddsOf(Math.min(0.999, Math.max(0.001, forecast.likelihood))),
      won,
    }));
  const all = [...places];
  const names = [...new Set(places.values())];
  const common = bestShift(scored(all));
  const apart = names.map((bin) => {
    const own = scored(all.filter(([, place]) => place === bin));
    const { shift, fit } = bestShift(own);
    return { bin, change: shift - common.shift, gain: fit - fitOf(own, common.shift) };
  });
  const ratio = 2 * apart.reduce((sum, { gain }) => sum + gain, 0);
  const [surest] = apart.sort((a, b) => b.gain - a.gain);
  return surest && { chance: chiSquareTail(ratio, names.length - 1), bin: surest.bin, change: surest.change };
}

/** The surer of two findings, at twice the chance: two looks find something twice as often by luck. */
const surer = (one: Found | undefined, other: Found | undefined): Found | undefined => {
  const found = one && other ? (other.chance < one.chance ? other : one) : (one ?? other);
  return found && { ...found, chance: Math.min(1, 2 * found.chance) };
};

/**
 * The characteristics that drifted among the results of one card, surest first; none where nothing did but chance. `effect` compares what was forecast
 * with what happened, over all results and over the later half; `mix` compares the earlier half with the later.
 */
export function driftsIn(results: readonly Result[]): Drift[] {
  const inOrder = ofLatestCard(results).sort((a, b) => Date.parse(a.forecast.at) - Date.parse(b.forecast.at));
  const half = Math.floor(inOrder.length / 2);
  const [before, after] = [inOrder.slice(0, half), inOrder.slice(half)];
  const names = [...new Set(inOrder.flatMap(({ forecast }) => Object.keys(forecast.bins)))].sort();
  const tests = names.flatMap((characteristic): Drift[] => {
    const mix = mixOf(characteristic, before, after);
    const effect = surer(effectOf(characteristic, inOrder), effectOf(characteristic, after));
    return [
      ...(mix ? [{ characteristic, kind: 'mix' as const, ...mix }] : []),
      ...(effect ? [{ characteristic, kind: 'effect' as const, ...effect }] : []),
    ];
  });
  // Holm's step-down: the surest test against the strictest mark.
  const ordered = tests.sort((a, b) => a.chance - b.chance);
  const allTests = 2 * names.length;
  const first = ordered.findIndex(({ chance }, i) => chance > FALSE_ALARMS / (allTests - i));
  return first === -1 ? ordered : ordered.slice(0, first);
}
