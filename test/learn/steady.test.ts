import { compileCard } from '../../lambda/scoring/compile.ts';
import { randomFrom } from '../../learn/folds.ts';
import { learnCard } from '../../learn/learn-card.ts';
import { usualRules } from '../../learn/rules.ts';
import { steady, zigzagsOf } from '../../learn/steady.ts';
import { historyOf, sheetOf } from './made-up.ts';

/** Ten visits and more are better than fewer; of hours the middle ones are good, which is no chance. */
const random = randomFrom(4);
const rows = Array.from({ length: 1500 }, () => {
  const [visits, hours] = [Math.floor(random() * 20), Math.floor(random() * 20)];
  const score = -1 + (visits < 10 ? -0.4 : 0.4) + (hours > 6 && hours < 13 ? 1.5 : -0.5);
  return [visits, hours, random() < 1 / (1 + Math.exp(-score)) ? 'won' : 'lost'];
});
const history = historyOf(sheetOf(['visits', 'hours', 'outcome'], rows), { keepCopies: true });
const all = [...history.outcomes.keys()];
const learned = learnCard(history, all, usualRules([]));
/** The same card with two neighbours of visits the wrong way round, as chance might have had it. */
const card = {
  ...learned,
  characteristics: learned.characteristics.map((row) => {
    if (row.reads !== 'visits') return row;
    const { monotone: _way, ...rest } = row;
    const [one, other] = [row.bins[3], row.bins[4]];
    return {
      ...rest,
      bins: row.bins.map((bin, i) => ({ ...bin, logOdds: (i === 3 ? other : i === 4 ? one : bin)?.logOdds ?? 0 })),
    };
  }),
};
const smooth = steady(card, ['visits']);
const ranges = (of: typeof card, reads: string) =>
  (of.characteristics.find((row) => row.reads === reads)?.bins ?? [])
    .filter(({ when }) => typeof when === 'object')
    .map(({ logOdds }) => logOdds);

test('ups and downs that chance explains are suggested to go one way, others are not', () => {
  expect(zigzagsOf(card, history, all).map(({ reads, way }) => [reads, way])).toEqual([['visits', 'up']]);
});

test('a table that is asked to goes one way, says so, and the others stay as they are', () => {
  const steps = ranges(smooth, 'visits').map((worth, i, all) => worth - (all[i - 1] ?? worth));
  expect(steps.every((step) => step >= 0) || steps.every((step) => step <= 0)).toBe(true);
  expect(smooth.characteristics.find(({ reads }) => reads === 'visits')?.monotone).toBeDefined();
  expect(ranges(smooth, 'hours')).toEqual(ranges(card, 'hours'));
  expect(zigzagsOf(smooth, history, all)).toEqual([]);
});

test('the mean score of the leads stays, and reasons still sum', () => {
  const [before, after] = [compileCard(card), compileCard(smooth)];
  let moved = 0;
  for (const [visits, hours] of rows.slice(0, 1500)) {
    const record = { visits: Number(visits), hours: Number(hours) };
    moved += ((after?.logOdds(record) ?? 0) - (before?.logOdds(record) ?? 0)) / 1500;
    const scored = after?.score(record, 10);
    const reasons = [...(scored?.reasonsFor ?? []), ...(scored?.reasonsAgainst ?? [])];
    expect(reasons.reduce((sum, { logOdds }) => sum + logOdds, smooth.base)).toBeCloseTo(scored?.logOdds ?? 0, 9);
  }
  expect(moved).toBeCloseTo(0, 6);
});
