import { randomFrom } from '../../learn/folds.ts';
import { learnCard } from '../../learn/learn-card.ts';
import { usualRules } from '../../learn/rules.ts';
import { historyOf, sheetOf } from './made-up.ts';

/** Leads of which nothing says anything, or of which one column of eight does. */
function leads(telling: number, seed: number) {
  const random = randomFrom(seed);
  const columns = Array.from({ length: 8 }, (_, c) => `column ${c}`);
  const rows = Array.from({ length: 800 }, () => {
    const values = columns.map((_, c) => (c % 2 === 0 ? random().toFixed(2) : `kind ${Math.floor(random() * 6)}`));
    const score = telling * (Number(values[0]) - 0.5) - 0.6;
    return [...values, random() < 1 / (1 + Math.exp(-score)) ? 'won' : 'lost'];
  });
  const history = historyOf(sheetOf([...columns, 'outcome'], rows), { keepCopies: true });
  return learnCard(history, [...history.outcomes.keys()], usualRules([]), undefined, { doubted: true });
}

test('where nothing tells won from lost, the card is empty and says the share of wins', () => {
  const cards = [1, 2, 3, 4, 5].map((seed) => leads(0, seed));
  const empty = cards.filter(({ characteristics }) => characteristics.length === 0);
  expect(empty.length).toBeGreaterThanOrEqual(4);
  for (const { base, restsOn, pairs, baseDoubt } of empty) {
    if (restsOn.kind !== 'history') throw new Error('no history');
    expect(base).toBeCloseTo(Math.log(restsOn.won / (restsOn.outcomes - restsOn.won)), 2);
    expect(pairs).toEqual([]);
    expect(baseDoubt?.every((each) => Number.isFinite(each))).toBe(true);
  }
});

test('where one column does, the card has it', () => {
  const names = leads(3, 1).characteristics.map(({ name }) => name);
  expect(names).toContain('column 0');
});
