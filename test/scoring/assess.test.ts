import fc from 'fast-check';
import { assess } from '../../lambda/scoring/assess.ts';
import { bandOf } from '../../lambda/scoring/bands.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { usualCustomer } from '../../lambda/scoring/ideal-customer.ts';
import { probability, wholePoints } from '../../lambda/scoring/scale.ts';
import { scorecardSchema } from '../../lambda/scoring/scorecard.ts';
import { anyLeadFile, daysAgo, fact, jonesWatson, leadFile, no, now, signal, yes } from './lead-files.ts';

const card = dayOneCard();
const of = (...args: Parameters<typeof leadFile>) => assess(card, leadFile(...args), now);
const worth = (assessment: ReturnType<typeof assess>, name: string) =>
  assessment.contributions.find(({ characteristic }) => characteristic === name)?.logOdds ?? 0;

describe('the arithmetic', () => {
  test('base plus every contribution, in the order given, is the log-odds to the last digit', () => {
    fc.assert(
      fc.property(anyLeadFile, (file) => {
        const { base, contributions, logOdds } = assess(card, file, now);
        expect(contributions.reduce((sum, each) => sum + each.logOdds, base)).toBe(logOdds);
      }),
    );
  });

  test('every score is finite, within its bounds, strongest reason first', () => {
    fc.assert(
      fc.property(anyLeadFile, (file) => {
        const { contributions, likelihood, points, completeness } = assess(card, file, now);
        expect(likelihood).toBeGreaterThan(0);
        expect(likelihood).toBeLessThan(1);
        expect(Number.isInteger(points) && points >= 0 && points <= 100).toBe(true);
        expect(completeness >= 0 && completeness <= 1).toBe(true);
        const sizes = contributions.map(({ logOdds }) => Math.abs(logOdds));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }),
    );
  });

  test('no characteristic counts for more than its cap and no group for more than its own', () => {
    const groupOf = new Map(card.characteristics.map(({ name, group }) => [name, group]));
    fc.assert(
      fc.property(anyLeadFile, (file) => {
        const { contributions } = assess(card, file, now);
        for (const { logOdds } of contributions) expect(Math.abs(logOdds)).toBeLessThanOrEqual(1.5);
        for (const [group, cap] of Object.entries(card.groupCaps ?? {})) {
          const members = contributions.filter(({ characteristic }) => groupOf.get(characteristic) === group);
          expect(Math.abs(members.reduce((sum, { logOdds }) => sum + logOdds, 0))).toBeLessThanOrEqual(cap + 1e-12);
        }
      }),
    );
  });

  test('the order in which signals and facts are stored changes nothing', () => {
    fc.assert(
      fc.property(anyLeadFile, (file) => {
        const turned = { ...file, signals: [...file.signals].reverse(), facts: [...file.facts].reverse() };
        expect(assess(card, turned, now).logOdds).toBe(assess(card, file, now).logOdds);
      }),
    );
  });

  test('a card that was stored and read again scores the same to the last digit', () => {
    const stored = scorecardSchema.parse(JSON.parse(JSON.stringify(card)));
    fc.assert(
      fc.property(anyLeadFile, (file) => {
        expect(assess(stored, file, now)).toEqual(assess(card, file, now));
      }),
    );
  });

  test('whole points of the parts sum to the whole, none off by a point or more', () => {
    const parts = fc.array(fc.double({ min: -40, max: 40, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(parts, (exact) => {
        const total = Math.round(exact.reduce((sum, part) => sum + part, 0));
        const whole = wholePoints(exact, total);
        expect(whole.reduce((sum, part) => sum + part, 0) - total).toBe(0);
        whole.forEach((part, i) => {
          expect(Math.abs(part - (exact[i] ?? 0))).toBeLessThanOrEqual(1 + 1e-9);
        });
      }),
    );
  });
});

describe('the day-one card', () => {
  test('Jones Watson is very likely to buy, for what he did and who he is', () => {
    const assessment = assess(card, jonesWatson, now);
    expect(bandOf(assessment.likelihood)).toBe('very-likely');
    expect(assessment).toMatchObject({ tier: 'high', salesReady: true, pointsShort: 0, restsOn: { kind: 'experts' } });
    const reasons = assessment.contributions.filter(({ logOdds }) => logOdds > 0).map((each) => each.characteristic);
    expect(reasons.slice(0, 4)).toContain('asked-for-us');
    expect(reasons).toEqual(expect.arrayContaining(['joined', 'hired', 'industry', 'title', 'need', 'authority']));
    expect(worth(assessment, 'budget')).toBe(-0.3);
  });

  test('a student with a Gmail address is very unlikely, and the address is a caution only', () => {
    const student = of({ title: 'Student', email: 'kim@gmail.com' }, [signal('visited-careers', 2)]);
    expect(student).toMatchObject({ tier: 'low', salesReady: false, redFlags: [] });
    expect(bandOf(student.likelihood)).toBe('very-unlikely');
    expect(worth(student, 'title')).toBe(-0.5);
    expect(worth(student, 'free-mail')).toBe(-0.3);
    expect(worth(of({ title: 'International sales' }), 'title')).toBe(0);
  });

  test('not asked is its own bin: worse than yes, named, and not the same as asked in vain', () => {
    const unknown = of({}, [], [fact('competition', { type: 'answer', answer: 'unknown' })]);
    expect(worth(of(), 'budget')).toBe(-0.3);
    expect(worth(of({}, [], [fact('budget', yes)]), 'budget')).toBe(0.4);
    expect(worth(of(), 'competition')).not.toBe(worth(unknown, 'competition'));
    const open = of().contributions.filter(({ evidence }) => evidence.kind === 'not-asked');
    expect(open.map(({ characteristic }) => characteristic)).toEqual(
      expect.arrayContaining(['budget', 'authority', 'need', 'timeline']),
    );
  });

  test('a guess counts half, a withdrawn or replaced answer not at all', () => {
    expect(worth(of({}, [], [fact('budget', yes, { sure: 'guess' })]), 'budget')).toBe(0.2);
    expect(worth(of({}, [], [fact('budget', yes, { withdrawn: true })]), 'budget')).toBe(-0.3);
    const corrected = [fact('budget', no, { id: 'b2', supersedes: 'b1' }), fact('budget', yes, { id: 'b1' })];
    expect(worth(of({}, [], corrected), 'budget')).toBe(-0.9);
  });

  test('behaviour fades by half every half-life', () => {
    expect(worth(of({}, [signal('visited-pricing', 14)]), 'visited-pricing')).toBeCloseTo(0.25, 12);
    expect(worth(of({}, [signal('visited-pricing', 28)]), 'visited-pricing')).toBeCloseTo(0.125, 12);
  });

  test('an opened mail and a signal from the future say nothing', () => {
    expect(of({}, [signal('opened-email', 1)]).logOdds).toBe(of().logOdds);
    expect(of({}, [signal('requested-demo', -3)]).logOdds).toBe(of().logOdds);
  });

  test('silence, opt-outs and attempts in vain lower the score', () => {
    const fresh = of({}, [signal('met', 5)]).logOdds;
    expect(of({}, [signal('met', 130)]).logOdds).toBeLessThan(fresh - 0.9);
    expect(of({}, [signal('met', 5), signal('unsubscribed', 2)]).logOdds).toBeLessThan(fresh - 0.5);
    const vain = [1, 2, 3, 4].map((days) => signal('no-answer', days));
    expect(worth(of({}, [signal('met', 5), ...vain]), 'attempts-in-vain')).toBe(-0.6);
    expect(worth(of({}, [...vain, signal('called', 0)]), 'attempts-in-vain')).toBe(0);
  });

  test('a red flag is named first and caps the likelihood without entering the sum', () => {
    const ideal = { ...usualCustomer, competitors: ['silveroaks.com'] };
    const flagged = assess(dayOneCard(ideal), jonesWatson, now);
    const plain = assess(card, jonesWatson, now);
    expect(flagged.logOdds).toBe(plain.logOdds);
    expect(flagged).toMatchObject({ likelihood: 0.02, tier: 'low', redFlags: [{ flag: 'competitor', cap: 0.02 }] });
    const clash = [fact('budget', yes), fact('budget', no, { id: 'other' })];
    expect(of({}, [], clash).redFlags).toMatchObject([{ flag: 'contradictory-answers', cap: 0.6 }]);
  });

  test('likelihood is the logistic of the log-odds and points follow the stated scale', () => {
    const { likelihood, logOdds, points } = assess(card, jonesWatson, now);
    expect(likelihood).toBe(probability(logOdds));
    expect(points).toBe(Math.round(50 + (10 * logOdds) / Math.LN2));
  });

  test('more kinds of activity never lower the score', () => {
    const kinds = ['visited-site', 'submitted-form', 'attended-event', 'clicked-email', 'social-engagement'] as const;
    const scores = kinds.map(
      (_, n) =>
        of(
          {},
          kinds.slice(0, n + 1).map((kind) => signal(kind, 4)),
        ).logOdds,
    );
    scores.slice(1).forEach((score, i) => {
      expect(score).toBeGreaterThanOrEqual((scores[i] ?? 0) - 1e-12);
    });
  });

  test('every row cites a concept and every name is used once', () => {
    const rows = [...card.characteristics, ...card.redFlags];
    for (const { source } of rows) expect(source).toMatch(/^[A-Z]+\.?\d/);
    const names = card.characteristics.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('knows when the first answer was late', () => {
    const late = of({ createdAt: daysAgo(10) }, [signal('called', 7)]);
    expect(worth(late, 'first-answer')).toBe(-0.3);
  });
});

describe('reading a stored card', () => {
  test.each([
    ['a version of another kind', { ...card, format: 2 }],
    ['a number that is none', { ...card, base: Number.NaN }],
    ['no characteristics', { ...card, characteristics: undefined }],
  ])('%s is refused', (_, stored) => {
    expect(scorecardSchema.safeParse(stored).success).toBe(false);
  });
});
