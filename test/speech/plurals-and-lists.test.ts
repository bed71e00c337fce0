import { and, or, plural } from '../../lambda/language/en/speech.ts';

const items = ['Acme', 'Globex', 'SilverOaks', 'Initech', 'Hooli'];

test.each([
  ['and', and, 'conjunction'],
  ['or', or, 'disjunction'],
] as const)('a list with "%s" is as Intl has it, whatever its length', (_word, listed, type) => {
  const theirs = new Intl.ListFormat('en', { type });
  for (let length = 0; length <= items.length; length += 1)
    expect(listed(items.slice(0, length)).ssml).toBe(theirs.format(items.slice(0, length)));
});

test('a plural is as Intl has it', () => {
  const theirs = new Intl.PluralRules('en');
  for (const count of [0, 1, 2, 3, 10, 11, 21, 100, 101, 0.5, 1.5, -1])
    expect(plural(count, { one: 'one', other: 'other' })).toBe(theirs.select(count));
});
