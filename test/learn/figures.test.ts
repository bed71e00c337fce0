import { informationValue, intervalsOf, kolmogorovSmirnov, printOf, stabilityIndex } from '../../learn/figures.ts';
import { randomFrom, shuffled } from '../../learn/folds.ts';
import { auc } from '../../learn/measure.ts';
import { historyOf, madeUp, madeUpColumns, sheetOf } from './made-up.ts';

test('the distance of won and lost is whole where they lie apart, nothing where they are alike', () => {
  const outcomes = Uint8Array.from([0, 0, 0, 1, 1, 1]);
  expect(kolmogorovSmirnov(Float64Array.from([1, 2, 3, 4, 5, 6]), outcomes)).toBe(1);
  expect(kolmogorovSmirnov(Float64Array.from([1, 2, 3, 1, 2, 3]), outcomes)).toBe(0);
});

test('a table that tells nothing has no information value, one that tells more has more', () => {
  const bins = (first: number, second: number) => [
    { outcomes: 100, won: first },
    { outcomes: 100, won: second },
  ];
  expect(informationValue(bins(30, 30))).toBeCloseTo(0, 9);
  expect(informationValue(bins(20, 40))).toBeGreaterThan(informationValue(bins(27, 33)));
});

test('stability is nothing for leads of one kind and large for others', () => {
  const random = randomFrom(2);
  const leads = (shift: number) => Array.from({ length: 2000 }, () => random() + shift);
  const first = leads(0);
  expect(stabilityIndex(first, leads(0))).toBeLessThan(0.02);
  expect(stabilityIndex(first, leads(0.5))).toBeGreaterThan(0.25);
});

test('the interval of an AUC holds it, is narrower for more leads, and the same each time', () => {
  const of = (count: number) => {
    const random = randomFrom(6);
    const forecasts = Float64Array.from({ length: count }, random);
    const outcomes = forecasts.map((chance) => (random() < chance ? 1 : 0));
    const result = { forecasts, outcomes: Uint8Array.from(outcomes) };
    return { ...intervalsOf(result.forecasts, result.outcomes).auc, auc: auc(result.forecasts, result.outcomes) };
  };
  const [few, many] = [of(200), of(3000)];
  for (const { low, high, auc: figure } of [few, many]) {
    expect(low).toBeLessThan(figure);
    expect(high).toBeGreaterThan(figure);
  }
  expect(many.high - many.low).toBeLessThan((few.high - few.low) / 2);
  expect(of(200)).toEqual(few);
});

test('a history has one print whatever the order of its rows, and another when a cell changes', () => {
  const rows = madeUp(60);
  const print = (of: (string | number)[][]) => printOf(historyOf(sheetOf(madeUpColumns, of)));
  expect(print(shuffled(rows, randomFrom(1)))).toEqual(print(rows));
  const changed = rows.map((row, i) => (i === 0 ? ['Fair', ...row.slice(1)] : row));
  expect(print(changed).hash).not.toBe(print(rows).hash);
  const dated = historyOf(
    sheetOf(
      ['day', 'kind', 'outcome'],
      Array.from({ length: 40 }, (_, i) => [
        `2026-0${1 + (i % 9)}-11`,
        ['a', 'b'][i % 2] ?? '',
        i % 3 ? 'won' : 'lost',
      ]),
    ),
  );
  expect(printOf(dated)).toMatchObject({ from: '2026-01-11', to: '2026-09-11' });
});
