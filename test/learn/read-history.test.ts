import { readSheet } from '../../learn/read-history.ts';

const namesIn = (text: string) => readSheet(text).columns.map(({ name }) => name);

test('the line in which Excel names its delimiter is no header', () => {
  expect(namesIn('sep=;\r\nsource;won\r\nweb;yes\r\n')).toEqual(['source', 'won']);
  expect(namesIn('\ufeffsep=,\nsource,won\nweb,yes\n')).toEqual(['source', 'won']);
});

test.each([
  ['a quote that nothing closes', 'source,won\nweb,yes\n"fair,no\nweb,no\n', { hint: expect.stringMatching(/row 3/) }],
  ['one column', 'won\nyes\nno\n', { message: expect.stringMatching(/has one column, won/) }],
  ['a header alone', 'source,won\n', { message: expect.stringMatching(/no rows/) }],
])('%s: the error says so', (_, text, expected) => {
  let error: unknown;
  try {
    readSheet(text);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toMatchObject({ name: 'UnreadableHistory', ...expected });
});
