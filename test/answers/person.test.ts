import fc from 'fast-check';
import { readPerson } from '../../lambda/language/en/readers/person.ts';
import { short } from './shorthand.ts';

const jones = { name: 'Jones Watson', title: 'VP of Sales' };

const spoken: [string, string][] = [
  ['Dana Fox', 'Dana Fox |'],
  ['dana fox', 'Dana Fox |'],
  ['Dana', 'Dana |'],
  ["it's Dana Fox", 'Dana Fox |'],
  ['that would be Dana Fox', 'Dana Fox |'],
  ['his name is Dana Fox', 'Dana Fox |'],
  ['a guy called Tom Hill', 'Tom Hill |'],
  ['the VP of ops, a guy called Raj', 'Raj | VP of ops'],
  ['the head of sales, named Uma Krishnan', 'Uma Krishnan | head of sales'],
  ['who signs off is Tom Baker, head of procurement', 'Tom Baker | head of procurement'],
  ['wait, actually Beth is in IT', 'Beth | IT'],
  ['his CFO Linda Gray', 'Linda Gray | CFO'],
  ['his CFO, Linda Gray, has to sign', 'Linda Gray | CFO'],
  ['somebody called Tom Hill', 'Tom Hill |'],
  ['the decision maker is Dana Fox', 'Dana Fox |'],
  ['the decision maker at Acme is Dana Fox', 'Dana Fox |'],
  ['Dana Fox signs off', 'Dana Fox |'],
  ['Dana Fox decides', 'Dana Fox |'],
  ['Dana Fox makes the final decision', 'Dana Fox |'],
  ['Dana Fox has the final say', 'Dana Fox |'],
  ['Dana Fox is the decision maker', 'Dana Fox |'],
  ["Conan O'Brien", "Conan O'brien |"],
  ['Mary-Jane Smith', 'Mary Jane Smith |'],
  ['Mr. Fox', 'Mr Fox |'],
  ['Dana Fox, the C F O', 'Dana Fox | CFO'],
  ['Dana Fox, the C. F. O.', 'Dana Fox | CFO'],
  ['Dana Fox the CFO', 'Dana Fox | CFO'],
  ['dana fox the c f o', 'Dana Fox | CFO'],
  ['dana fox cfo', 'Dana Fox | CFO'],
  ['Dana Fox, CFO', 'Dana Fox | CFO'],
  ["Dana Fox, she's the CFO", 'Dana Fox | CFO'],
  ['Dana Fox, who is the CFO', 'Dana Fox | CFO'],
  ["Dana Fox, who's CFO", 'Dana Fox | CFO'],
  ['Dana Fox is the CFO', 'Dana Fox | CFO'],
  ['the CFO, Dana Fox', 'Dana Fox | CFO'],
  ['CFO Dana Fox', 'Dana Fox | CFO'],
  ['the CFO is Dana Fox', 'Dana Fox | CFO'],
  ['their CFO, Dana Fox', 'Dana Fox | CFO'],
  ['the decision maker at Acme is Dana Fox, the C F O', 'Dana Fox | CFO'],
  ['the decision maker is Dana Fox the C F O', 'Dana Fox | CFO'],
  ["it's Dana Fox, their head of finance", 'Dana Fox | head of finance'],
  ['Dana Fox, head of finance', 'Dana Fox | head of finance'],
  ['dana fox head of finance', 'Dana Fox | head of finance'],
  ['head of finance dana fox', 'Dana Fox | head of finance'],
  ['Dana Fox, VP of sales and marketing', 'Dana Fox | VP of sales and marketing'],
  ['Dana Fox, vice president of operations', 'Dana Fox | vice president of operations'],
  ['Dana Fox, the chief financial officer', 'Dana Fox | chief financial officer'],
  ['Dana Fox from finance', 'Dana Fox | finance'],
  ['Dana Fox in procurement', 'Dana Fox | procurement'],
  ['Dana in purchasing', 'Dana | purchasing'],
  ['Dana Fox, the managing director', 'Dana Fox | managing director'],
  ['Dana Fox, the owner', 'Dana Fox | owner'],
  ['Dana Fox, his boss', 'Dana Fox | his boss'],
  ['his boss, Dana Fox', 'Dana Fox | his boss'],
  ['his boss is Dana Fox', 'Dana Fox | his boss'],
  ['Dana Fox, the I. T. director', 'Dana Fox | IT director'],
  ['Priya Raman, director of I T', 'Priya Raman | director of IT'],
  ['the CFO', '| CFO'],
  ['the C F O', '| CFO'],
  ['C. F. O.', '| CFO'],
  ['their CFO', '| CFO'],
  ['CFO', '| CFO'],
  ['the CFO decides', '| CFO'],
  ['the CFO signs off', '| CFO'],
  ["it's the CFO", '| CFO'],
  ['the chief financial officer', '| chief financial officer'],
  ['the head of procurement', '| head of procurement'],
  ['head of sales', '| head of sales'],
  ['the VP of marketing', '| VP of marketing'],
  ['his boss', '| his boss'],
  ['his boss decides', '| his boss'],
  ["her boss's boss", "| her boss's boss"],
  ['their head of operations', '| head of operations'],
  ['the board', '| board'],
  ['the board decides', '| board'],
  ['a committee', '| committee'],
  ['the buying committee', '| buying committee'],
  ['purchasing', '| purchasing'],
  ['procurement', '| procurement'],
  ['the marketing department', '| marketing department'],
  ['the IT department', '| IT department'],
  ['I. T.', '| IT'],
  ['legal', '| legal'],
  ['the management team', '| management team'],
  ['the owner', '| owner'],
  ['the founders', '| founders'],
  ['the general manager', '| general manager'],
  ['the G M', '| GM'],
  ['the M D', '| MD'],
  ['the director of revenue operations', '| director of revenue operations'],
  ['he does', 'Jones Watson | VP of Sales'],
  ['he decides himself', 'Jones Watson | VP of Sales'],
  ['he signs off himself', 'Jones Watson | VP of Sales'],
  ['signs off himself', 'Jones Watson | VP of Sales'],
  ['himself', 'Jones Watson | VP of Sales'],
  ['she does it herself', '?not-heard'],
  ["it's him", 'Jones Watson | VP of Sales'],
  ['Jones signs off himself', 'Jones Watson | VP of Sales'],
  ['Jones himself', 'Jones Watson | VP of Sales'],
  ['Jones', 'Jones Watson | VP of Sales'],
  ['they decide on their own', 'Jones Watson | VP of Sales'],
  // Hedged: a guess.
  ['I think Dana Fox', '~Dana Fox |'],
  ['probably Dana Fox, the CFO', '~Dana Fox | CFO'],
  ['maybe the CFO', '~| CFO'],
  ["it's probably the board", '~| board'],
  ['I guess his boss', '~| his boss'],
  ['someone in finance', '~| finance'],
  ['somebody from the IT department', '~| IT department'],
  ['not sure, maybe Dana', '~Dana |'],
  // Slips.
  ['Tom Hill, no, Dana Fox', 'Dana Fox |'],
  ['the CEO, sorry, the CFO', '| CFO'],
  ['Dana Fox, not Tom Hill', 'Dana Fox |'],
  ['the CFO, not the CEO', '| CFO'],
  // Nobody, somebody, nobody knows.
  ['nobody', 'no'],
  ['no one yet', 'no'],
  ['there is no champion', 'no'],
  ["we don't have one", 'no'],
  ['yes', 'yes'],
  ["I don't know", 'unknown'],
  ['no idea', 'unknown'],
  ["he wouldn't say", 'unknown'],
  // Asked back.
  ['Dana or Tom', '?which'],
  ['either Dana Fox or Tom Hill', '?which'],
  ['Dana Fox and Tom Hill', '?which'],
  ['the CFO or the CEO', '?which'],
  ['someone', '?vague'],
  ['somebody higher up', '?vague'],
  ['the weather is nice today', '?not-heard'],
  ['fifty thousand dollars', '?not-heard'],
  ['', '?not-heard'],
];

