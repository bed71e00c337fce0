import { earFor } from '../../simulator/local-skill.ts';

const ear = earFor('en-US');
const heard = (text: string) => ear.understand(text, { today: '2026-11-21', now: '08:55', locale: 'en-US' });

describe('wordings that stand in no template are heard by their pattern', () => {
  it.each([
    ['ListCallsIntent', 'could you pull up what my schedule has for wednesday'],
    ['ListCallsIntent', 'anything scheduled for me on monday morning'],
    ['ListCallsIntent', 'how many appointments did I book for friday'],
    ['CallsLeftIntent', 'how many meetings do I still have left this week'],
    ['NextCallIntent', 'how much longer till my next sales call'],
    ['InviteIntent', 'who exactly is going to be on that call'],
    ['FreeIntent', 'do I have some spare time on thursday afternoon'],
    ['WhenNextIntent', 'what time do I talk to Priya Raman tomorrow'],
    ['HowLongIntent', 'how long is that meeting going to take'],
    ['WhoIsItIntent', "who's the nine thirty one with"],
    ['LikelihoodIntent', 'do you think SilverOaks is going to sign'],
    ['WhyIntent', 'what makes you say so'],
    ['AgainstIntent', 'what are the biggest risks'],
    ['RedFlagsIntent', 'are there any warning signs with Globex'],
    ['AMAZON.HelpIntent', 'what sort of questions are you able to answer'],
    ['AMAZON.RepeatIntent', "sorry, I couldn't hear what you said"],
    ['AMAZON.StopIntent', 'thanks, that will be all for today'],
    ['AMAZON.CancelIntent', 'please cancel my last command'],
    ['AMAZON.YesIntent', 'yes, that sounds right'],
    ['WrongIntent', "no, that's completely wrong"],
    ['WaitIntent', 'hang on a minute please'],
    ['ThanksIntent', 'thanks so much for your help'],
  ])('%s: %s', (intent, text) => expect(heard(text).intent).toBe(intent));
});

it.each([
  ['is that all', 'WhyThisManyIntent', {}],
  ["that's all", 'AMAZON.StopIntent', {}],
  ['is Kim likely to buy', 'LikelihoodIntent', { lead: 'Kim' }],
  ['what are the odds with jones', 'LikelihoodIntent', { lead: 'jones' }],
  ['so um how many was it today, three or four', 'ListCallsIntent', { date: '2026-11-21' }],
  ['tomorrow', 'FollowUpIntent', { date: '2026-11-22' }],
  ['this weekend', 'FollowUpIntent', { date: '2026-W47-WE' }],
  ['will Ana be on the two p.m. call', 'InviteIntent', { guest: 'Ana', time: '14:00' }],
  ['check my calendar for events on the 9th of this month', 'ListCallsIntent', { date: '2026-11-09' }],
])('%s is %s with what was named, and nothing else', (text, intent, slots) => {
  const understood = heard(text);
  expect([
    understood.intent,
    Object.fromEntries(Object.entries(understood.slots).map(([slot, { value }]) => [slot, value])),
  ]).toEqual([intent, slots]);
});

it.each([
  'they say it rains in november',
  'I need to know how to fix a bicycle',
  'turn the radio off in the kitchen',
  'set a timer for ten minutes',
  'what does serendipity mean',
  'skip to the next podcast about sports',
])('free text, choices and single words do not pull in what is not ours: %s', (text) =>
  expect(heard(text).intent).toBe('AMAZON.FallbackIntent'),
);
