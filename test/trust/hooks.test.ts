import { createHmac } from 'node:crypto';
import { applyPending, takeMessage } from '../../crm/feeds/take-message.ts';
import { type Message, verify } from '../../crm/feeds/webhook.ts';
import type { Lead } from '../../lambda/domain/lead.ts';
import { dynamoDbFeeds } from '../../lambda/store/dynamodb/feeds.ts';
import type { FeedStore, Hook } from '../../lambda/store/feed-store.ts';
import { dana, now, openBook, type TestBook } from '../crm/golden.ts';

const at = Date.parse(now);
const secret = `whsec_${Buffer.from('a secret of some length').toString('base64')}`;
const own: Hook = { id: 'own', team: 't', rep: 'dana', scheme: 'standard-webhooks', secret };

const message = (body: string, id = 'msg_1', seconds = at / 1000, key = secret): Message => {
  const signature = createHmac('sha256', Buffer.from(key.slice(6), 'base64'))
    .update(`${id}.${seconds}.${body}`)
    .digest('base64');
  return {
    method: 'POST',
    url: 'https://x.example/hooks/own',
    body,
    headers: { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` },
  };
};
const event = (id: string, email: string, kind = 'visited-pricing', when = '2026-03-01T10:00:00Z') => ({
  id,
  email,
  kind,
  at: when,
});
const lead = (id: string, owners: string[]): Lead => ({ id, name: `Lead ${id}`, email: `${id}@acme.example`, owners });

let book: TestBook;
let feeds: FeedStore;
beforeEach(async () => {
  book = await openBook();
  feeds = dynamoDbFeeds({ client: book.database.direct, table: book.database.table, report: () => {} }, 'key');
  await book.store.saveRep({ ...dana, id: 'sam', name: 'Sam' });
  await book.store.saveLeads('t', [lead('hers', ['dana']), lead('his', ['sam'])]);
});
afterEach(() => book.close());

const stores = () => ({ store: book.store, feeds });
const signalsOf = async (id: string, rep = 'dana') =>
  (await book.store.leadFile({ team: 't', rep }, id))?.signals.map(({ kind }) => kind);
const send = (hook: Hook, ...events: unknown[]) => takeMessage(stores(), hook, message(JSON.stringify(events)), at);

describe('standard webhooks', () => {
  // The scheme's own example, from its reference libraries.
  it('are verified as their reference libraries sign', () => {
    const hook = { scheme: 'standard-webhooks', secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' } as const;
    const known: Message = {
      method: 'POST',
      url: '/',
      body: '{"test": 2432232314}',
      headers: {
        'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        'webhook-timestamp': '1614265330',
        'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
      },
    };
    expect(verify(hook, known, 1_614_265_330_000)).toBe('genuine');
    expect(verify(hook, known, 1_614_265_930_000)).toBe('too-old');
    expect(verify(hook, { ...known, body: '{"test": 2432232315}' }, 1_614_265_330_000)).toBe('forged');
    const rotated = { ...known.headers, 'webhook-signature': `v1,AAAA ${known.headers['webhook-signature']} v2,x` };
    expect(verify(hook, { ...known, headers: rotated }, 1_614_265_330_000)).toBe('genuine');
    expect(verify(hook, { ...known, headers: {} }, 1_614_265_330_000)).toBe('unsigned');
  });
});

it('an event about a lead who is not here yet waits, is applied when they come, and is applied once', async () => {
  expect(await send(own, event('e1', 'new@acme.example'), event('e2', 'hers@acme.example'))).toEqual({
    kind: 'taken',
    events: 2,
    waiting: 1,
  });
  expect(await signalsOf('hers')).toEqual(['visited-pricing']);
  expect(await applyPending(stores(), own, at)).toBe(0);
  await book.store.saveLeads('t', [lead('new', ['dana'])]);
  expect(await applyPending(stores(), own, at)).toBe(1);
  expect(await signalsOf('new')).toEqual(['visited-pricing']);
  expect(await applyPending(stores(), own, at)).toBe(0);
  expect(await send(own, event('e1', 'new@acme.example'))).toEqual({ kind: 'taken', events: 0 });
});

it.each([
  ['an impossible instant', event('bad', 'hers@acme.example', 'visited-site', '275760-09-13T00:00:00Z')],
  ['a kind nobody knows', event('bad', 'hers@acme.example', 'constructor')],
  ['no object', 'bad'],
  ['nothing', null],
  ['words every object knows', { id: '__proto__', email: 'toString', kind: '__proto__', at: 'constructor' }],
])('one bad event (%s) does not stop the others', async (_what, bad) => {
  expect(await send(own, bad, event('good', 'hers@acme.example'))).toMatchObject({ kind: 'taken' });
  expect(await signalsOf('hers')).toContain('visited-pricing');
});

describe('whose leads a hook may write about', () => {
  it("a rep's: only theirs, even when the lead changes hands", async () => {
    await send(own, event('e1', 'his@acme.example'));
    expect(await signalsOf('his', 'sam')).toEqual([]);
    await applyPending(stores(), own, at);
    expect(await signalsOf('his', 'sam')).toEqual([]);
    await book.store.saveLeads('t', [lead('his', ['sam', 'dana'])]);
    await applyPending(stores(), own, at);
    expect(await signalsOf('his', 'sam')).toEqual(['visited-pricing']);
  });

  it("a rep's cannot take a lead over by naming it", async () => {
    const mapping = { columns: { 'Record ID': 'id', Name: 'name', Email: 'email', 'Job Title': 'title' } };
    await takeMessage(
      stores(),
      { ...own, mapping },
      message(JSON.stringify([{ id: 'his', name: 'Taken Over', email: 'his@acme.example', title: 'Mine' }])),
      at,
    );
    const file = await book.store.leadFile({ team: 't', rep: 'sam' }, 'his');
    expect(file?.lead).toMatchObject({ name: 'Lead his', owners: ['sam'] });
  });

  it("one declared the team's: any of the team's", async () => {
    await send({ ...own, reach: 'team' }, event('e1', 'his@acme.example'));
    expect(await signalsOf('his', 'sam')).toEqual(['visited-pricing']);
  });
});
