import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import type { Characteristic, Scorecard } from '../../lambda/scoring/scorecard.ts';
import { cardLines, whenText } from '../../learn/describe.ts';

const row = (reads: string, bins: Characteristic['bins']): Characteristic => ({
  name: reads,
  family: 'profile',
  reads,
  source: 'history',
  bins,
});
const cardOf = (characteristics: Characteristic[]): Scorecard => ({ ...dayOneCard(), characteristics, pairs: [] });

test.each([
  ['+++', 'all filled in'],
  ['-++', 'without budget'],
  ['-?+', 'only city'],
  ['---', 'none filled in'],
])('a pattern %s of fields is written as "%s"', (pattern, text) => {
  expect(whenText({ is: [pattern] }, 'answered:budget | sector | city')).toBe(text);
});

test.each([
  [{ below: 0.5 }, '0'],
  [{ from: 0.5, below: 2.5 }, '1 to 2'],
  [{ from: 4.5 }, '5 and more'],
])('zeros %j are written as "%s"', (when, text) => {
  expect(whenText(when, 'round:amount')).toBe(text);
});

test('words of one worth that no lead had share a line, and what says next to nothing is only named', () => {
  const lines = cardLines(
    cardOf([
      row('source', [
        { when: { is: ['Web'] }, logOdds: 0.3, seen: { outcomes: 9, won: 4 } },
        { when: { is: ['list'] }, logOdds: -1 },
        { when: { is: ['cold list'] }, logOdds: -1 },
      ]),
      row('search', [{ when: 'other', logOdds: 0.01 }]),
    ]),
  );
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}list, cold list +-14$/));
  expect(lines.at(-1)).toBe('Say next to nothing: search.');
});