describe('people and roles', () => {
  it('are tried in more than a hundred spoken forms', () => expect(spoken.length).toBeGreaterThan(100));
  it.each(spoken)('%s', (heard, expected) => expect(short(readPerson(heard, jones))).toBe(expected));

  it('"he decides himself" is asked back when nobody is talked about', () => {
    expect(short(readPerson('he decides himself'))).toBe('?which');
  });

  it('keep names that are written with capitals as they are', () => {
    expect(short(readPerson('it is Dana McFox'))).toBe('Dana Mcfox |');
  });
});

it('any name with any role is read in both orders', () => {
  const name = fc.constantFrom('Dana Fox', 'Tom Hill', 'Priya Raman', 'Ann', 'Ola van Dijk');
  const role = fc.constantFrom('CFO', 'head of sales', 'managing director', 'VP of operations', 'owner');
  const written = (text: string) =>
    text
      .split(' ')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(' ');
  fc.assert(
    fc.property(name, role, fc.boolean(), fc.boolean(), (these, does, article, first) => {
      const as = article ? `the ${does}` : does;
      const expected = `${written(these)} | ${does}`;
      expect(short(readPerson(first ? `${as}, ${these}` : `${these}, ${as}`))).toBe(expected);
    }),
  );
});

it('whatever is said is a person, an answer or a question', () => {
  fc.assert(
    fc.property(fc.string(), (heard) => {
      const understood = readPerson(heard);
      const value = understood.kind === 'ask' ? understood.maybe : understood.value;
      if (value?.type === 'person') expect((value.name ?? value.role ?? '').trim()).not.toBe('');
    }),
  );
});
