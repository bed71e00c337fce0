import { probability } from '../../lambda/scoring/scale.ts';
import { learnCard } from '../../learn/learn-card.ts';
import { latestRows, refreshBase } from '../../learn/moving-markets.ts';
import { usualRules } from '../../learn/rules.ts';
import { scorerOf } from '../../learn/score-rows.ts';
import { tieredByLeads } from '../../learn/tiers.ts';
import { historyOf, madeUp, madeUpColumns, sheetOf } from './made-up.ts';

const shifted = madeUp(800).map((row, i) => [...row.slice(0, 5), i >= 600 && i % 3 === 0 ? 'won' : (row[5] ?? ''), i]);
const history = historyOf(sheetOf([...madeUpColumns, 'day'], shifted), { time: 'day' });
const all = [...history.outcomes.keys()];
const card = learnCard(history, all, usualRules([]));

test('the latest rows are the latest by time, however the file is ordered', () => {
  expect(new Set(latestRows(history, 200))).toEqual(new Set(all.slice(600)));
  expect(latestRows(history, 10_000)).toHaveLength(800);
});

test('a refreshed base makes the latest chances add up to the latest wins, and leaves the reasons alone', () => {
  const early = learnCard(history, all.slice(0, 600), usualRules([]));
  const fresh = refreshBase(early, history, 200);
  const expected = (of: typeof card) =>
    all.slice(600).reduce((sum, row) => sum + probability(scorerOf(of, history)(row)), 0);
  const won = all.slice(600).reduce((sum, row) => sum + (history.outcomes[row] ?? 0), 0);
  expect(won - expected(early)).toBeGreaterThan(15);
  expect(Math.abs(won - expected(fresh))).toBeLessThan(6);
  expect(fresh.characteristics).toBe(early.characteristics);
});

test('the best fifth of the leads learned from is high and sales-ready, the better half at least medium', () => {
  const { tiers, salesReady } = tieredByLeads(card, history, all);
  const points = all.map((row) => 50 + (10 * scorerOf(card, history)(row)) / Math.LN2);
  const share = (least: number) => points.filter((each) => Math.round(each) >= least).length / points.length;
  expect(salesReady).toBe(tiers.high);
  expect(share(tiers.high)).toBeCloseTo(0.2, 1);
  expect(share(tiers.medium)).toBeCloseTo(0.5, 1);
});
