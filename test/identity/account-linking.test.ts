import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Handler } from '../../lambda/alexa/skill.ts';
import { identifyBySpeaker } from '../../lambda/identity/identify.ts';
import { type TokenIssuer, tokenCheck } from '../../lambda/identity/token.ts';
import { dynamoDbBookStore } from '../../lambda/store/dynamodb/book.ts';
import type { ImportStore } from '../../lambda/store/store.ts';
import { type Database, openDatabase } from '../../simulator/database.ts';
import { demoDevice } from '../../simulator/local-skill.ts';
import { talkTo } from '../worlds/conversation.ts';
import { dana, danasBook } from '../worlds/dana.ts';
import { handlerOver } from '../worlds/handler.ts';
import { newKey, openIssuer, tokenOf } from './issuer.ts';

const now = Date.parse('2026-03-02T14:00:00Z');
const key = newKey('k');
let issuer: Awaited<ReturnType<typeof openIssuer>>;
let database: Database;
let store: ImportStore;
let handler: Handler;
const logged: { outcome: string }[] = [];

beforeAll(async () => {
  issuer = await openIssuer();
  issuer.rotateTo(key);
  database = await openDatabase();
  store = dynamoDbBookStore({ client: database.direct, table: database.table, report: () => {} });
  await danasBook(store);
  await store.saveRep({ ...dana.rep, email: 'dana@leadscout.example' });
  await store.saveRep({ ...dana.rep, id: 'sam', name: 'Sam Poe', email: 'sam@leadscout.example' });
  await store.unlinkSpeaker(dana.speaker);
  const provider: TokenIssuer = {
    issuer: 'https://login.example',
    audience: 'lead-scout',
    keys: `${issuer.address}/keys`,
    claim: 'email',
    algorithms: ['RS256'],
    team: dana.rep.team,
  };
  const clock = () => now;
  handler = handlerOver(store, clock, {
    identify: identifyBySpeaker(store, clock, tokenCheck(provider, clock)),
    linkedInApp: true,
    log: (line) => logged.push(line),
  });
});
afterAll(async () => {
  await database.close();
  await issuer.close();
});

const tokenFor = (email: string, more: object = {}) =>
  tokenOf(
    { iss: 'https://login.example', aud: 'lead-scout', email, email_verified: true, exp: now / 1000 + 60, ...more },
    key,
  );
const ask = (from: { accessToken?: string; person?: { personId: string; accessToken?: string } }) =>
  handler({
    version: '1.0',
    session: { new: true, attributes: {} },
    context: {
      System: {
        user: { userId: 'account', ...(from.accessToken && { accessToken: from.accessToken }) },
        ...(from.person && { person: from.person }),
      },
    },
    request: {
      type: 'IntentRequest',
      requestId: `r${logged.length}`,
      timestamp: new Date(now).toISOString(),
      locale: 'en-US',
      intent: { name: 'WhoseAccountIntent', slots: {} },
    },
  });
const spoken = ({ response }: ResponseEnvelope) =>
  response.outputSpeech?.type === 'SSML' ? response.outputSpeech.ssml : '';

describe('an account linked in the app', () => {
  it('is the rep its token names, who hears their calls', async () => {
    const device = { ...demoDevice, userId: 'account', accessToken: tokenFor('dana@leadscout.example') };
    const talk = talkTo(handler, () => now, device);
    expect((await talk.hear("who is my two o'clock with")).speech).toContain('Jones Watson from SilverOaks');
    expect((await talk.hear("I'm in Denver")).speech).toContain('Denver time');
    expect((await talk.hear("who is my two o'clock with")).speech).toContain('noon');
    expect((await talk.hear('unlink me')).speech).toContain('in the Alexa app');
    await store.unlinkSpeaker('account');
  });

  it('of a recognised voice goes before the account of the device', async () => {
    const heard = await ask({
      accessToken: tokenFor('dana@leadscout.example'),
      person: { personId: 'voice', accessToken: tokenFor('sam@leadscout.example') },
    });
    expect(spoken(heard)).toContain('I have you as Sam Poe: I go by your voice');
    const unlinked = await ask({ accessToken: tokenFor('dana@leadscout.example'), person: { personId: 'guest' } });
    expect(spoken(unlinked)).toContain('I have you as Dana Reed');
  });

  it('without a token gets a card to link it, and a code is good as well', async () => {
    const heard = await ask({});
    expect(heard.response.card).toEqual({ type: 'LinkAccount' });
    expect(heard.response.shouldEndSession).toBe(false);
    expect(spoken(heard)).toContain('Link your account in the Alexa app');
  });

  it.each([
    ['an expired token', () => tokenFor('dana@leadscout.example', { exp: now / 1000 - 3_600 }), 'expired'],
    ['a token for another skill', () => tokenFor('dana@leadscout.example', { aud: 'payroll' }), 'other-audience'],
    ['a token of somebody who is no rep', () => tokenFor('eve@leadscout.example'), 'no-rep-named'],
    ['no token at all', () => 'hello', 'malformed'],
  ])('%s is nobody; the log says why and holds no token', async (_what, token, why) => {
    const sent = token();
    const heard = await ask({ accessToken: sent });
    expect(heard.response.card).toEqual({ type: 'LinkAccount' });
    expect(logged.at(-1)?.outcome).toBe(`unknown-speaker, token ${why}`);
    expect(JSON.stringify(logged)).not.toContain(sent);
    expect(JSON.stringify(heard)).not.toContain(sent);
  });

  it('two reps by one address are nobody', async () => {
    await store.saveRep({ ...dana.rep, id: 'twin', name: 'Twin', email: 'sam@leadscout.example' });
    expect((await ask({ accessToken: tokenFor('sam@leadscout.example') })).response.card).toBeDefined();
  });
});
