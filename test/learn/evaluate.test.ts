import { evaluate, evaluateLater } from '../../learn/evaluate.ts';
import { foldsOf } from '../../learn/folds.ts';
import { fitNaiveBayes } from '../../learn/naive-bayes.ts';
import { fitPlatt } from '../../learn/platt.ts';
import { usualRules } from '../../learn/rules.ts';
import { verdictOf } from '../../learn/verdict.ts';
import { historyOf, madeUp, madeUpColumns, sheetOf } from './made-up.ts';

const noRules = usualRules([]);
let ticks = 0;
const clock = () => ticks++;
const history = historyOf(sheetOf(madeUpColumns, madeUp(900)));

test('a learned card beats rules that say nothing, and every figure is of leads it had not seen', () => {
  const evaluation = evaluate(history, noRules, 5, clock);
  const { scorecard, rules } = evaluation.methods;
  expect(evaluation).toMatchObject({ rows: 900, won: history.won });
  expect(scorecard.auc).toBeGreaterThan(0.72);
  expect(rules).toMatchObject({ auc: 0.5, lift10: expect.closeTo(1, 5) });
  expect(scorecard.logloss).toBeLessThan(rules.logloss);
  expect(scorecard.ece).toBeLessThan(0.08);
  expect(verdictOf(evaluation, history)).toMatchObject({
    canTell: true,
    sentence: expect.stringMatching(/best fifth/),
  });
});

test('where nothing can be told apart, that is what is said', () => {
  const rows = madeUp(500).map((row, i) => [...row.slice(0, 5), (i * 7919) % 10 < 6 ? 'won' : 'lost']);
  const flat = historyOf(sheetOf(madeUpColumns, rows));
  const evaluation = evaluate(flat, noRules, 5, clock);
  const share = flat.won / flat.outcomes.length;
  const base = -(share * Math.log(share) + (1 - share) * Math.log(1 - share));
  expect(evaluation.methods.scorecard.logloss).toBeLessThan(base + 0.01);
  expect(verdictOf(evaluation, flat)).toMatchObject({
    canTell: false,
    sentence: expect.stringMatching(/can't tell these deals apart/),
  });
});

test('the same data give the same figures', () => {
  const again = evaluate(historyOf(sheetOf(madeUpColumns, madeUp(900))), noRules, 3, clock);
  expect(again.methods).toEqual(evaluate(history, noRules, 3, clock).methods);
});

test('later leads are forecast from earlier ones only', () => {
  const later = evaluateLater(
    history,
    noRules,
    Float64Array.from(history.outcomes, (_, row) => -row),
    0.7,
    clock,
  );
  expect(later.rows).toBe(270);
  expect(Math.max(...later.tested)).toBe(269);
});

test('folds spread the wins evenly and keep a customer together', () => {
  const outcomes = Uint8Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? 1 : 0));
  const folds = foldsOf(outcomes, 5);
  for (let fold = 0; fold < 5; fold++) {
    const rows = [...folds.keys()].filter((row) => folds[row] === fold);
    expect(rows).toHaveLength(40);
    expect(rows.filter((row) => outcomes[row] === 1)).toHaveLength(10);
  }
  const customers = Int32Array.from({ length: 200 }, (_, i) => (i % 3 === 0 ? -1 : i % 40));
  const together = foldsOf(outcomes, 5, customers);
  customers.forEach((customer, row) => {
    if (customer >= 0) expect(together[row]).toBe(together[customers.indexOf(customer)]);
  });
});

test('naive Bayes multiplies shares as if columns had nothing to do with each other', () => {
  const rows = [...Array(8)].flatMap(() => [
    ['a', 'won'],
    ['a', 'won'],
    ['b', 'won'],
    ['a', 'lost'],
    ['b', 'lost'],
  ]);
  const small = historyOf(
    sheetOf(
      ['letter', 'other', 'outcome'],
      rows.map(([letter, outcome], i) => [letter ?? '', i % 7, outcome ?? '']),
    ),
  );
  const one = { ...small, columns: small.columns.filter(({ name }) => name === 'letter') };
  const forecast = fitNaiveBayes(one, [...small.outcomes.keys()]);
  const [wonA, won, lostA, lost] = [16.1, 24.2, 8.1, 16.2];
  const odds = ((wonA / won) * 24) / ((lostA / lost) * 16);
  expect(forecast(0)).toBeCloseTo(odds / (1 + odds), 10);
});

test('points are turned into chances with a slope that never turns them upside down', () => {
  const points = Float64Array.from({ length: 40 }, (_, i) => i);
  const rising = fitPlatt(
    points,
    Uint8Array.from(points, (each) => (each > 20 ? 1 : 0)),
  );
  expect(rising.slope).toBeGreaterThan(0);
  const falling = fitPlatt(
    points,
    Uint8Array.from(points, (each) => (each > 20 ? 0 : 1)),
  );
  expect(falling.slope).toBe(0);
  expect(
    fitPlatt(
      new Float64Array(10),
      Uint8Array.from({ length: 10 }, (_, i) => i % 2),
    ).slope,
  ).toBe(0);
});
