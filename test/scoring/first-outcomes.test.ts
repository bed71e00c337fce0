import type { Result } from '../../lambda/domain/result.ts';
import { assess } from '../../lambda/scoring/assess.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { refreshedByResults, shiftFor } from '../../lambda/scoring/first-outcomes.ts';
import { probability } from '../../lambda/scoring/scale.ts';
import { spreadOf } from '../../lambda/scoring/spread.ts';
import { jonesWatson, leadFile, now } from './lead-files.ts';

const card = dayOneCard();
const result = (likelihood: number, won: boolean, scorecard = card.version): Result => ({
  lead: `lead-${likelihood}-${won}`,
  name: 'Somebody',
  owners: ['dana'],
  closedAt: '2026-10-01T00:00:00.000Z',
  won,
  forecast: { at: '2026-09-01T00:00:00.000Z', scorecard, likelihood, bins: {} },
});
const tenLost = Array.from({ length: 10 }, () => result(0.3, false));

test('the base moves to where the first results and one supposed lead meet', () => {
  const scores = [-1, 0, 1, 0.5];
  const shift = shiftFor(scores, 3);
  const said = scores.reduce((sum, score) => sum + probability(score + shift), 0) / 4;
  expect(said).toBeCloseTo(3.25 / 5, 9);
  expect(shiftFor([], 0)).toBe(0);
});

test('ten lost deals lower what is said, keep the order, and make the margin narrower', () => {
  const moved = refreshedByResults(card, tenLost);
  if (!moved) throw new Error('the card is refreshed');
  const [before, after] = [assess(card, leadFile(), now), assess(moved, leadFile(), now)];
  expect(after.logOdds).toBeLessThan(before.logOdds);
  const gap = (of: typeof card) => assess(of, jonesWatson, now).logOdds - assess(of, leadFile(), now).logOdds;
  expect(gap(moved)).toBeCloseTo(gap(card), 9);
  expect(moved.version).toBe('day-one-2 b10');
  const width = (of: typeof card) => {
    const { low, high } = spreadOf(
      { ...of, base: 0 },
      { ...assess(of, leadFile(), now), contributions: [], logOdds: 0 },
    );
    return high - low;
  };
  expect(width(moved)).toBeLessThan(width(card));
});

test('refreshed again with later results it counts from where it started', () => {
  const once = refreshedByResults(card, tenLost);
  const twice = once && refreshedByResults(once, tenLost);
  expect(twice?.base).toBeCloseTo(once?.base ?? Number.NaN, 9);
});

test('a card that learned, and results of another card, leave the base alone', () => {
  const learned = { ...card, restsOn: { kind: 'history' as const, outcomes: 100, won: 20 } };
  expect(refreshedByResults(learned, tenLost)).toBeUndefined();
  expect(refreshedByResults(card, [result(0.3, true, 'history-9')])).toBeUndefined();
});

test('fewer than five outcomes move nothing: one deal won is no rate', () => {
  expect(refreshedByResults(card, [result(0.3, true)])).toBeUndefined();
  expect(refreshedByResults(card, tenLost.slice(0, 4))).toBeUndefined();
  expect(refreshedByResults(card, tenLost.slice(0, 5))).toBeDefined();
});
