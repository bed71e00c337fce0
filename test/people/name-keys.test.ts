import fc from 'fast-check';
import { heardKeys, nameKeys } from '../../lambda/people/name-keys.ts';

const found = (heard: string, lead: { name: string; company?: string }): boolean => {
  const keys = nameKeys(lead);
  return heardKeys(heard, 'en').some((asked) => keys.some((key) => key.startsWith(asked)));
};

const jones = { name: 'Jones Watson', company: 'SilverOaks' };

test.each([
  ['jones watson', jones],
  ['watson jones', jones],
  ['watson', jones],
  ['jones', jones],
  ["mr. jones's", jones],
  ["john's watson", jones],
  ['jones watts on', jones],
  ['silver oats', jones],
  ['silver oak', jones],
  ['the oaks place', jones],
  ['the head of sales at silver oaks', jones],
  ['red path', { name: 'Ann Lee', company: 'RedPath Industries' }],
  ['bob smith', { name: 'Robert Smith' }],
  ['robert smith', { name: 'Bob Smith' }],
  ['van den berg', { name: 'Anna van den Berg' }],
  ['vandenberg', { name: 'Anna van den Berg' }],
  ['mister rashid', { name: 'Omar al-Rashid' }],
  ['cathy dangelo', { name: "Catherine D'Angelo" }],
  ['anna berg', { name: 'Anna Maria Berg' }],
  ['mister cunningam', { name: 'Ann Cunninghams' }],
  ['petrov', { name: 'Пётр Петров' }],
  ['hart and sons', { name: 'Tom Hart', company: 'Hart & Sons' }],
])('"%s" leads to %j', (heard, lead) => {
  expect(found(heard, lead)).toBe(true);
});

test('what has nothing in common is not asked for', () => {
  expect(found('priya raman', jones)).toBe(false);
  expect(found('globex', jones)).toBe(false);
});

const word = fc.stringMatching(/^[A-Z][a-zà-öø-ü]{2,11}$/);

test('whoever is called by full name, surname, first name or company is found', () => {
  fc.assert(
    fc.property(word, word, word, (first, last, company) => {
      const lead = { name: `${first} ${last}`, company };
      // Words that lead up to a name or stand for a person, such as "the" and "guy", are no names to begin with.
      fc.pre(
        heardKeys(`${first} ${last}`, 'en').length > 3 &&
          heardKeys(last, 'en').length > 0 &&
          heardKeys(first, 'en').length > 0,
      );
      expect(found(`${first} ${last}`, lead)).toBe(true);
      expect(found(last, lead)).toBe(true);
      expect(found(first, lead)).toBe(true);
      expect(found(company, lead)).toBe(true);
    }),
  );
});

test('keys are few and short, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 400 }), (name, company) => {
      const keys = nameKeys({ name, company });
      expect(keys.length).toBeLessThanOrEqual(5);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(Buffer.byteLength(key)).toBeLessThan(700);
      expect(heardKeys(name, 'en').length).toBeLessThanOrEqual(24);
    }),
  );
});
