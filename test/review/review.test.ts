import fc from 'fast-check';
import type { Result } from '../../lambda/domain/result.ts';
import { assess } from '../../lambda/scoring/assess.ts';
import { chiSquareTail } from '../../lambda/scoring/chi-square.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { driftsIn } from '../../lambda/scoring/drift.ts';
import { forecastOf, returnOn } from '../../lambda/scoring/forecast.ts';
import {
  byMonth,
  bySource,
  leastShare,
  lossReasons,
  predictors,
  reviewDue,
  tally,
  withinChance,
} from '../../lambda/scoring/review.ts';
import { daysAgo, jonesWatson, leadFile, now } from '../scoring/lead-files.ts';
import { generatedYear } from './generated-year.ts';

const years = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe('drift', () => {
  it('a changed meaning planted in one characteristic is found there, and nowhere else', () => {
    const found = years(40).map((seed) =>
      driftsIn(generatedYear(seed, 800, { effect: { characteristic: 'budget', bin: 0, logOdds: -2 } })),
    );
    const right = found.filter(
      ([first]) => first?.characteristic === 'budget' && first.kind === 'effect' && first.change < 0,
    );
    expect(right.length).toBeGreaterThanOrEqual(38);
    const elsewhere = found.flat().filter(({ characteristic }) => characteristic !== 'budget');
    expect(elsewhere.length).toBeLessThanOrEqual(2);
  });

  it('a changed mix planted in one characteristic is found there, and nowhere else', () => {
    const found = years(40).map((seed) =>
      driftsIn(generatedYear(seed, 600, { mix: { characteristic: 'industry', shares: [0.25, 0.3, 0.45] } })),
    );
    const right = found.filter(([first]) => first?.characteristic === 'industry' && first.kind === 'mix');
    expect(right.length).toBeGreaterThanOrEqual(38);
    expect(found.flat().filter(({ characteristic }) => characteristic !== 'industry').length).toBeLessThanOrEqual(2);
  });

  it('nothing is claimed when nothing was planted: at most one year in forty raises an alarm', () => {
    const alarms = years(120).filter((seed) => driftsIn(generatedYear(1000 + seed, 400)).length > 0);
    expect(alarms.length).toBeLessThanOrEqual(3);
  });

  it('forecasts that are all too high are no drift of any one characteristic', () => {
    const high = years(30).map((seed) =>
      generatedYear(seed, 500).map((result): Result => {
        const odds = result.forecast.likelihood / (1 - result.forecast.likelihood);
        return { ...result, forecast: { ...result.forecast, likelihood: (3 * odds) / (1 + 3 * odds) } };
      }),
    );
    expect(high.filter((year) => driftsIn(year).length > 0).length).toBeLessThanOrEqual(2);
    expect(high.filter(withinChance).length).toBe(0);
  });

  it('another card in the middle of the year, with other bins, is no drift', () => {
    const year = generatedYear(7, 800).map((result, i): Result => {
      if (i < 400) return result;
      const bins = Object.fromEntries(
        Object.entries(result.forecast.bins).map(([name, bin]) => [name, `${Number(bin) + 5}`]),
      );
      return { ...result, forecast: { ...result.forecast, scorecard: 'history-400', bins } };
    });
    expect(driftsIn(year)).toEqual([]);
    const threshold = year.map(
      (result): Result => ({
        ...result,
        forecast: { ...result.forecast, scorecard: result.forecast.scorecard.replace('history-400', 'day-one-1 t1') },
      }),
    );
    expect(driftsIn(threshold).length).toBeGreaterThan(0);
    expect(predictors(year).every(({ characteristic }) => characteristic in (year.at(-1)?.forecast.bins ?? {}))).toBe(
      true,
    );
  });

  it('few or no results claim nothing', () => {
    expect(driftsIn([])).toEqual([]);
    expect(driftsIn(generatedYear(1, 12))).toEqual([]);
  });
});

test.each([
  [3.841458820694124, 1, 0.05],
  [9.487729036781154, 4, 0.05],
  [18.307038053275146, 10, 0.05],
  [6.634896601021213, 1, 0.01],
  [0.5, 10, 0.99999],
  [0, 3, 1],
])('a chi-square of %d with %d degrees of freedom has the tail of the tables', (value, degrees, tail) => {
  expect(chiSquareTail(value, degrees)).toBeCloseTo(tail, 4);
});

