import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemo } from '../../demo/load-demo.ts';
import { canFulfill } from '../../lambda/alexa/can-fulfill.ts';
import { capabilities } from '../../lambda/capabilities/all.ts';
import { scopeOf } from '../../lambda/domain/rep.ts';
import { plainWords } from '../../lambda/speech/say.ts';
import { demoDevice, type LocalSkill, openDemo, openLocalSkill } from '../../simulator/local-skill.ts';

const root = join(__dirname, '../..');
const day = 86_400_000;
const start = Date.parse('2026-11-21T13:55:00Z');

describe('opening the skill', () => {
  let skill: LocalSkill;
  let now = start;
  beforeEach(async () => {
    skill = await openLocalSkill({ clock: () => 0 });
    now = start;
    await openDemo(skill.store, now, 'America/New_York');
  }, 60_000);
  afterEach(() => skill.close());
  const open = async () => {
    const said = await skill
      .conversation({ locale: 'en-US', zone: 'America/New_York', now: () => now })
      .hear('open lead scout');
    return said.speech;
  };

  it('is longer the first time than the second, and the tenth needs no welcome', async () => {
    const said: string[] = [];
    for (let i = 0; i < 11; i += 1) said.push(await open());
    expect(said[0]).toMatch(
      /^Lead Scout here\. Hello Morgan\. You have three sales calls left today: Sarah Chen at eleven a\.m\./,
    );
    expect(said[1]).toBe(
      'Hello Morgan. Three sales calls left today, the next at eleven a.m. with Sarah Chen. What would you like to know?',
    );
    expect(said[10]).toBe(
      'Three sales calls left today, the next at eleven a.m. with Sarah Chen. What would you like to know?',
    );
  });

  it('tells what is new about the day’s leads since the rep was last there, once', async () => {
    await open();
    const rep = { team: 'upbeat', id: 'morgan' };
    const visit = { id: 'new-visit', kind: 'visited-pricing' as const, at: new Date(start + 3_600_000).toISOString() };
    await skill.store.saveSignals(rep.team, 'jones-watson', [visit]);
    now = start + 2 * 3_600_000 + 60_000;
    expect(await open()).toContain('New since eight fifty-five a.m.: Jones looked at our prices today.');
    expect(await open()).not.toContain('New since');
  });

  it('offers an interview that was left open, for a week', async () => {
    const rep = await loadDemo(skill.store, new Date(now).toISOString(), 'America/New_York');
    await skill.store.saveInterview(scopeOf(rep), {
      lead: 'jones-watson',
      name: 'Jones Watson',
      framework: 'bant',
      startedAt: new Date(now - day).toISOString(),
      at: new Date(now - day).toISOString(),
      passed: [],
      state: 'open',
    });
    const conversation = skill.conversation({ locale: 'en-US', zone: 'America/New_York', now: () => now });
    const opened = await conversation.hear('open lead scout');
    expect(opened.speech).toMatch(/Your questions about Jones Watson are still open\. Shall we carry on\?$/);
    expect((await conversation.hear('yes')).speech).not.toContain('Yes to what');
    now += 8 * day;
    expect(await open()).not.toContain('still open');
  });

  it('as a routine’s task tells the briefing, says that it is done and ends', async () => {
    const launch = (task: object) =>
      skill.handler()({
        version: '1.0',
        session: {
          new: true,
          sessionId: 's',
          application: { applicationId: demoDevice.applicationId },
          user: { userId: demoDevice.userId },
        },
        context: {
          System: { application: { applicationId: demoDevice.applicationId }, user: { userId: demoDevice.userId } },
        },
        request: {
          type: 'LaunchRequest',
          requestId: 'r',
          timestamp: new Date(now).toISOString(),
          locale: 'en-US',
          ...task,
        },
      });
    const { response } = await launch({ task: { name: 'amzn1.ask.skill.1.MorningBriefing', version: '1', input: {} } });
    const speech = response.outputSpeech?.type === 'SSML' ? plainWords({ ssml: response.outputSpeech.ssml }) : '';
    expect(speech).toMatch(/^Three sales calls today, the next at eleven a\.m\. with Sarah Chen\./);
    expect(speech).not.toContain('?');
    expect(response.shouldEndSession).toBe(true);
    expect(response.directives).toEqual([{ type: 'Tasks.CompleteTask', status: { code: '200', message: 'done' } }]);
    expect((await launch({ task: { name: 'x.SomethingElse', version: '1' } })).response.shouldEndSession).toBe(false);
  });
});

describe('the task in the package', () => {
  const json = (file: string) => JSON.parse(readFileSync(join(root, 'skill-package', file), 'utf8'));

  it('is the one the manifest names, public, with a title in every locale', () => {
    const { apis, publishingInformation } = json('skill.json').manifest;
    expect(apis.custom.tasks).toEqual([{ name: 'MorningBriefing', version: '1' }]);
    const task = json('tasks/MorningBriefing.1.json');
    expect(Object.keys(task.paths)).toEqual(['/MorningBriefing']);
    expect(Object.keys(task.paths['/MorningBriefing'])).toEqual(['post']);
    expect(task.info.version).toBe('1');
    expect(task.info['x-amzn-alexa-access-scope']).toBe('public');
    expect(Object.keys(task.info['x-amzn-display-details'])).toEqual(Object.keys(publishingInformation.locales));
  });
});

describe('can you fulfil this', () => {
  const heard = (value: string, id?: string) => ({ heard: value, values: id ? [{ id, name: value }] : [] });
  it.each([
    ['ListCallsIntent', { date: heard('2026-11-22') }, 'YES'],
    ['ListCallsIntent', {}, 'YES'],
    ['ListCallsIntent', { date: heard('the twelfth of never') }, 'NO'],
    ['WhoIsItIntent', { time: heard('14:00') }, 'YES'],
    ['WhoIsItIntent', { time: heard('?') }, 'MAYBE'],
    ['WhoIsItIntent', { weather: heard('rain') }, 'NO'],
    ['LikelihoodIntent', { lead: heard('Jones') }, 'MAYBE'],
    ['ListCallsIntent', { kind: heard('demos', 'demo') }, 'YES'],
    ['ListCallsIntent', { kind: heard('parties') }, 'NO'],
    ['OrderPizzaIntent', {}, 'NO'],
    ['AMAZON.HelpIntent', {}, 'NO'],
    ['', {}, 'NO'],
  ])('%s %j: %s', (intent, slots, all) => {
    expect(canFulfill(intent, slots, start, 'en').all).toBe(all);
  });

  it('is answered for every intent of ours without the store or a rep', async () => {
    const skill = await openLocalSkill({ clock: () => 0 });
    try {
      const handler = skill.handler();
      for (const intent of capabilities.flatMap(({ intents }) => Object.keys(intents))) {
        const { response, sessionAttributes } = await handler({
          version: '1.0',
          context: { System: { application: { applicationId: demoDevice.applicationId } } },
          request: {
            type: 'CanFulfillIntentRequest',
            requestId: 'r',
            timestamp: new Date(start).toISOString(),
            locale: 'en-US',
            intent: { name: intent, slots: {} },
          },
        });
        expect(Object.keys(response)).toEqual(['canFulfillIntent']);
        expect(sessionAttributes).toBeUndefined();
      }
    } finally {
      await skill.close();
    }
  });
});
