import fc from 'fast-check';
import { assess } from '../../lambda/scoring/assess.ts';
import type { Assessment, Contribution } from '../../lambda/scoring/assessment.ts';
import { bandOf } from '../../lambda/scoring/bands.ts';
import { changesSince } from '../../lambda/scoring/changes.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { reasonsAgainst, reasonsFor, spokenSum, walkTo } from '../../lambda/scoring/reasons.ts';
import { probability } from '../../lambda/scoring/scale.ts';
import { spreadOf } from '../../lambda/scoring/spread.ts';
import { sayable } from '../../lambda/scoring/starting-rules.ts';
import { countOf } from '../counts.ts';
import { leadFile, now, signal } from './lead-files.ts';

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
    likelihood: sayable({ kind: 'experts' }, probability(logOdds)),
    redFlags: [],
    horizonDays: 90,
    dated: false,
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
      fc.property(contributions, fc.nat(4), fc.nat(4), (some, pro, contra) => {
        const sum = spokenSum(assessed(some), card.scale, { pro, contra });
        const heard = sum.summands.reduce((total, { points }) => total + points, sum.start) + sum.rest;
        expect(heard).toBe(sum.total);
        expect(sum.summands.length).toBeLessThanOrEqual(pro + contra);
        expect(probability(((sum.total - 50) * Math.LN2) / 10)).toBeCloseTo(assessed(some).likelihood, 1);
      }),
      { numRuns: countOf('changesOfAScore') },
    );
  });

  it('names the true largest summands on each side, strongest first, and what nobody asked as one', () => {
    fc.assert(
      fc.property(contributions, (some) => {
        const every = spokenSum(assessed(some), card.scale, { pro: 100, contra: 100 }).summands;
        const named = spokenSum(assessed(some), card.scale, { pro: 3, contra: 1 }).summands;
        const pros = every.filter(({ points }) => points > 0);
        const contras = every.filter(({ points }) => points < 0);
        expect(named).toEqual([...pros.slice(0, 3), ...contras.slice(0, 1)]);
        for (const side of [pros, contras]) {
          const sizes = side.map(({ points }) => Math.abs(points));
          expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        }
        expect(every.filter(({ kind }) => kind === 'not-asked').length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('"why not eighty" arrives at the score and says what is short of the likelihood hoped for', () => {
    const fading = contributions.map((some) =>
      some.map((one, i) => (i % 2 === 0 ? { ...one, fresh: one.logOdds * (1 + i) } : one)),
    );
    fc.assert(
      fc.property(fading, fc.integer({ min: 1, max: 99 }), fc.nat(4), (some, hoped, most) => {
        const own = assessed(some);
        const { start, steps, rest, total, target, short } = walkTo(hoped / 100, own, card.scale, most);
        expect(steps.reduce((sum, { points }) => sum + points, start) + rest).toBe(total);
        expect(total).toBe(Math.round(50 + (10 * own.logOdds) / Math.LN2) + 0);
        expect(total + short).toBe(target);
        expect(Math.abs(probability(((target - 50) * Math.LN2) / 10) - hoped / 100)).toBeLessThan(0.01);
        for (const { points, fresh } of steps) expect(points < 0 || (fresh ?? 0) > points).toBe(true);
        expect(steps.length).toBeLessThanOrEqual(most);
      }),
      { numRuns: countOf('changesOfAScore') },
    );
  });

  it('what has faded is told with what it was worth when fresh', () => {
    const faded = assess(card, leadFile({}, [signal('requested-demo', 30), signal('unsubscribed', 2)]), now);
    const steps = walkTo(0.8, faded, card.scale, 3).steps;
    expect(
      steps.map((step) => [step.kind === 'reason' ? step.reason.characteristic : step.kind, step.points, step.fresh]),
    ).toEqual([
      ['not-asked', -26, undefined],
      ['unsubscribed', -9, undefined],
      ['asked-for-us', 9, 17],
    ]);
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
        const own = assessed(some);
        const experts = spreadOf(card, own);
        const history = spreadOf(card, { ...own, restsOn: { kind: 'history', outcomes: 5_000, won: 1_000 } });
        expect(experts.low).toBeLessThanOrEqual(own.likelihood);
        expect(experts.high).toBeGreaterThanOrEqual(own.likelihood);
        expect(experts.low).toBeGreaterThanOrEqual(0.02);
        expect(experts.high).toBeLessThanOrEqual(0.95);
        if (history.low > 0.02 && history.high < 0.95)
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