describe('a review', () => {
  const year = generatedYear(3, 600);

  it('by month counts every result once, with what was expected beside what was won', () => {
    const months = byMonth(year);
    expect(months.map(({ name }) => name)).toEqual(
      Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`),
    );
    expect(months.reduce((sum, { results }) => sum + results, 0)).toBe(600);
    const all = tally(year);
    expect(months.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(all.expected, 9);
    expect(Math.abs(all.won - all.expected)).toBeLessThan(30);
  });

  it('true forecasts are within chance nineteen years in twenty', () => {
    const off = years(200).filter((seed) => !withinChance(generatedYear(seed, 300)));
    expect(off.length).toBeLessThanOrEqual(18);
  });

  it('a source with two wins in two is not put before one with eighty in a hundred', () => {
    const of = (source: string, won: number, lost: number): Result[] =>
      year.slice(0, won + lost).map((result, i) => ({ ...result, source, won: i < won }));
    expect(
      bySource([...of('lucky', 2, 0), ...of('good', 80, 20), ...of('poor', 5, 95)]).map(({ name }) => name),
    ).toEqual(['good', 'lucky', 'poor']);
  });

  it('the least share is below the share seen and grows with the results', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (results, won) => {
        const seen = Math.min(won, results);
        const least = leastShare(seen, results);
        expect(least >= 0 && least <= seen / results + 1e-12).toBe(true);
        expect(leastShare(seen * 4, results * 4)).toBeGreaterThanOrEqual(least - 1e-12);
      }),
    );
  });

  it('what tells won from lost is found, and what does not is not sure', () => {
    const found = predictors(generatedYear(5, 3000));
    expect(found.slice(0, 3).map(({ characteristic }) => characteristic)).toContain('budget');
    expect(found[0]?.chance).toBeLessThan(1e-6);
  });

  it('reasons for losses are counted, those nobody gave among them', () => {
    const [one, two, three] = year;
    if (!one || !two || !three) throw new Error('a year has results');
    const { reason: _none, ...silent } = { ...three, won: false };
    expect(
      lossReasons([{ ...one, won: false, reason: 'the price' }, { ...two, won: false, reason: 'the price' }, silent]),
    ).toEqual([{ reason: 'the price', count: 2 }, { count: 1 }]);
  });

  it('is due when the card is old, when many results came, when they miss, or when something drifted; else not', () => {
    const card = { ...dayOneCard(), signedOff: [{ name: 'Ann', role: 'sales', on: daysAgo(10).slice(0, 10) }] };
    expect(reviewDue(card, [], [], now)).toBeUndefined();
    expect(reviewDue(card, [], [], now + 100 * 86_400_000)).toMatchObject({ days: 110 });
    expect(reviewDue(card, [], ['budget'], now)).toEqual({ drifted: ['budget'] });
    const fresh = year.slice(0, 120).map((result) => ({ ...result, closedAt: daysAgo(1) }));
    expect(reviewDue(card, fresh, [], now)).toMatchObject({ results: 120 });
    expect(
      reviewDue(
        card,
        fresh.map((result) => ({ ...result, won: true })),
        [],
        now,
      )?.offBy,
    ).toMatchObject({ won: 120 });
  });
});

describe('a forecast', () => {
  const card = dayOneCard();
  const worth = (amount: number, more = {}) => ({
    ...jonesWatson,
    lead: { ...jonesWatson.lead, amount, currency: 'USD', ...more },
  });

  it('is the sum of likelihood and amount, inside its interval, by currency', () => {
    const { likelihood } = assess(card, jonesWatson, now);
    const [dollars, euros] = forecastOf(card, [worth(1000), worth(3000), worth(500, { currency: 'EUR' })], now);
    expect(dollars).toMatchObject({ currency: 'USD', leads: 2 });
    expect(dollars?.expected).toBeCloseTo(4000 * likelihood, 9);
    expect((dollars?.low ?? 0) < (dollars?.expected ?? 0) && (dollars?.high ?? 0) <= 4000).toBe(true);
    expect(euros).toMatchObject({ currency: 'EUR', leads: 1 });
  });

  it('leaves out who has bought, was dropped, or has no amount', () => {
    expect(
      forecastOf(card, [worth(1000, { stage: 'customer' }), worth(1000, { stage: 'dropped' }), leadFile()], now),
    ).toEqual([]);
  });

  it('working only what was forecast well returns more on each lead, in a year whose forecasts are true', () => {
    const year = generatedYear(9, 1000);
    const all = returnOn(year, 300, 'USD');
    const ready = returnOn(year, 300, 'USD', 0.5);
    expect(all).toMatchObject({ leads: 1000, cost: 300_000 });
    expect(ready.roi).toBeGreaterThan(all.roi);
  });
});
