import { generatedWorlds } from '../../bench/generated-worlds.ts';
import { assessReadings } from '../../lambda/scoring/assess.ts';
import { readFlat } from '../../lambda/scoring/records.ts';
import { type Scorecard, scorecardSchema } from '../../lambda/scoring/scorecard.ts';
import { spreadOf } from '../../lambda/scoring/spread.ts';
import type { History } from '../../learn/known-history.ts';
import { learnCard } from '../../learn/learn-card.ts';
import { usualRules } from '../../learn/rules.ts';
import { recordOf } from '../../learn/score-rows.ts';

const noRules = usualRules([]);
const upTo = (rows: number) => Array.from({ length: rows }, (_, row) => row);
const learned = (history: History, rows: number) =>
  learnCard(history, upTo(rows), noRules, undefined, { doubted: true });
const assessed = (card: Scorecard, history: History, row: number) =>
  assessReadings(card, (key) => readFlat(recordOf(history, row), key));

/** Shares of leads not learned from whose true chance lies within the interval, and its mean width. */
function held(outcomes: number, draws: number): { covered: number; width: number } {
  const runs = generatedWorlds.flatMap(({ make }) =>
    upTo(draws).map((draw) => {
      const { history, truth } = make(outcomes + 100, 77 + draw);
      const card = learned(history, outcomes);
      const intervals = upTo(100).map((i) => {
        const row = outcomes + i;
        return { ...spreadOf(card, assessed(card, history, row)), true: truth[row] as number };
      });
      return {
        covered: intervals.filter((each) => each.low <= each.true && each.true <= each.high).length / 100,
        width: intervals.reduce((sum, { low, high }) => sum + high - low, 0) / 100,
      };
    }),
  );
  const mean = (of: 'covered' | 'width') => runs.reduce((sum, run) => sum + run[of], 0) / runs.length;
  return { covered: mean('covered'), width: mean('width') };
}

test('over markets whose truth is known, nine in ten true chances lie within; more outcomes make the interval narrower', () => {
  const [few, many] = [held(60, 2), held(500, 1)];
  for (const { covered } of [few, many]) {
    expect(covered).toBeGreaterThan(0.78);
    expect(covered).toBeLessThan(0.97);
  }
  expect(many.width).toBeLessThan(few.width * 0.75);
});

describe('a card that knows how far it may be off', () => {
  const { history } = (generatedWorlds[1] as (typeof generatedWorlds)[number]).make(300, 5);
  const card = learned(history, 200);

  test('is the same card otherwise, and the same to the last bit when learned again', () => {
    const plain = learnCard(history, upTo(200), noRules);
    const figures = ({ base, characteristics }: Scorecard) => [
      base,
      characteristics.map(({ bins }) => bins.map(({ logOdds }) => logOdds)),
    ];
    expect(figures(card)).toEqual(figures(plain));
    expect(learned(history, 200)).toEqual(card);
  });

  test('gives the same interval from its file', () => {
    const stored = scorecardSchema.parse(JSON.parse(JSON.stringify(card)));
    for (let row = 200; row < 220; row++)
      expect(spreadOf(stored, assessed(stored, history, row))).toEqual(spreadOf(card, assessed(card, history, row)));
  });

  test('is surer of what it saw often than of what it never saw', () => {
    const width = (row: Record<string, string>) => {
      const { low, high } = spreadOf(
        card,
        assessReadings({ ...card, base: 0 }, (key) => readFlat(row, key)),
      );
      return high - low;
    };
    const strange = Object.fromEntries(history.columns.map(({ name }) => [name, 'never seen before']));
    expect(width(strange)).toBeGreaterThan(width(recordOf(history, 201) as Record<string, string>));
  });
});
