import { type LocalSkill, openDemo, openLocalSkill } from '../../simulator/local-skill.ts';

/**
 * What reps say about interest and likelihood, fit and levels, and as managers about the model: the intent that answers it,
 * and what the answer must say when Jones Watson is talked about. Numbers are those of the list of utterances.
 */
const utterances: readonly [number, string, string, RegExp][] = [
  [67, 'how likely is Jones Watson to buy', 'LikelihoodIntent', /high tier; ninety-one percent by our starting rules/],
  [68, "what's the chance SilverOaks closes", 'LikelihoodIntent', /ninety-one percent/],
  [69, 'is Mr. Jones interested in our product', 'LikelihoodIntent', /^Yes, Jones is interested/],
  [70, "what's the score on SilverOaks", 'LikelihoodIntent', /ninety-one percent/],
  [71, 'is Priya Raman worth calling', 'LikelihoodIntent', /Priya is interested, and very likely to buy/],
  [
    72,
    'is this one sales ready',
    'SalesReadyIntent',
    /Jones is sales-ready: eighty-three points, where fifty are enough/,
  ],
  [73, 'is Acme a good fit', 'FitIntent', /^Yes, Acme is a good fit/],
  [
    74,
    'is he interested in our product, and how likely is he to buy',
    'LikelihoodIntent',
    /is interested, and very likely to buy.*joined SilverOaks.*hired two more people.*productivity and revenue/,
  ],
  [75, 'why', 'WhyIntent', /^Everyone starts at thirty-four.*That makes eighty-three points/],
  [76, 'why so low', 'WhyNotHigherIntent', /^What holds it down: thirteen things nobody has asked, minus twenty/],
  [77, 'why not higher', 'WhyNotHigherIntent', /A good answer on who pays would lift it most/],
  [78, "what's against it", 'AgainstIntent', /strongest thing against it/],
  [79, 'what would move the needle', 'WhyNotHigherIntent', /would lift it most: fourteen points more/],
  [80, 'how many points short is he', 'SalesReadyIntent', /eighty-three points, where fifty are enough/],
  [81, 'how sure are you', 'HowSureIntent', /anything from forty-nine to ninety-five percent/],
  [82, 'how do you know that', 'WhyIntent', /^Everyone starts at thirty-four/],
  [
    83,
    'is that a real percentage or just a rank',
    'RealPercentageIntent',
    /points are what I go by.*no sales of yours/,
  ],
  [84, 'what changed since last time', 'WhatChangedIntent', /(still at|Now it is) ninety-one percent/],
  [
    85,
    'how does that compare with Acme',
    'CompareIntent',
    /Jones is at ninety-one percent, Sarah from Acme at seventy-four/,
  ],
  [86, 'how many leads like this one actually bought', 'LeadsLikeThisIntent', /no results of yours to count/],
  [87, 'so is he gonna buy or what', 'LikelihoodIntent', /very likely to buy/],
  [
    88,
    "that can't be right, he told me he has no money",
    'DoubtIntent',
    /Without any money, Jones would be at eighty-four percent/,
  ],
  [89, 'okay but is it, like, good or bad', 'LikelihoodIntent', /very likely to buy/],
  [
    90,
    'hmm, Alexa, is Mr. Jones into it, what are the odds',
    'LikelihoodIntent',
    /is interested, and very likely to buy/,
  ],
  [91, 'is SilverOaks our kind of customer', 'FitIntent', /^Yes, SilverOaks is a good fit/],
  [92, 'any red flags on the three pm', 'RedFlagsIntent', /no sales call then\. Your calls today are/],
  [
    93,
    'is that a real company address or a Gmail',
    'MailCheckIntent',
    /silveroaks\.example, which is no free mail provider/,
  ],
  [94, 'what level is SilverOaks, M Q L or S Q L', 'StageIntent', /^Jones is sales qualified/],
  [95, 'which leads are sales accepted but not qualified', 'AcceptedNotQualifiedIntent', /^Six leads of yours/],
  [96, "what's new at SilverOaks", 'NewsIntent', /^Jones looked at our prices two days ago/],
  [97, 'did anyone there change jobs', 'JobChangesIntent', /^Jones joined SilverOaks in September/],
  [98, 'are they hiring', 'HiringIntent', /^SilverOaks hired two more people/],
  [99, 'how complete is the data on Acme', 'ProfileIntent', /^The profile of Sarah is complete/],
  [100, "what don't we know about her", 'GapsIntent', /you know one of four about Jones/],
  [101, 'which fields are missing', 'ProfileIntent', /^The profile of Jones is complete/],
  [
    102,
    'accept that lead',
    'AcceptIntent',
    /^(?:Shall I put Jones Watson from SilverOaks down as|Done: Jones is) sales accepted/,
  ],
  [
    103,
    'reject it, wrong market',
    'RejectIntent',
    /^(?:Shall I reject Jones Watson from SilverOaks|Done: Jones is rejected), because of the wrong market/,
  ],
  [
    104,
    'send it to nurture',
    'NurtureIntent',
    /^(?:Shall I send Jones Watson from SilverOaks to|Done: Jones is in) nurture/,
  ],
  [105, 'why was it held back', 'HeldBackIntent', /^Nothing holds Jones back/],
  [106, 'is this spam', 'MailCheckIntent', /no free mail provider/],
  [107, 'she used a Hotmail, does that matter', 'MailCheckIntent', /no free mail provider/],
  [
    227,
    'which question does my team never answer',
    'NeverAnsweredIntent',
    /^Budget, .* is open most.*only your own leads/,
  ],
  [
    228,
    'how accurate were our predictions last quarter',
    'AccuracyIntent',
    /^Nothing was closed last quarter that I know of/,
  ],
  [229, 'which sources bring the best leads', 'SourcesIntent', /^Nothing was closed/],
  [230, 'how many leads are sales ready', 'SalesReadyCountIntent', /^Three of your fifteen open leads/],
  [231, 'what did we close and what did we lose, and why', 'ClosedIntent', /^Nothing was closed/],
  [232, 'is it time to review the scoring model', 'ReviewDueIntent', /^There is nothing to review yet/],
  [233, 'how many hot leads are waiting more than two days', 'HotWaitingIntent', /^Three hot leads have been waiting/],
  [
    234,
    'set the threshold to seventy',
    'TryThresholdIntent',
    /Nothing is changed yet: the threshold is fifty\. Shall I keep seventy/,
  ],
  [235, 'what would that change', 'WhatWouldChangeIntent', /^The threshold is fifty points/],
  [236, 'put it back', 'PutBackIntent', /^The threshold stays at fifty/],
];

