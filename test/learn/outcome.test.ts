import { readOutcome } from '../../learn/outcome.ts';

test.each([
  ['won and lost', ['Won', 'Lost', 'Won'], undefined, { won: ['Won'], lost: ['Lost'], open: [] }],
  ['yes and no', ['no', 'yes'], undefined, { won: ['yes'], lost: ['no'] }],
  ['yes and no of other languages', ['Ja', 'Nein'], undefined, { won: ['Ja'], lost: ['Nein'] }],
  ['yes with an accent, and the no of English', ['Sí', 'No', ''], undefined, { won: ['Sí'], lost: ['No'] }],
  ['letters of their own', ['Да', 'Нет'], undefined, { won: ['Да'], lost: ['Нет'] }],
  ['one and zero', ['0', '1'], undefined, { won: ['1'], lost: ['0'] }],
  [
    'deals still open',
    ['Won', 'Engaging', 'Lost', 'Prospecting'],
    undefined,
    { won: ['Won'], lost: ['Lost'], open: ['Engaging', 'Prospecting'] },
  ],
  ['a value named', ['gold', 'silver', 'none'], 'gold', { won: ['gold'], lost: ['silver'], open: ['none'] }],
  ['a number named otherwise', ['1.0', '0.0'], '1', { won: ['1.0'], lost: ['0.0'] }],
  [
    'won in more than one spelling',
    ['Closed - Won', 'closed_won', 'Closed/Lost', 'Open'],
    undefined,
    { won: ['Closed - Won', 'closed_won'], lost: ['Closed/Lost'], open: ['Open'] },
  ],
  [
    'the day it was won, or nothing',
    ['2026-01-05', '', '2026-02-09', '2026-03-01'],
    undefined,
    { won: ['a day'], lost: ['(blank)'] },
  ],
  ['a mark or nothing', ['x', '', ''], 'x', { won: ['x'], lost: ['(blank)'] }],
])('%s', (_, cells, won, expected) => {
  expect(readOutcome('deal', cells, won)).toMatchObject(expected);
});

test.each([
  ['nobody knows what won means', ['red', 'blue'], undefined, /--won VALUE/],
  ['a short word beside none that says lost', ['si', 'mu'], undefined, /--won VALUE/],
  ['codes of which either may mean won', ['1', '2'], undefined, /it has 1, 2. Say so with --won VALUE/],
  ['the value named is nowhere', ['Won', 'Lost'], 'Sold', /No row has Sold/],
  ['one class only', ['Won', 'Won'], undefined, /lost/],
])('%s: refused with a sentence', (_, cells, won, sentence) => {
  const refused = readOutcome('deal', cells, won);
  expect(refused).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(sentence) });
});
