import { oddsOf, surenessOf } from '../../lambda/understanding/sureness.ts';
import { learnLogistic } from '../../model/words/learn-logistic.ts';

describe('how sure something is, by its signs', () => {
  it('grows with what speaks for it, and is half where nothing speaks', () => {
    const learned = { start: 0, signs: { isNamed: 2, others: -1 } };
    expect(surenessOf({}, learned)).toBe(0.5);
    expect(surenessOf({ isNamed: 1 }, learned)).toBeCloseTo(0.881, 3);
    expect(surenessOf({ isNamed: 1, others: 2 }, learned)).toBe(0.5);
    expect(surenessOf({ others: 2, unknownSign: 9 }, learned)).toBeCloseTo(0.119, 3);
  });

  it('knows shares by their odds, and nothing is out of reach', () => {
    expect(oddsOf(0.5)).toBe(0);
    expect(oddsOf(0)).toBeCloseTo(-oddsOf(1), 12);
    expect(oddsOf(1)).toBeLessThan(5);
  });

  it('learns the weights that examples were made with', () => {
    const examples = Array.from({ length: 4_000 }, (_, at) => {
      const [near, far] = [((at * 37) % 101) / 50 - 1, ((at * 53) % 97) / 48 - 1];
      const share = surenessOf({ near, far }, { start: -0.4, signs: { near: 1.5, far: -0.7 } });
      return { signs: { near, far }, isSo: ((at * 7919) % 10_007) / 10_007 < share };
    });
    const { start, signs } = learnLogistic(examples);
    expect(start).toBeCloseTo(-0.4, 0);
    expect(signs.near).toBeCloseTo(1.5, 0);
    expect(signs.far).toBeCloseTo(-0.7, 0);
    expect(learnLogistic(examples)).toEqual({ start, signs });
  });
});
