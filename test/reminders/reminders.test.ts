import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Response } from 'ask-sdk-model';
import { REMINDERS_SCOPE, remindersApi } from '../../lambda/alexa/reminders.ts';
import type { TurnLog } from '../../lambda/alexa/skill.ts';
import { scopeOf } from '../../lambda/domain/rep.ts';
import { plainWords } from '../../lambda/speech/say.ts';
import { plainStore } from '../random/plain-store.ts';
import { dana, jones } from '../worlds/dana.ts';
import { handlerOver } from '../worlds/handler.ts';
import { type Answers, madeReminder, openReminders, type Seen } from './alexas-reminders.ts';

const now = Date.parse('2026-03-02T15:00:00Z');
const device = { endpoint: 'https://api.amazonalexa.com', token: 'in-session', id: 'd' };
const wanted = {
  requestedAt: '2026-03-02T10:00:00.000',
  at: '2026-03-03T09:00:00.000',
  zone: 'America/New_York',
  locale: 'en-US',
  text: 'send the quote',
};

/** Sets a reminder at a peer that answers so. */
async function setAt(answers: Answers) {
  const peer = await openReminders(() => answers);
  try {
    return { became: await remindersApi(peer.fetch).set(device, wanted), seen: peer.seen };
  } finally {
    await peer.close();
  }
}

describe('Alexa is asked for a reminder', () => {
  it('in the shape she takes, with the token of the request', async () => {
    const { became, seen } = await setAt({ status: 200, body: madeReminder });
    expect(became).toEqual({ kind: 'set', token: madeReminder.alertToken });
    expect(seen).toEqual([
      {
        method: 'POST',
        path: '/v1/alerts/reminders',
        authorization: 'Bearer in-session',
        body: {
          requestTime: '2026-03-02T10:00:00.000',
          trigger: {
            type: 'SCHEDULED_ABSOLUTE',
            scheduledTime: '2026-03-03T09:00:00.000',
            timeZoneId: 'America/New_York',
          },
          alertInfo: { spokenInfo: { content: [{ locale: 'en-US', text: 'send the quote' }] } },
          pushNotification: { status: 'ENABLED' },
        },
      },
    ]);
  });

  it.each<[string, Answers]>([
    ['not-allowed', { status: 401, body: { code: 'UNAUTHORIZED', message: 'Request is not authorized.' } }],
    ['not-allowed', { status: 403, body: { code: 'INVALID_BEARER_TOKEN', message: 'Invalid bearer token.' } }],
    ['not-allowed', { status: 403 }],
    ['too-many', { status: 403, body: { code: 'MAX_REMINDERS_EXCEEDED', message: 'Too many reminders.' } }],
    ['not-on-this-device', { status: 403, body: { code: 'DEVICE_NOT_SUPPORTED', message: 'No reminders here.' } }],
    ['past', { status: 400, body: { code: 'INVALID_TRIGGER_SCHEDULED_TIME_IN_PAST', message: 'In the past.' } }],
    ['failed', { status: 429, body: { code: 'RATE_EXCEEDED', message: 'Slow down.' } }],
    ['failed', { status: 500 }],
    ['failed', { status: 503, body: { message: 'Service unavailable.' } }],
    ['failed', { status: 200, body: { hello: 1 } }],
    ['failed', 'silent'],
  ])('and what she refuses is told apart: %s by %j', async (why, answers) => {
    expect((await setAt(answers)).became).toEqual({ kind: 'refused', why });
  });

  it('and nobody else ever is', async () => {
    const asked = jest.fn();
    const elsewhere = { ...device, endpoint: 'https://api.amazonalexa.com.evil.example' };
    expect(await remindersApi(asked).set(elsewhere, wanted)).toEqual({ kind: 'refused', why: 'failed' });
    expect(await remindersApi(asked).remove(elsewhere, 'x')).toBe(false);
    expect(asked).not.toHaveBeenCalled();
  });
});

