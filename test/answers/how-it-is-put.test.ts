import { DateTime } from 'luxon';
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
  it.each([
    'the board has to sign off',
    'the board needs to sign it off',
    'legal has to approve it',
    'legal and then procurement have to approve it',
    'legal, procurement and the board must approve',
    'the works council needs to agree',
    'the committee must give its okay',
    'but the board has to sign off',
    'the security team still has to look at it',
    'IT and finance still have to agree',
    'put down that the shareholders have to vote',
    'their lawyers need to review it first',
  ])('is the way they decide, and nothing of the money: %s', (said) =>
    expect(reader.plainTopic(said)).toBe('decision-process'),
  );
  it.each([
    'IT and finance have a say too',
    'procurement wants a say',
    'the works council gets a vote',
    'operations and marketing both have a voice',
  ])('tells who is involved: %s', (said) => expect(reader.plainTopic(said)).toBe('stakeholders'));
  it.each([
    'the CFO has to sign off',
    'his manager still needs to agree',
    'he decides himself',
    'the board is happy',
    'they have to start in may',
    'finance has the money',
  ])('is left to what was learned: %s', (said) => expect(reader.plainTopic(said)).toBeUndefined());

  it.each([
    'she wants to talk again after the trade fair',
    'he asked me to call back in march',
    'they would like us to meet again next month',
    'she told me to call her back after lunch',
  ])('is about keeping in touch: %s', (said) => expect(reader.isOfContact(said)).toBe(true));
  it.each(['she wants to start after the trade fair', 'they want to double revenue', 'he wants a quote'])(
    'is more than that: %s',
    (said) => expect(reader.isOfContact(said)).toBe(false),
  );

  it.each([
    ['we lost Marcus to Salesloft', 'Salesloft'],
    ['we lost it to Gong', 'Gong'],
    ['the deal is lost because of the price', 'the price'],
    ['mark him as lost', undefined],
  ])('%s', (said, why) => expect(reader.whyLost(said)).toBe(why));

  it('"as well" is no name, and "it went well" says how it went', () => {
    const now = DateTime.fromISO('2026-11-20T08:55', { zone: 'America/New_York' });
    expect(reader.topic('competition', 'he is looking at Salesloft and Outreach as well', { now })).toMatchObject({
      value: { type: 'text', text: 'Salesloft, Outreach' },
    });
    expect(reader.flags('it went well')).toEqual(['went-well']);
    expect(reader.flags('well it went great')).toEqual(['went-well']);
  });

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
