import { readOutcome } from '../../learn/outcome.ts';

test.each([
  ['won and lost', ['Won', 'Lost', 'Won'], undefined, { won: ['Won'], lost: ['Lost'], open: [] }],
  ['yes and no', ['no', 'yes'], undefined, { won: ['yes'], lost: ['no'] }],
  ['one and zero', ['0', '1'], undefined, { won: ['1'], lost: ['0'] }],
  [
    'deals still open',
    ['Won', 'Engaging', 'Lost', 'Prospecting'],
    undefined,
    { won: ['Won'], lost: ['Lost'], open: ['Engaging', 'Prospecting'] },
  ],
  ['a value named', ['gold', 'silver', 'none'], 'gold', { won: ['gold'], lost: ['silver'], open: ['none'] }],
  ['a number named otherwise', ['1.0', '0.0'], '1', { won: ['1.0'], lost: ['0.0'] }],
  ['a mark or nothing', ['x', '', ''], 'x', { won: ['x'], lost: ['(blank)'] }],
])('%s', (_, cells, won, expected) => {
  expect(readOutcome('deal', cells, won)).toMatchObject(expected);
});

test.each([
  ['nobody knows what won means', ['red', 'blue'], undefined, /--won VALUE/],
  ['the value named is nowhere', ['Won', 'Lost'], 'Sold', /No row has Sold/],
  ['one class only', ['Won', 'Won'], undefined, /lost/],
])('%s: refused with a sentence', (_, cells, won, sentence) => {
  const refused = readOutcome('deal', cells, won);
  expect(refused).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(sentence) });
});
