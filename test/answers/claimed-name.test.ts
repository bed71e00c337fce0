import fc from 'fast-check';
import { claimedName } from '../../lambda/people/claimed-name.ts';

describe('a name that words claim to be about', () => {
  it.each([
    ['jonas has fifty grand', 'jonas', 'he has fifty grand'],
    ['that jonas wattson has fifty grand', 'jonas wattson', 'he has fifty grand'],
    ["presha's budget is forty to sixty thousand", 'presha', 'their budget is forty to sixty thousand'],
    ['the decision maker is dana fox at vandelai', 'vandelai', 'the decision maker is dana fox'],
    ['fifty thousand dollars for silver oats', 'silver oats', 'fifty thousand dollars'],
    ['aisha bellow signs off herself', 'aisha bellow', 'he signs off herself'],
  ])('%s', (text, name, rest) => expect(claimedName(text, 'en')).toEqual({ name, text: rest }));

  it.each([
    'they have fifty grand',
    'the board signs anything over fifty k',
    'marketing has the budget',
    'legal has to look at it',
    'his boss decides',
    'fifty thousand for the year',
    'they lose four hours a week per rep',
    'no budget until march',
    'fifty thousand dollars',
    '',
  ])('is nobody in "%s"', (text) => expect(claimedName(text, 'en')).toBeUndefined());

  it('is part of what was said, whatever that was', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const claimed = claimedName(text, 'en');
        if (claimed) expect(text).toContain(claimed.name);
      }),
    );
  });
});
