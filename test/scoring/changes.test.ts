import fc from 'fast-check';
import type { Assessment, Contribution } from '../../lambda/scoring/assessment.ts';
import { bandOf } from '../../lambda/scoring/bands.ts';
import { changesSince } from '../../lambda/scoring/changes.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { reasonsAgainst, reasonsFor, spokenSum } from '../../lambda/scoring/reasons.ts';
import { probability } from '../../lambda/scoring/scale.ts';
import { spreadOf } from '../../lambda/scoring/spread.ts';

const card = dayOneCard();
const evidence = fc.constantFrom<Contribution['evidence']>(
  { kind: 'field', field: 'title', value: 'VP' },
  { kind: 'not-asked', topic: 'budget' },
);
const contributions = fc
  .uniqueArray(
    fc.record({
      characteristic: fc.constantFrom(...card.characteristics.map(({ name }) => name)),
      family: fc.constant('profile' as const),
      logOdds: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
      evidence,
    }),
    {
      selector: ({ characteristic }) => characteristic,
      maxLength: 30,
    },
  )
  .map((some) => some.sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds)));
const assessed = (some: Contribution[]): Assessment => {
  const logOdds = some.reduce((sum, one) => sum + one.logOdds, card.base);
  return {
    scorecard: card.version,
    base: card.base,
    contributions: some,
    logOdds,
    points: 0,
    likelihood: probability(logOdds),
    redFlags: [],
    horizonDays: 90,
    tier: 'low',
    salesReady: false,
    pointsShort: 0,
    restsOn: { kind: 'experts' },
    completeness: 1,
  };
};

describe('a score said aloud', () => {
  it('is a sum of whole points that adds up to what is said', () => {
    fc.assert(
      fc.property(contributions, fc.integer({ min: 0, max: 6 }), (some, most) => {
        const sum = spokenSum(assessed(some), card.scale, most);
        const heard = sum.summands.reduce((total, { points }) => total + points, sum.start) + sum.rest;
        expect(heard).toBe(sum.total);
        expect(sum.summands.length).toBeLessThanOrEqual(most);
        expect(probability(((sum.total - 50) * Math.LN2) / 10)).toBeCloseTo(assessed(some).likelihood, 1);
      }),
      { numRuns: 10_000 },
    );
  });

  it('names the true largest summands, strongest first, and what nobody asked as one', () => {
    fc.assert(
      fc.property(contributions, (some) => {
        const every = spokenSum(assessed(some), card.scale, 100).summands;
        const named = spokenSum(assessed(some), card.scale, 3).summands;
        expect(named).toEqual(every.slice(0, 3));
        expect(every.map(({ points }) => Math.abs(points))).toEqual(
          every.map(({ points }) => Math.abs(points)).sort((a, b) => b - a),
        );
        expect(every.filter(({ kind }) => kind === 'not-asked').length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('what was never asked comes after what is known to be against the lead', () => {
    fc.assert(
      fc.property(contributions, (some) => {
        const kinds = reasonsAgainst(assessed(some)).map((reason) => reason.evidence.kind === 'not-asked');
        expect(kinds).toEqual([...kinds].sort((a, b) => Number(a) - Number(b)));
        expect(reasonsFor(assessed(some)).every(({ logOdds }) => logOdds > 0)).toBe(true);
      }),
    );
  });
});

describe('what changed since a score was heard', () => {
  it('accounts for the whole difference', () => {
    fc.assert(
      fc.property(contributions, contributions, (before, after) => {
        const then = assessed(before);
        const now = assessed(after);
        const scoreHeard = {
          at: '2026-03-01T00:00:00Z',
          scorecard: 'x',
          likelihood: then.likelihood,
          contributions: Object.fromEntries(before.map(({ characteristic, logOdds }) => [characteristic, logOdds])),
        };
        const moved = changesSince(scoreHeard, now).reduce((sum, { by }) => sum + by, 0);
        expect(moved).toBeCloseTo(now.logOdds - then.logOdds, 6);
      }),
    );
  });
});

describe('how sure a likelihood is', () => {
  it('the margin holds the likelihood and is narrower the more outcomes were seen', () => {
    fc.assert(
      fc.property(contributions, (some) => {
        const its = assessed(some);
        const experts = spreadOf(card, its);
        const history = spreadOf(card, { ...its, restsOn: { kind: 'history', outcomes: 5_000, won: 1_000 } });
        expect(experts.low).toBeLessThanOrEqual(its.likelihood);
        expect(experts.high).toBeGreaterThanOrEqual(its.likelihood);
        expect(history.high - history.low).toBeLessThanOrEqual(experts.high - experts.low + 1e-12);
      }),
    );
  });

  it.each([
    [0.91, 'very-likely'],
    [0.6, 'likely'],
    [0.5, 'even'],
    [0.2, 'unlikely'],
    [0.01, 'very-unlikely'],
  ])('%d is %s', (likelihood, band) => expect(bandOf(likelihood)).toBe(band));
});