/** A rep who talks to the skill on a device whose reminders are at a peer. */
async function rep(answers: (seen: Seen) => Answers, granted: 'GRANTED' | 'DENIED' | undefined) {
  const peer = await openReminders(answers);
  const { store } = plainStore(dana.rep, [jones]);
  const log: TurnLog[] = [];
  const handler = handlerOver(store, () => now, {
    reminders: remindersApi(peer.fetch),
    log: (line) => log.push(line),
  });
  let attributes: unknown = { version: 1, lead: jones.id };
  let turn = 0;
  const send = async (request: Record<string, unknown>, status = granted) => {
    turn += 1;
    const { response, sessionAttributes } = await handler({
      version: '1.0',
      session: { new: false, attributes },
      context: {
        System: {
          user: {
            userId: dana.speaker,
            ...(status ? { permissions: { scopes: { [REMINDERS_SCOPE]: { status } } } } : {}),
          },
          device: { deviceId: 'd', supportedInterfaces: {} },
          apiEndpoint: device.endpoint,
          apiAccessToken: device.token,
        },
      },
      request: { requestId: `r${turn}`, timestamp: new Date(now + turn).toISOString(), locale: 'en-US', ...request },
    });
    attributes = sessionAttributes;
    const ssml = response.outputSpeech?.type === 'SSML' ? response.outputSpeech.ssml : '';
    return { said: plainWords({ ssml: ssml.replace(/<\/?speak>/g, '') }), response };
  };
  const says = (name: string, answer?: string) =>
    send({
      type: 'IntentRequest',
      intent: { name, slots: answer === undefined ? {} : { answer: { name: 'answer', value: answer } } },
    });
  return {
    says,
    send,
    forget: () => {
      attributes = {};
    },
    seen: peer.seen,
    log,
    followUps: () => store.followUps(scopeOf(dana.rep)),
    close: peer.close,
  };
}
const tokenIn = ({ directives = [] }: Response): string =>
  directives.flatMap((one) => (one.type === 'Connections.SendRequest' ? [one.token ?? ''] : []))[0] ?? '';
/** Asks to be reminded and says yes; the token with which Alexa comes back, where she was handed over to. */
async function reminded(these: Awaited<ReturnType<typeof rep>>) {
  await these.says('RemindIntent', 'send the quote tomorrow at nine');
  const { response } = await these.says('AMAZON.YesIntent');
  return { response, token: tokenIn(response) };
}
const ok = (): Answers => ({ status: 200, body: madeReminder });

