import { nameKeys } from '../../lambda/people/name-keys.ts';
import { keysInSentence, spotLead } from '../../lambda/people/spot-lead.ts';

const book = [
  ['Priya Patel', 'Globex'],
  ['Jones Watson', 'SilverOaks'],
  ['Sarah Chen', 'Acme, Inc.'],
  ['Oliver Brandt', 'North Wind Logistics'],
  ['Zoë Müller', 'Bär & Söhne'],
  ['Omar al-Rashid', 'Initech'],
  ['Dana Fox', 'Hooli'],
].map(([name = '', company = ''], at) => ({ id: `l${at}`, name, company }));

test.each([
  ["Priya's budget is fifty thousand", false],
  ['Jones has fifty grand', false],
  ['so Sarah Chen decides alone', false],
  ['the decision maker at Acme is Dana Fox', false],
  ['fifty grand for Silver Oaks', false],
  ['they have a budget with north wind', false],
  ['Mr. Watson signs in March', false],
  ['olivers budget is gone', false],
  ['Zoe has no time', false],
  ['Fox has the money', false],
  ['call Priya on Friday', true],
  ['send the quote to Globex tomorrow at nine', true],
] as const)('whom "%s" names is found under its keys as in the whole book', (sentence, anywhere) => {
  const keys = keysInSentence(sentence, 'en', anywhere);
  expect(keys.length).toBeLessThanOrEqual(24);
  const under = book.filter((lead) => nameKeys(lead).some((own) => keys.some((key) => own.startsWith(key))));
  const whole = spotLead(sentence, book, 'en', anywhere);
  expect(whole.leads).not.toEqual([]);
  expect(spotLead(sentence, under, 'en', anywhere)).toEqual(whole);
});

test('what names nobody asks for few', () => {
  expect(keysInSentence('the decision maker is Dana Fox', 'en').length).toBeLessThan(8);
  expect(keysInSentence('', 'en')).toEqual([]);
});
