import { answersIn } from '../../lambda/understanding/answer-reader.ts';

const reader = answersIn.en;

describe('how big a deal is', () => {
  it.each([
    'the deal is worth ninety thousand',
    'the deal with globex is about 80k',
    'put globex at 80k',
    'put sarah cheng at eighty thousand',
    'the opportunity could come to two hundred thousand dollars',
    "it's a ninety thousand dollar deal",
    'the deal size is 45,000 euros',
    'the acme deal is at 120 k now',
    'the deal with jones went up to 95 thousand',
  ])('is said: %s', (said) => expect(reader.saysDealSize(said)).toBe(true));

  it.each([
    'they have fifty thousand',
    'put it at eighty thousand',
    'put the budget at 80k',
    'it would be worth ninety thousand to them',
    'the deal is two weeks away',
    'the deal is worth it',
    'the deal closes in 2027',
    'the deal is at stage two',
    'the deal saves them 90 thousand',
  ])('is not said: %s', (said) => expect(reader.saysDealSize(said)).toBe(false));
});

describe('not this one, that one', () => {
  it.each([
    ["he's not the decision maker, his boss Anna is", 'his boss Anna is the decision maker'],
    ["he is not the decision maker, it's his boss Anna", 'his boss Anna is the decision maker'],
    ["she isn't our champion, Tom from operations is", 'Tom from operations is our champion'],
    ["he doesn't decide, his boss Anna does", 'his boss Anna decides'],
    ["she doesn't sign off, the CFO does", 'the CFO signs off'],
    ["klaus isn't the economic buyer, the board is", 'the board is the economic buyer'],
  ])('%s', (said, holds) => expect(reader.withContrast(said)).toBe(holds));

  it.each(["he's not the one", "he doesn't decide alone", 'they have no budget, and no need'])(
    'is no such thing: %s',
    (said) => expect(reader.withContrast(said)).toBe(said),
  );
});

describe('something to do', () => {
  it.each([
    'send the quote on Monday',
    "I'll call her back next week",
    'need to send him the proposal by Friday',
    'follow up in two weeks',
    'book a demo for Thursday',
  ])('%s', (said) => expect(reader.isTodo(said)).toBe(true));

  it.each([
    'he will send us the numbers on Monday',
    'they call it a pilot',
    'he has fifty grand',
    'the quote is too high',
  ])('is none: %s', (said) => expect(reader.isTodo(said)).toBe(false));
});

describe('what is asked outright', () => {
  it.each([
    ['how many calls have I had today', 'calls-had'],
    ['how many calls did I have this week', 'calls-had'],
    ['how many meetings have I done', 'calls-had'],
    ["when's the first one", 'first-call'],
    ["when's my last call", 'last-call'],
    ['how much time left on this one', 'time-left'],
    ['do those clash', 'clash'],
    ['how many leads do I have', 'open-leads'],
    ['has anyone changed jobs', 'job-changes'],
    ['who is hiring', 'hiring'],
  ])('%s', (said, asked) => expect(reader.plainQuestion(said)?.asked).toBe(asked));

  it.each([
    'how many calls do I have left today',
    'how many calls have I got left',
    'did anyone there change jobs',
    'are they hiring',
    'how many new leads do I have',
  ])('is asked otherwise: %s', (said) => expect(reader.plainQuestion(said)).toBeUndefined());
});

describe('what first words and last words settle', () => {
  it.each(['put down that their contract ends in march', 'their salesforce licence runs out in june'])('%s', (said) =>
    expect(reader.plainTopic(said)).toBe('current-solution'),
  );
  it('when they start is a date of their own', () =>
    expect(reader.plainTopic('they start when their contract ends in june')).toBeUndefined());

  it.each([
    ["they don't have budget until next year", 'until next year'],
    ['no money before the second quarter', 'before the second quarter'],
  ])('%s', (said, when) => expect(reader.untilWhen(said)).toBe(when));

  it('what is said of two topics is said of each', () =>
    expect(reader.parts('budget and authority are unclear').map(({ text }) => text)).toEqual([
      'budget is unclear',
      'authority is unclear',
    ]));
});
