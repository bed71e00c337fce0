import { dayMs } from '../domain/day.ts';
import type { Result } from '../domain/result.ts';
import { chiSquareTail } from './chi-square.ts';
import { ofLatestCard } from './results.ts';
import type { Scorecard } from './scorecard.ts';

/** Results of one stretch: how many, how many were won, and how many the forecasts had expected. */
export type Tally = { results: number; won: number; expected: number };

/** A tally with the name of what it counts: a month, a source. */
export type Named = Tally & { name: string };

/** Forecast against outcome. */
export const tally = (results: readonly Result[]): Tally => ({
  results: results.length,
  won: results.filter(({ won }) => won).length,
  expected: results.reduce((sum, { forecast }) => sum + forecast.likelihood, 0),
});

/** How many of these results had their forecast worked out afterwards. */
export const madeAfterwards = (results: readonly Result[]): number =>
  results.filter(({ forecast }) => forecast.afterwards).length;

/** Whether so many wins are what the forecasts leave to chance: within two standard deviations of what was expected. */
export function withinChance(results: readonly Result[]): boolean {
  const { won, expected } = tally(results);
  const variance = results.reduce((sum, { forecast: { likelihood } }) => sum + likelihood * (1 - likelihood), 0);
  return Math.abs(won - expected) <= 2 * Math.sqrt(variance) + 1e-9;
}

const grouped = (results: readonly Result[], nameOf: (result: Result) => string): Map<string, Result[]> => {
  const groups = new Map<string, Result[]>();
  for (const result of results) groups.set(nameOf(result), [...(groups.get(nameOf(result)) ?? []), result]);
  return groups;
};

/** Forecast against outcome by month of closing (ISO, UTC), earliest first. */
export const byMonth = (results: readonly Result[]): Named[] =>
  [...grouped(results, ({ closedAt }) => closedAt.slice(0, 7))]
    .map(([name, some]) => ({ name, ...tally(some) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** The lower end of the share won that so many results leave open, nineteen times in twenty (Wilson, 1927). */
export function leastShare(won: number, results: number): number {
  if (results === 0) return 0;
  const [z, share] = [1.645, won / results];
  const middle = share + (z * z) / (2 * results);
  const reach = z * Math.sqrt((share * (1 - share)) / results + (z * z) / (4 * results * results));
  return Math.max(0, (middle - reach) / (1 + (z * z) / results));
}

/** Sources by what they surely bring: the share won, as low as the results leave it open. */
export const bySource = (results: readonly Result[]): Named[] =>
  [
    ...grouped(
      results.filter(({ source }) => source !== undefined),
      ({ source }) => source ?? '',
    ),
  ]
    .map(([name, some]) => ({ name, ...tally(some) }))
    .sort((a, b) => leastShare(b.won, b.results) - leastShare(a.won, a.results) || (a.name < b.name ? -1 : 1));

/** What tells won from lost: how likely a difference this large between its bins is by chance, and the spread of shares. */
export type Predictor = { characteristic: string; chance: number; spread: number };

/** Characteristics by how well they tell won from lost by themselves, the surest first; rare bins are left out. */
export function predictors(ofAll: readonly Result[]): Predictor[] {
  const results = ofLatestCard(ofAll);
  const names = [...new Set(results.flatMap(({ forecast }) => Object.keys(forecast.bins)))].sort();
  return names
    .flatMap((characteristic): Predictor[] => {
      const bins = [...grouped(results, ({ forecast }) => forecast.bins[characteristic] ?? '').values()]
        .map(tally)
        .filter((bin) => bin.results >= 8);
      const all = bins.reduce((sum, bin) => sum + bin.results, 0);
      const won = bins.reduce((sum, bin) => sum + bin.won, 0);
      if (bins.length < 2 || won === 0 || won === all) return [];
      const part = (seen: number, from: number, share: number) =>
        seen > 0 ? 2 * seen * Math.log(seen / (from * share)) : 0;
      const ratio = bins.reduce(
        (sum, bin) =>
          sum + part(bin.won, bin.results, won / all) + part(bin.results - bin.won, bin.results, 1 - won / all),
        0,
      );
      const shares = bins.map((bin) => bin.won / bin.results);
      return [
        {
          characteristic,
          chance: chiSquareTail(ratio, bins.length - 1),
          spread: Math.max(...shares) - Math.min(...shares),
        },
      ];
    })
    .sort((a, b) => a.chance - b.chance || b.spread - a.spread);
}

/** Why leads were lost, most frequent first; `reason` is absent where nobody said. */
export const lossReasons = (results: readonly Result[]): { reason?: string; count: number }[] =>
  [
    ...grouped(
      results.filter(({ won }) => !won),
      ({ reason }) => reason ?? '',
    ),
  ]
    .map(([reason, some]) => ({ ...(reason === '' ? {} : { reason }), count: some.length }))
    .sort((a, b) => b.count - a.count || ((a.reason ?? '') < (b.reason ?? '') ? -1 : 1));

/** A model is looked at again after so many days, or so many results. */
const REVIEW_DAYS = 90;
const REVIEW_RESULTS = 100;

/** Why it is time to review the model, if it is. */
export type ReviewDue = { days?: number; results?: number; offBy?: Tally; drifted?: string[] };

/** Whether the model should be reviewed: it is old, many results came since, they miss the forecasts, or something drifted. */
export function reviewDue(
  card: Scorecard,
  results: readonly Result[],
  drifted: string[],
  now: number,
): ReviewDue | undefined {
  const signed = Math.max(...(card.signedOff ?? []).map(({ on }) => Date.parse(on)));
  const days = Number.isFinite(signed) ? Math.floor((now - signed) / dayMs) : undefined;
  const since = results.filter(({ closedAt }) => !Number.isFinite(signed) || Date.parse(closedAt) >= signed).length;
  const due: ReviewDue = {
    ...(days !== undefined && days >= REVIEW_DAYS ? { days } : {}),
    ...(since >= REVIEW_RESULTS ? { results: since } : {}),
    ...(results.length >= 20 && !withinChance(results) ? { offBy: tally(results) } : {}),
    ...(drifted.length > 0 ? { drifted } : {}),
  };
  return Object.keys(due).length > 0 ? due : undefined;
}
