import fc from 'fast-check';
import type { LeadName } from '../../lambda/domain/lead.ts';
import { findLeads } from '../../lambda/people/find-leads.ts';
import { nameBook } from '../../lambda/people/name-book.ts';

const leads: LeadName[] = [
  { id: 'jones', name: 'Jones Watson', company: 'SilverOaks', title: 'Head of Sales' },
  { id: 'raman', name: 'Priya Raman', company: 'Northgate Health', title: 'Chief Financial Officer' },
  { id: 'chen', name: 'Sarah Chen', company: 'Acme', title: 'CFO' },
  { id: 'cheng', name: 'Sarah Cheng', company: 'Globex', title: 'VP Marketing' },
  { id: 'kiel', name: 'Rebecca Kiel', company: 'Acme', title: 'IT Manager' },
  { id: 'hart', name: 'Tom Hart', company: 'Hart & Sons' },
  { id: 'obrien', name: "Siobhán O'Brien", company: 'AT&T' },
  { id: 'muller', name: 'Jürgen Müller', company: 'Grün GmbH' },
  { id: 'berg', name: 'Anna van den Berg', company: 'TruePort Group' },
  { id: 'silva', name: 'João da Silva', company: 'RedPath Industries' },
  { id: 'nguyen', name: 'An Nguyen', company: 'BlueCrest' },
  { id: 'may', name: 'May Wright', company: 'EaglePoint Media' },
];
const book = nameBook(leads);
const outcome = (heard: string, context = {}): string => {
  const found = findLeads(heard, book, { ...context, language: 'en' });
  switch (found.kind) {
    case 'one':
      return found.lead.id;
    case 'several':
      return `${found.leads.map((lead) => lead.id).join(' ')}?`;
    case 'none':
      return 'none';
  }
};

test.each([
  ['jones watson', 'jones'],
  ['watson', 'jones'],
  ['mister Jones', 'jones'],
  ['Mr. Jones', 'jones'],
  ['miss Raman', 'raman'],
  ['doctor raman', 'raman'],
  ["Jones's", 'jones'],
  ['watson jones', 'jones'],
  ['hart and sons', 'hart'],
  ['Hart & Sons', 'hart'],
  ['silver oaks', 'jones'],
  ['the SilverOaks guy', 'jones'],
  ['that bloke from the oaks place', 'jones'],
  ['the CFO at Acme', 'chen'],
  ["Acme's CFO", 'chen'],
  ['head of sales at silver oaks', 'jones'],
  ['the marketing lady at globex', 'cheng'],
  ['Sarah from Globex', 'cheng'],
  ['K I E L', 'kiel'],
  ["it's Kyle, K I E L", 'kiel'],
  ['r. a. m. a. n.', 'raman'],
  ['Miss Raman, Ramen, R A M A N', 'raman'],
  ["o'brien", 'obrien'],
  ['o brien', 'obrien'],
  ['a t and t', 'obrien'],
  ['muller', 'muller'],
  ['van den berg', 'berg'],
  ['vandenberg', 'berg'],
  ['berg', 'berg'],
  ['joao silva', 'silva'],
  ['an nguyen', 'nguyen'],
  ['may', 'may'],
  ['red path', 'silva'],
  ['the true port people', 'berg'],
  ['joneswatson', 'jones'],
  ['Silver Oaks, two words', 'jones'],
  ['the one from SilverOaks', 'jones'],
  ['jones please', 'jones'],
  ['becky kiel', 'kiel'],
  ['thomas hart', 'hart'],
  ['Watson from SilverOaks', 'jones'],
  ['sarah acme', 'chen'],
  ['the chief financial officer of acme', 'chen'],
  ['the I T manager', 'kiel'],
  ['double u r i g h t', 'may'],
  ['c h e n g', 'cheng'],
  ['c as in charlie h e n', 'chen'],
])('%s is %s', (heard, id) => {
  expect(outcome(heard)).toBe(id);
});

test.each([
  ["John's Watson", 'jones'],
  ['silver oats', 'jones'],
  ['preya ramen', 'raman'],
  ['jones watts on', 'jones'],
  ['rebecca kyle', 'kiel'],
])('misheard "%s" is %s', (heard, id) => {
  expect(outcome(heard)).toBe(id);
});

test('two who fit alike are asked about, never guessed', () => {
  expect(outcome('sarah')).toBe('chen cheng?');
  expect(outcome('acme')).toBe('chen kiel?');
});

test('of people who sound alike whoever alone bears the whole name is taken, and is not sure; a part of it is asked about', () => {
  expect(findLeads('sarah chen', book, { language: 'en' })).toMatchObject({ lead: { id: 'chen' }, sure: false });
  expect(outcome('sarah cheng', { today: ['chen'] })).toBe('cheng');
  expect(findLeads('sarah chen', book, { language: 'en', today: ['chen'] })).toMatchObject({ sure: true });
  expect(outcome('chen', { today: ['cheng'] })).toBe('cheng chen?');
});

