import {
  AlexaTest,
  IntentRequestBuilder,
  LaunchRequestBuilder,
  SessionEndedRequestBuilder,
  type SkillSettings,
} from 'ask-sdk-test';
import type { Handler } from '../../lambda/alexa/skill.ts';
import { demoDevice, type LocalSkill, openDemo, openLocalSkill } from '../../simulator/local-skill.ts';

// What certification looks at, on the real handler, by a second opinion on envelopes: `reference` rules of prompts and
// sessions are ask-sdk-test's own.
const settings: SkillSettings = {
  appId: demoDevice.applicationId,
  userId: demoDevice.userId,
  deviceId: demoDevice.deviceId,
  locale: 'en-US',
};
const now = '2026-11-21T13:55:00Z';

let skill: LocalSkill;
let handler: Handler;
beforeAll(async () => {
  skill = await openLocalSkill({ clock: () => 0 });
  await openDemo(skill.store, Date.parse(now));
  handler = skill.handler();
});
afterAll(() => skill.close());

const alexa = new AlexaTest((event: unknown) => handler(event), settings);

const pinned = <R extends { request: { timestamp: string } }>(request: R): R => ({
  ...request,
  request: { ...request.request, timestamp: now },
});
const launch = () => pinned(new LaunchRequestBuilder(settings).build());
const intent = (name: string, slots: Record<string, string> = {}) => {
  const builder = new IntentRequestBuilder(settings, name);
  for (const [slot, value] of Object.entries(slots)) builder.withSlot(slot, value);
  return pinned(builder.build());
};

describe('a launch without a question', () => {
  alexa.test(
    [{ request: launch(), saysLike: 'Lead Scout', repromptsLike: 'help', shouldEndSession: false }],
    'names the skill, says what it can do and asks',
  );
});

describe('help, stop and cancel', () => {
  alexa.test(
    [
      { request: intent('AMAZON.HelpIntent'), saysLike: 'how many calls', repromptsLike: '?', shouldEndSession: false },
      { request: intent('AMAZON.StopIntent'), saysLike: 'Good luck', repromptsNothing: true, shouldEndSession: true },
    ],
    'help asks, stop ends',
  );
  alexa.test(
    [{ request: intent('AMAZON.CancelIntent'), repromptsNothing: true, shouldEndSession: true }],
    'cancel ends',
  );
  alexa.test(
    [
      {
        request: pinned(new SessionEndedRequestBuilder(settings, 'USER_INITIATED').build()),
        saysNothing: true,
        repromptsNothing: true,
        shouldEndSession: true,
      },
    ],
    'a session that ended gets no speech',
  );
});

describe('a conversation', () => {
  alexa.test(
    [
      {
        request: intent('ListCallsIntent', { date: '2026-11-21' }),
        saysLike: 'Three sales calls today',
        shouldEndSession: false,
        hasAttributes: { version: 1 },
      },
      {
        request: intent('WhoIsItIntent', { time: '02:00' }),
        saysLike: 'Jones Watson from SilverOaks',
        shouldEndSession: false,
        hasAttributes: { lead: 'jones-watson' },
      },
      { request: intent('WhyIntent'), saysLike: 'points', shouldEndSession: false },
      { request: intent('AMAZON.NoIntent'), shouldEndSession: false },
      { request: intent('AMAZON.FallbackIntent'), saysLike: 'did not get that', shouldEndSession: false },
      { request: intent('SomethingAmazonAddsLater'), saysLike: 'still did not get that', shouldEndSession: false },
    ],
    'carries its memory in the session and always asks',
  );
});
