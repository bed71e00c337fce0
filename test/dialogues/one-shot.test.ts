import { type LocalSkill, openDemo, openLocalSkill } from '../../simulator/local-skill.ts';

/**
 * What reps ask about their day and their leads in one breath with the invocation, by the intent that answers it. Each must
 * be answered in a session of its own, where nothing was said before.
 */
const oneShots: readonly [string, string][] = [
  ['how many calls do I have today', 'ListCallsIntent'],
  ['how many sales calls have I got planned for today', 'ListCallsIntent'],
  ["what's my call sheet look like", 'ListCallsIntent'],
  ['what have I got on today', 'ListCallsIntent'],
  ['do I have any calls this afternoon', 'ListCallsIntent'],
  ['how many demos this week', 'ListCallsIntent'],
  ['am I busy tomorrow morning', 'BusyIntent'],
  ['what time is my first call', 'FirstCallIntent'],
  ["when's my last call tonight", 'LastCallIntent'],
  ['how many calls are left today', 'CallsLeftIntent'],
  ["how many calls do I have on, what's today, Thursday", 'ListCallsIntent'],
  ['so um how many was it today, three or four', 'ListCallsIntent'],
  ['calls', 'ListCallsIntent'],
  ['who is my two pm with', 'WhoIsItIntent'],
  ["who's my two o'clock", 'WhoIsItIntent'],
  ['who am I talking to at half past three', 'WhoIsItIntent'],
  ["who's my next call with", 'NextCallIntent'],
  ["who's after that", 'AfterThatIntent'],
  ["who's my two", 'WhoIsItIntent'],
  ["the fourteen hundred, who's that with", 'WhoIsItIntent'],
  ['who do I have at quarter to, hang on, quarter past eleven', 'WhoIsItIntent'],
  ["the one I moved to this afternoon, who's that", 'MovedCallIntent'],
  ["what's my next call and how long until it starts", 'NextCallIntent'],
  ['do any of my calls overlap', 'OverlapIntent'],
  ['am I double booked today', 'OverlapIntent'],
  ['do I have a gap before my next call', 'GapBeforeIntent'],
  ['how long have I got with SilverOaks', 'HowLongIntent'],
  ['when am I talking to Priya next', 'WhenNextIntent'],
  ['when did I last speak to SilverOaks', 'LastSpokeIntent'],
  ['what did I have on last Tuesday', 'PastCallsIntent'],
  ['is the Acme call still on', 'StillOnIntent'],
  ["I'm in Denver this week, so what time is my two o'clock really", 'WhereIAmIntent'],
  ["what's on next Wednesday, not this one, the one after", 'OneAfterIntent'],
  ['noon, no sorry, midnight on Friday, do I have anything', 'ListCallsIntent'],
  ['give me my sales briefing', 'BriefDayIntent'],
  ['brief me for today', 'BriefDayIntent'],
  ['brief me on my next call', 'BriefNextIntent'],
  ["which of today's calls matters most", 'BestCallIntent'],
  ['who should I call first', 'CallFirstIntent'],
  ['rank my calls by likelihood to buy', 'RankCallsIntent'],
  ["who's my hottest lead", 'HottestIntent'],
  ['who have I been ignoring', 'IgnoredIntent'],
  ['which leads are waiting on me', 'WaitingOnMeIntent'],
  ["what's gone cold this week", 'GoneColdIntent'],
  ['who should I drop', 'DropIntent'],
  ["I've got ten minutes, what's worth doing", 'CallFirstIntent'],
  ['anything on fire', 'WaitingOnMeIntent'],
  ['is SilverOaks our kind of customer', 'FitIntent'],
  ['any red flags on the three pm', 'RedFlagsIntent'],
  ['what level is SilverOaks, M Q L or S Q L', 'StageIntent'],
  ["what's new at SilverOaks", 'NewsIntent'],
  ['did anyone change jobs at SilverOaks', 'JobChangesIntent'],
  ['is SilverOaks hiring', 'HiringIntent'],
  ['who is the stand-up with', 'EntryIntent'],
  ['did anything move', 'MovedCallIntent'],
  ['how late am I', 'HowLateIntent'],
  ["where is my two o'clock", 'WhereIsItIntent'],
  ['what does my week look like', 'WeekIntent'],
  ['am I done for the day', 'CallsLeftIntent'],
  ["I've got ten minutes", 'CallFirstIntent'],
  ['clear my afternoon', 'ClearDayIntent'],
  ['who was my last call with', 'PreviousCallIntent'],
  ['is it too early to call Priya', 'TheirClockIntent'],
];

/** Sentences that say we were lost; none of them answers a question. */
const lost = /did not get that|lost the thread|went wrong|not getting it today|Yes to what/;

describe('asked in one breath with the invocation, in a session of its own', () => {
  let skill: LocalSkill;
  beforeAll(async () => {
    skill = await openLocalSkill({ clock: () => 0 });
    await openDemo(skill.store, Date.parse('2026-11-21T13:55:00Z'), 'America/New_York');
  }, 60_000);
  afterAll(() => skill.close());

  it.each(oneShots)('%s', async (said, intent) => {
    const conversation = skill.conversation({
      locale: 'en-US',
      zone: 'America/New_York',
      now: () => Date.parse('2026-11-21T13:55:00Z'),
    });
    const exchange = await conversation.hear(`Alexa, ask lead scout ${said}`);
    expect(exchange.intent).toBe(intent);
    expect(exchange.speech).not.toMatch(lost);
    expect(exchange.ends).toBe(false);
  });
});
