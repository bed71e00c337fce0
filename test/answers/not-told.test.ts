import { deniesSum, isNotTold } from '../../lambda/language/en/readers/not-told.ts';
import { isHeldBack } from '../../lambda/language/en/readers/sentence.ts';
import { openSessions } from '../../simulator/sessions.ts';

describe('what tells nothing that holds', () => {
  it.each([
    'imagine he has fifty grand',
    'just suppose they had the money',
    'assuming he decides himself',
    'pretend she is the buyer',
    'what if they had a hundred thousand',
    'if he had fifty grand he would buy',
    'if only they had a budget',
    'say he has sixty thousand',
    'i hope there is a budget',
    "i'm hoping she signs off",
    'i really wish they needed it',
    'fingers crossed they have the money',
    'ask him whether he has fifty grand',
    'please tell her that we start in may',
    'he has a budget just kidding',
    'klaus asked whether we have a budget',
    'she asked me what it costs',
    'they were asking us when we could start',
    'he wondered if we talk to anybody else',
    'put down that he has no budget is wrong',
    'she decides herself that is a lie',
    "they have fifty grand but i don't believe it",
    "he says he decides but we don't buy it",
  ])('%s', (said) => expect(isNotTold(said)).toBe(true));

  it.each([
    'he has fifty grand',
    "she's hoping to halve the admin time",
    'they ask a lot of questions about price',
    'i hope so',
    'they hoped for a start in may and got it',
    'i asked whether there is a budget and he said fifty grand',
    'they asked for a discount',
    'she asked to start in june',
    'what they have now is wrong for their size',
    'he said if we deliver by may he signs',
    'i believe it is fifty grand',
    'he has the problem that all the numbers are wrong',
    "the count on their dashboard isn't right",
  ])('is told: %s', (said) => expect(isNotTold(said)).toBe(false));

  it.each([
    "don't put down that he has fifty grand",
    'do not write down that they need it',
    "don't you log that",
    'never note this',
    "half a mil but don't put that down yet",
    "don't mark any of that down",
  ])('is held back: %s', (said) => expect(isHeldBack(said)).toBe(true));

  it.each(["they don't put anything in writing", 'they do not log calls today'])('is not held back: %s', (said) =>
    expect(isHeldBack(said)).toBe(false),
  );

  it('a sum is denied, but for a limit or what holds instead', () => {
    for (const said of [
      "he hasn't got fifty grand",
      'they used to have fifty grand',
      'she spent fifty grand on salesforce',
      'he has fifty grand in debt',
      'he had fifty grand last year',
      'they turned down fifty grand',
    ])
      expect(deniesSum(said)).toBe(true);
    expect(deniesSum("i don't think they have a hundred thousand")).toBe(true);
    for (const said of [
      'no more than fifty grand',
      'not a penny over sixty',
      'not sixty but fifty',
      'fifty grand no question',
      'he had fifty grand approved yesterday',
      'fifty grand left to spend',
    ])
      expect(deniesSum(said)).toBe(false);
  });
});

describe('nothing of it becomes a fact', () => {
  let sessions: Awaited<ReturnType<typeof openSessions>>;
  beforeAll(async () => {
    sessions = await openSessions();
  });
  afterAll(() => sessions.close());

  const factsOf = async (...say: string[]) => {
    const came = await sessions.play({ id: 'one', say });
    if (!('turns' in came)) throw new Error('not played');
    return (came.turns.at(-1)?.wrote ?? []).filter(({ kind }) => kind === 'fact');
  };

  const said = [
    "@ doesn't have fifty grand",
    "@ hasn't got fifty grand",
    "@ can't spend fifty thousand",
    "i don't think @ has fifty grand",
    "don't put down that @ has fifty grand",
    'imagine @ has fifty grand',
    '@ used to have fifty grand but not anymore',
    '@ spent fifty grand on salesforce',
    'ask @ whether he has fifty grand',
    '@ has a budget, just kidding',
    'i hope @ has a budget',
    '@ asked whether we have a budget',
    'put down that @ has no budget is wrong',
    'put down that @ has 99999999999999999999 dollars',
  ];
  it.each(said)('named: %s', async (words) => expect(await factsOf(words.replace('@', 'jones'))).toEqual([]));
  it.each(said)('talked about: %s', async (words) =>
    expect(await factsOf('tell me about jones watson', words.replace('@', 'he'))).toEqual([]),
  );
  it.each(said)('in an interview: %s', async (words) =>
    expect(
      (await factsOf('log BANT for jones', words.replace('@', 'he'))).filter(({ value }) =>
        JSON.stringify(value).includes('amount'),
      ),
    ).toEqual([]),
  );

  it('"may" before a verb is no month', async () => {
    expect(await factsOf('jones may sign in june')).toMatchObject([
      { topic: 'timeline', value: { from: '2027-06-01', to: '2027-06-30' }, sure: 'guess' },
    ]);
    expect(await factsOf('jones wants it in may')).toMatchObject([{ value: { from: '2027-05-01', to: '2027-05-31' } }]);
  });

  it.each(['jones almost signed', 'jones might have signed'])('%s: the deal stays open', async (words) => {
    const came = await sessions.play({ id: 'one', say: [words] });
    expect('turns' in came && came.turns.at(-1)?.wrote.filter(({ kind }) => kind === 'stage')).toEqual([]);
  });
});