describe('"remind me to send the quote tomorrow at nine"', () => {
  it('is put down at once, and a reminder takes a yes of its own that names the time', async () => {
    const these = await rep(ok, 'GRANTED');
    const first = await these.says('RemindIntent', 'send the quote tomorrow at nine');
    expect(first.said).toBe(
      "I've put down send the quote, tomorrow at nine a.m. Shall I set an Alexa reminder for tomorrow at nine a.m., too?",
    );
    expect(these.seen).toEqual([]);
    const second = await these.says('AMAZON.YesIntent');
    expect(second.said).toContain('Alexa will remind you tomorrow at nine a.m.');
    expect(these.seen.map(({ body }) => body)).toEqual([
      expect.objectContaining({
        requestTime: '2026-03-02T10:00:00.002',
        trigger: {
          type: 'SCHEDULED_ABSOLUTE',
          scheduledTime: '2026-03-03T09:00:00.000',
          timeZoneId: 'America/New_York',
        },
      }),
    ]);
    expect(await these.followUps()).toMatchObject([{ state: 'open', reminder: madeReminder.alertToken }]);
    await these.close();
  });

  it('stays put down after a no, and after every refusal, which is said plainly', async () => {
    const cases: [Answers | undefined, RegExp][] = [
      [undefined, /no reminder; it stays/],
      [{ status: 403, body: { code: 'MAX_REMINDERS_EXCEEDED' } }, /no room for another reminder.*It stays/],
      [{ status: 403, body: { code: 'DEVICE_NOT_SUPPORTED' } }, /This device cannot set reminders\. It stays/],
      [{ status: 500 }, /did not take the reminder just now\. It stays/],
    ];
    for (const [answers, said] of cases) {
      const these = await rep(() => answers ?? ok(), 'GRANTED');
      await these.says('RemindIntent', 'send the quote tomorrow at nine');
      const { said: then, response } = await these.says(answers ? 'AMAZON.YesIntent' : 'AMAZON.NoIntent');
      expect(then).toMatch(said);
      expect(response.shouldEndSession).toBe(false);
      expect(await these.followUps()).toMatchObject([{ what: 'send the quote', state: 'open' }]);
      expect((await these.followUps())[0]).not.toHaveProperty('reminder');
      await these.close();
    }
  });

  it('takes the permission first: Alexa asks for it by voice, and brings the answer back', async () => {
    const these = await rep(ok, undefined);
    const { response, token } = await reminded(these);
    expect(these.seen).toEqual([]);
    expect(response.shouldEndSession).toBe(true);
    const [directive] = response.directives ?? [];
    expect(directive).toEqual({
      type: 'Connections.SendRequest',
      name: 'AskFor',
      payload: { '@type': 'AskForPermissionsConsentRequest', '@version': '1', permissionScope: REMINDERS_SCOPE },
      token: expect.stringMatching(/^todo \S+$/),
    });
    these.forget();
    const back = await these.send(
      {
        type: 'Connections.Response',
        name: 'AskFor',
        status: { code: '200', message: 'OK' },
        payload: { permissionScope: REMINDERS_SCOPE, status: 'ACCEPTED' },
        token,
      },
      'GRANTED',
    );
    expect(back.said).toContain('Alexa will remind you tomorrow at nine a.m.');
    expect(these.seen).toHaveLength(1);
    expect(await these.followUps()).toMatchObject([{ reminder: madeReminder.alertToken }]);
    await these.close();
  });

  it.each([
    ['DENIED', /no reminder; it stays/, false],
    ['NOT_ANSWERED', /sent a card to your Alexa app/, true],
  ])('is kept without a reminder when the permission is %s', async (status, said, card) => {
    const these = await rep(ok, 'DENIED');
    const { token } = await reminded(these);
    const back = await these.send({
      type: 'Connections.Response',
      name: 'AskFor',
      status: { code: '200', message: 'OK' },
      payload: { permissionScope: REMINDERS_SCOPE, status },
      token,
    });
    expect(back.said).toMatch(said);
    expect(back.response.card).toEqual(
      card ? { type: 'AskForPermissionsConsent', permissions: [REMINDERS_SCOPE] } : undefined,
    );
    expect(these.seen).toEqual([]);
    expect(await these.followUps()).toMatchObject([{ state: 'open' }]);
    await these.close();
  });

  it('asks once, not in a circle, where a permission that was granted is refused', async () => {
    const these = await rep(() => ({ status: 401, body: { code: 'UNAUTHORIZED' } }), 'GRANTED');
    const { token } = await reminded(these);
    const back = await these.send({
      type: 'Connections.Response',
      name: 'AskFor',
      payload: { status: 'ACCEPTED' },
      token,
    });
    expect(back.response.directives).toBeUndefined();
    expect(back.response.card?.type).toBe('AskForPermissionsConsent');
    expect(back.said).toContain('It stays with your follow-ups.');
    await these.close();
  });

  it('is reminded of once, however often the yes arrives; and is forgotten with its reminder', async () => {
    const these = await rep(ok, 'GRANTED');
    const asked = await these.says('RemindIntent', 'send the quote tomorrow at nine');
    await these.says('AMAZON.YesIntent');
    const [{ id = '' } = {}] = await these.followUps();
    await these.send({
      type: 'Connections.Response',
      name: 'AskFor',
      payload: { status: 'ACCEPTED' },
      token: `todo ${id}`,
    });
    expect(these.seen).toHaveLength(1);
    expect(asked.response.shouldEndSession).toBe(false);
    const { said } = await these.says('UndoIntent');
    expect(said).toContain('Undone: send the quote.');
    expect(these.seen.slice(1)).toMatchObject([
      { method: 'DELETE', path: `/v1/alerts/reminders/${madeReminder.alertToken}` },
    ]);
    expect(await these.followUps()).toMatchObject([{ state: 'undone' }]);
    await these.close();
  });

  it('leaves nothing of itself in the log', async () => {
    const these = await rep(ok, 'GRANTED');
    await these.says('RemindIntent', 'send the quote tomorrow at nine');
    await these.says('AMAZON.YesIntent');
    expect(JSON.stringify(these.log)).not.toMatch(/quote|in-session|63b0a1f8/);
    await these.close();
  });

  it('is offered for the morning of a day without a time, and not for a time that is over', async () => {
    const these = await rep(ok, 'GRANTED');
    expect((await these.says('RemindIntent', 'call Jones on Friday')).said).toContain('on Friday at nine a.m., too?');
    expect((await these.says('RemindIntent', 'call Jones today')).said).not.toContain('Alexa reminder');
    await these.close();
  });
});

it('the permission stands in the manifest', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(__dirname, '../../skill-package/skill.json'), 'utf8'));
  expect(manifest).toMatchObject({ manifest: { permissions: [{ name: REMINDERS_SCOPE }] } });
});
