import fc from 'fast-check';
import { auc, calibrationBins, calibrationError, logLoss, measure, share } from '../../learn/measure.ts';

const tested = fc
  .array(fc.tuple(fc.constantFrom(0.1, 0.2, 0.35, 0.5, 0.8, 0.95), fc.constantFrom(0, 1)), {
    minLength: 1,
    maxLength: 60,
  })
  .map((pairs) => ({
    forecasts: Float64Array.from(pairs, ([forecast]) => forecast),
    outcomes: Uint8Array.from(pairs, ([, outcome]) => outcome),
  }));

test('AUC is the share of won-lost pairs put in the right order, ties half', () => {
  fc.assert(
    fc.property(tested, ({ forecasts, outcomes }) => {
      let right = 0;
      let pairs = 0;
      forecasts.forEach((won, i) => {
        forecasts.forEach((lost, j) => {
          if (outcomes[i] !== 1 || outcomes[j] !== 0) return;
          pairs++;
          right += won > lost ? 1 : won === lost ? 0.5 : 0;
        });
      });
      expect(auc(forecasts, outcomes)).toBeCloseTo(pairs === 0 ? 0.5 : right / pairs, 12);
    }),
  );
});

test('calibration bins hold every lead once and weigh to the means of all', () => {
  fc.assert(
    fc.property(tested, ({ forecasts, outcomes }) => {
      const bins = calibrationBins(forecasts, outcomes);
      const total = (of: (bin: (typeof bins)[number]) => number) =>
        bins.reduce((sum, bin) => sum + of(bin) * bin.leads, 0);
      expect(total(() => 1)).toBe(forecasts.length);
      expect(total(({ happened }) => happened)).toBeCloseTo(
        outcomes.reduce((sum, each) => sum + each, 0),
        9,
      );
    }),
  );
});

test('a forecast that is always the share of wins is calibrated, sharp it is not', () => {
  const outcomes = Uint8Array.from({ length: 1500 }, (_, i) => (i % 3 === 0 ? 1 : 0));
  const forecasts = new Float64Array(1500).fill(1 / 3);
  expect(calibrationError(forecasts, outcomes)).toBeLessThan(0.005);
  expect(measure(forecasts, outcomes)).toMatchObject({ auc: 0.5 });
  expect(measure(forecasts, outcomes).lift10).toBeCloseTo(1, 9);
});

test('a certain wrong forecast costs much but not infinitely', () => {
  expect(logLoss(Float64Array.of(1), Uint8Array.of(0))).toBeCloseTo(-Math.log(1e-6), 6);
});

test('the best part of the leads holds its share of wins, ties shared fairly', () => {
  const outcomes = Uint8Array.of(1, 0, 1, 0, 0, 0, 0, 0, 0, 0);
  expect(share(Float64Array.of(9, 8, 7, 6, 5, 4, 3, 2, 1, 0), outcomes, 0.2)).toBe(0.5);
  expect(share(new Float64Array(10).fill(1), outcomes, 0.2)).toBeCloseTo(0.2, 12);
});
