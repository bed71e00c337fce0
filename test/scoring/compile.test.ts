import fc from 'fast-check';
import { answeredTo, assessReadings } from '../../lambda/scoring/assess.ts';
import { binAt } from '../../lambda/scoring/bins.ts';
import { compileCard } from '../../lambda/scoring/compile.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { type Flat, readFlat } from '../../lambda/scoring/records.ts';
import type { Scorecard, When } from '../../lambda/scoring/scorecard.ts';

const columns = ['source', 'visits', 'amount', 'constructor', '🙂'];
const word = fc.constantFrom(
  'Google',
  'google',
  ' GOOGLE ',
  'unknown',
  '',
  '  ',
  '🙂',
  '12',
  '$1,200',
  '1e3',
  '-',
  '__proto__',
);
const number = fc.oneof(fc.constantFrom(0, 1, 5, 12, 1200, -1, 1e308, Number.NaN, Infinity), fc.double());
const record: fc.Arbitrary<Flat> = fc.dictionary(
  fc.constantFrom(...columns),
  fc.oneof(word, number, fc.constant(undefined)),
);

const when: fc.Arbitrary<When> = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 3 }).map((is) => ({ is })),
  fc.array(fc.constantFrom(0, 1, 12, 1200), { minLength: 1, maxLength: 2 }).map((exactly) => ({ exactly })),
  fc.constantFrom<When>({ below: 1 }, { from: 1, below: 12 }, { from: 5 }, { from: 0 }, {}, 'missing', 'other'),
);
const logOdds = fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100);
const reads = fc.constantFrom(...columns, 'answered:source | amount', 'kinds:visits | amount', 'round:amount');
const bins = fc.array(fc.record({ when, logOdds }), { maxLength: 6 });
const axis = fc.record({ reads, bins: fc.array(when, { minLength: 1, maxLength: 3 }) });

const card: fc.Arbitrary<Scorecard> = fc.record({
  format: fc.constant(1 as const),
  version: fc.constant('any'),
  title: fc.constant('Any card'),
  base: logOdds,
  scale: fc.constant({ points: 50, odds: 1, pointsToDouble: 10 }),
  horizonDays: fc.constant(90),
  restsOn: fc.constant({ kind: 'experts' as const }),
  tiers: fc.constant({ high: 60, medium: 30 }),
  salesReady: fc.constant(50),
  redFlags: fc.constant([]),
  notAnswers: fc.constant({ source: ['unknown', '-'], visits: ['999', '12'] }),
  characteristics: fc
    .array(fc.record({ reads, bins, family: fc.constant('profile' as const) }), { maxLength: 6 })
    .map((rows) => rows.map((row, i) => ({ ...row, name: `row ${i}` }))),
  pairs: fc.array(
    fc
      .record({ first: axis, second: axis, worth: fc.array(logOdds, { minLength: 9, maxLength: 9 }) })
      .map(({ first, second, worth }) => ({
        name: 'pair',
        family: 'profile' as const,
        first,
        second,
        cells: first.bins.map((_, i) => second.bins.map((_, j) => worth[i * 3 + j] ?? 0)),
      })),
    { maxLength: 2 },
  ),
});

const assessed = (any: Scorecard, flat: Flat) => assessReadings(any, (key) => readFlat(flat, key));

test('a prepared card gives the same score as the plain one, whatever the record holds', () => {
  fc.assert(
    fc.property(card, fc.array(record, { minLength: 1, maxLength: 5 }), (any, records) => {
      const compiled = compileCard(any);
      for (const flat of [...records, ...records])
        expect(compiled?.logOdds(flat)).toBeCloseTo(assessed(any, flat).logOdds, 9);
    }),
    { numRuns: 500 },
  );
});

test('a prepared card adds its rows in their order, the same to the last bit', () => {
  fc.assert(
    fc.property(card, fc.array(record, { minLength: 1, maxLength: 3 }), (any, records) => {
      const compiled = compileCard({ ...any, pairs: [] });
      for (const flat of [...records, ...records]) {
        const parts = any.characteristics.map(({ reads, bins }) => {
          const reading = answeredTo(any, reads, readFlat(flat, reads));
          return bins[
            binAt(
              bins.map(({ when }) => when),
              reading.value,
            )
          ]?.logOdds;
        });
        expect(compiled?.logOdds(flat)).toBe(parts.reduce<number>((sum, part) => sum + (part ?? 0), any.base));
      }
    }),
    { numRuns: 300 },
  );
});

test('the reasons given are the largest summands of either sign', () => {
  fc.assert(
    fc.property(card, record, fc.integer({ min: 0, max: 4 }), (any, flat, most) => {
      const { contributions } = assessed(any, flat);
      const scored = compileCard(any)?.score(flat, most);
      const largest = (sign: number) =>
        contributions
          .map((each) => each.logOdds)
          .filter((each) => each * sign > 0)
          .slice(0, most);
      expect(scored?.reasonsFor.map((reason) => reason.logOdds)).toEqual(largest(1));
      expect(scored?.reasonsAgainst.map((reason) => reason.logOdds)).toEqual(largest(-1));
    }),
    { numRuns: 300 },
  );
});

test('a card whose rows need a lead file is not prepared for flat records', () => {
  expect(compileCard(dayOneCard())).toBeUndefined();
});