test("today's calls decide between equals, and the lead being talked about before them", () => {
  expect(outcome('sarah', { today: ['cheng'] })).toBe('cheng');
  expect(outcome('acme', { today: ['kiel'] })).toBe('kiel');
  expect(outcome('sarah', { today: ['cheng'], focus: 'chen' })).toBe('chen');
  expect(outcome('sarah', { today: ['cheng', 'chen'] })).toBe('chen cheng?');
});

test("a lead with a call today is asked about beside somebody else's better-sounding name", () => {
  expect(outcome('rebecca kyle', { today: ['chen'] })).toBe('kiel');
  expect(outcome('ramos', { today: ['raman'] })).toBe('raman');
});

test('Mr. Jones is the Jones of today among many with that surname', () => {
  const crowd = nameBook([...leads, { id: 'a', name: 'Ann Jones' }, { id: 'b', name: 'Bob Jones' }]);
  const found = findLeads('Mr. Jones', crowd, { today: ['jones'], language: 'en' });
  expect(found).toEqual({ kind: 'one', lead: leads[0], sure: true, alone: false });
  expect(findLeads('Mr. Jones', crowd, { language: 'en' })).toMatchObject({ kind: 'several', of: 3 });
});

test.each([
  'the weather',
  'tomorrow afternoon',
  'fifty thousand',
  'decision maker',
  'everyone',
  'that one',
  'my next call',
  '',
  '?',
  '   ',
])('"%s" is nobody', (heard) => {
  expect(outcome(heard)).toBe('none');
});

test('a name like none in the book is said so, with the nearest', () => {
  const found = findLeads('wattison jupe', book, { language: 'en' });
  expect(found.kind).toBe('none');
});

test('a misheard name is taken but not sure', () => {
  expect(findLeads('silver oats', book, { language: 'en' })).toMatchObject({ kind: 'one', sure: false });
  expect(findLeads('jones watson', book, { language: 'en' })).toMatchObject({ kind: 'one', sure: true });
});

test('whatever is heard, the answer is one of the book, or two to four of it, or nobody', () => {
  const words = fc.constantFrom(
    'the',
    'mister',
    'jones',
    'sarah',
    'at',
    'acme',
    'cfo',
    'k',
    'r',
    "o'brien",
    'of',
    'guy',
    'wattson',
    '&',
  );
  const heard = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 9 }).map((said) => said.join(' ')),
  );
  const today = fc.subarray(leads.map(({ id }) => id));
  fc.assert(
    fc.property(heard, today, (said, calls) => {
      const found = findLeads(said, book, { today: calls, focus: 'chen', language: 'en' });
      const offered = found.kind === 'several' ? found.leads : found.kind === 'one' ? [found.lead] : [];
      for (const lead of offered) expect(leads).toContain(lead);
      expect(new Set(offered).size).toBe(offered.length);
      if (found.kind === 'several') {
        expect(offered.length).toBeGreaterThanOrEqual(2);
        expect(offered.length).toBeLessThanOrEqual(4);
        expect(found.of).toBeGreaterThanOrEqual(offered.length);
      }
    }),
  );
});

test('everybody is found by the full name, and by surname and company together', () => {
  for (const lead of leads) {
    const full = findLeads(lead.name, book, { language: 'en' });
    const offered = full.kind === 'several' ? full.leads : full.kind === 'one' ? [full.lead] : [];
    expect(offered[0]).toBe(lead);
    const surname = lead.name.split(' ').at(-1);
    expect(findLeads(`${surname} from ${lead.company}`, book, { language: 'en' })).toMatchObject({ kind: 'one', lead });
  }
});

test.each([
  ['at and b', 'wang'],
  ['cathy dangelo', 'cat'],
  ["kate d'angelo", 'cat'],
  ['mike chen', 'chen'],
  ['rashid', 'rashid'],
  ['mohammed al rashid', 'rashid'],
  ['yost fan der berg', 'joost'],
  ['keel k i e l', 'kiel'],
])('"%s" is %s in a book of many origins', (heard, id) => {
  const many = nameBook([
    { id: 'wang', name: 'Xiaoming Wang', company: 'AT&B Telecom' },
    { id: 'cat', name: "Catherine D'Angelo", company: "D'Angelo Bakery" },
    { id: 'chen', name: 'Michael Chen', company: 'Globex' },
    { id: 'rashid', name: 'Muhammad al-Rashid', company: 'Desert Rose' },
    { id: 'joost', name: 'Joost van der Berg', company: 'Tulip Freight' },
    { id: 'kiel', name: 'Kiel Larsson', company: 'Nordlys Energy' },
  ]);
  const found = findLeads(heard, many, { language: 'en' });
  expect(found.kind === 'one' ? found.lead.id : found).toBe(id);
});