const at = Date.parse('2026-11-21T13:55:00Z');
const zone = 'America/New_York';

describe('likelihood, fit, levels and the model', () => {
  let skill: LocalSkill;
  beforeAll(async () => {
    skill = await openLocalSkill({ clock: () => 0 });
    await openDemo(skill.store, at, zone);
  }, 60_000);
  afterAll(() => skill.close());
  const session = () => skill.conversation({ locale: 'en-US', zone, now: () => at });

  it('are all there', () => {
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    expect(utterances.map(([number]) => number)).toEqual([...range(67, 107), ...range(227, 236)]);
  });

  it.each(utterances)('%i, while Jones is talked about: %s', async (_number, said, intent, answer) => {
    const conversation = session();
    await conversation.hear("Alexa, ask lead scout who is my two o'clock");
    const exchange = await conversation.hear(said);
    expect({ intent: exchange.intent, speech: exchange.speech }).toEqual({
      intent,
      speech: expect.stringMatching(answer),
    });
    expect(exchange.ends).toBe(false);
  });

  it.each(utterances)('%i, in one breath: %s', async (_number, said, intent, answer) => {
    const conversation = session();
    const first = await conversation.hear(`Alexa, ask lead scout ${said.replace(/^hmm, Alexa, /, 'hmm ')}`);
    expect(first).toMatchObject({ intent, ends: false });
    // Whoever is meant is asked for, and naming them takes the question up again.
    const asksWho = /who do you mean|with whom\?|you had not asked/i.test(first.speech);
    const { speech } = asksWho ? await conversation.hear('Jones Watson') : first;
    if (intent === 'CompareIntent')
      expect(speech).toMatch(/Sarah is at seventy-four percent, Jones from SilverOaks at ninety-one/);
    else expect(speech).toMatch(answer);
  });
});
