import { createHmac } from 'node:crypto';
import { calendarSource } from '../../crm/book/calendar.ts';
import { refresh, removeCalendar } from '../../crm/feeds/keep-fresh.ts';
import { takeMessage } from '../../crm/feeds/take-message.ts';
import { type Message, verify } from '../../crm/feeds/webhook.ts';
import { scopeOf } from '../../lambda/domain/rep.ts';
import { dynamoDbFeeds } from '../../lambda/store/dynamodb/feeds.ts';
import type { Feed, FeedStore, Hook } from '../../lambda/store/feed-store.ts';
import { dana, importFiles, now, openBook, samplesOf, type TestBook, wholeBook } from './golden.ts';

let book: TestBook;
let feeds: FeedStore;
beforeEach(async () => {
  book = await openBook();
  feeds = dynamoDbFeeds({ client: book.database.direct, table: book.database.table, report: () => {} }, 'a key');
});
afterEach(() => book.close());

const scope = scopeOf(dana);
const stores = () => ({ store: book.store, feeds });
const signalsOf = async (id: string) => (await book.store.leadFile(scope, id))?.signals.map(({ kind }) => kind).sort();

describe('a calendar address', () => {
  const url = 'https://calendar.example/secret.ics';
  const source = calendarSource.ofAddress(url);
  const feed: Feed = { team: 't', rep: 'dana', source, name: 'calendar.example', url };
  const text = (title: string) =>
    `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:${title}\r\nDTSTART:20260303T150000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

  it('is laid when it changed, known as fresh when it did not, and kept when it fails', async () => {
    await importFiles(book, samplesOf('hubspot'));
    const changed = async () => ({ kind: 'changed', text: text('Call Globex'), freshness: { etag: '"1"' } }) as const;
    expect(await refresh(stores(), feed, now, changed)).toBe('laid');
    expect(await feeds.feedsOf('t', 'dana')).toEqual([{ ...feed, etag: '"1"', fetchedAt: now, laidAt: now }]);
    const calls = async () => (await wholeBook(book)).entries.map((entry) => [entry.title, entry.kind]);
    expect(await calls()).toContainEqual(['Call Globex', 'call']);

    const asked: unknown[] = [];
    const unchanged = async (_: string, known: unknown) => {
      asked.push(known);
      return { kind: 'unchanged' } as const;
    };
    const later = '2026-03-02T14:00:00Z';
    const [stored] = await feeds.feeds();
    expect(await refresh(stores(), stored ?? feed, later, unchanged)).toBe('unchanged');
    expect(await feeds.feedsOf('t', 'dana')).toMatchObject([{ fetchedAt: later, laidAt: now }]);

    const failing = async () => ({ kind: 'refused', reason: 'not-found', detail: '' }) as const;
    expect(await refresh(stores(), { ...feed, fetchedAt: later, laidAt: now }, '2026-03-02T15:00:00Z', failing)).toBe(
      'failed',
    );
    expect(await feeds.feedsOf('t', 'dana')).toMatchObject([{ fetchedAt: later, failed: { reason: 'not-found' } }]);
    expect(await calls()).toContainEqual(['Call Globex', 'call']);

    await refresh(stores(), { ...feed, etag: '"1"', laidAt: now }, '2026-03-03T15:00:00Z', unchanged);
    expect(asked).toEqual([{ etag: '"1"' }, {}]);
  });

  it('lies beside other calendars: what only it holds comes and goes with it, what both hold stays', async () => {
    const other: Feed = { ...feed, source: 'file:team.ics', name: 'team.ics' };
    const event = (uid: string) =>
      `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:${uid}\r\nDTSTART:20260303T150000Z\r\nEND:VEVENT\r\n`;
    const holding = (...uids: string[]) => {
      const text = `BEGIN:VCALENDAR\r\n${uids.map(event).join('')}END:VCALENDAR\r\n`;
      return async () => ({ kind: 'changed', text, freshness: {} }) as const;
    };
    const titles = async () => (await wholeBook(book)).entries.map(({ title }) => title).sort();
    await importFiles(book, []);
    await refresh(stores(), feed, now, holding('mine', 'both'));
    await refresh(stores(), other, now, holding('theirs', 'both'));
    expect(await titles()).toEqual(['both', 'mine', 'theirs']);
    await refresh(stores(), feed, now, holding('new'));
    expect(await titles()).toEqual(['both', 'new', 'theirs']);
    await removeCalendar(stores(), dana, other, now);
    expect(await titles()).toEqual(['new']);
    expect((await feeds.feedsOf('t', 'dana')).map(({ name }) => name)).toEqual(['calendar.example']);
  });
});

const secret = 'a secret of forty characters or even more';
const at = Date.parse(now);
const hmac = (text: string) => createHmac('sha256', secret).update(text);

describe('a signed message', () => {
  const hook: Hook = {
    id: 'site',
    team: 't',
    rep: 'dana',
    scheme: 'lead-scout',
    secret,
    mapping: {
      records: 'data.events',
      columns: { ID: 'id', Email: 'who.email', Signal: 'type', When: 'at', Detail: 'page' },
      values: { Signal: { page_view: 'visited-site', price_view: 'visited-pricing' } },
    },
  };
  const event = (id: string, type: string) => ({
    id,
    type,
    at: '2026-03-01T10:00:00Z',
    page: '/x',
    who: { email: 's.chen@globex.example' },
  });
  const message = (events: object[], seconds = at / 1000, signed = JSON.stringify({ data: { events } })): Message => ({
    method: 'POST',
    url: 'https://x.example/hooks/site',
    body: JSON.stringify({ data: { events } }),
    headers: { 'x-lead-scout-signature': `t=${seconds},v1=${hmac(`${seconds}.${signed}`).digest('hex')}` },
  });

  beforeEach(async () => {
    await importFiles(book, samplesOf('hubspot'));
  });

  it('is read by its mapping, and the same event is taken once', async () => {
    const before = (await signalsOf('hubspot:152'))?.length ?? 0;
    const two = message([event('e1', 'page_view'), event('e2', 'price_view')]);
    expect(await takeMessage(stores(), hook, two, at)).toEqual({ kind: 'taken', events: 2 });
    expect(await takeMessage(stores(), hook, two, at + 1000)).toEqual({ kind: 'taken', events: 0 });
    const three = message([event('e2', 'price_view'), event('e3', 'price_view')]);
    expect(await takeMessage(stores(), hook, three, at)).toEqual({ kind: 'taken', events: 1 });
    const found = await signalsOf('hubspot:152');
    expect(found).toHaveLength(before + 3);
    expect(found).toEqual(expect.arrayContaining(['visited-pricing', 'visited-pricing', 'visited-site']));
  });

  it.each([
    ['too-old', message([], at / 1000 - 301)],
    ['too-old', message([], at / 1000 + 301)],
    ['forged', message([event('e', 'page_view')], at / 1000, 'another body')],
    ['unsigned', { ...message([]), headers: {} }],
    ['unsigned', { ...message([]), headers: { 'x-lead-scout-signature': 'v1=00' } }],
    ['unreadable', { ...message([], at / 1000, 'not JSON'), body: 'not JSON' }],
    ['unreadable', { ...message([], at / 1000, '[{"x":1}]'), body: '[{"x":1}]' }],
  ])('%s is refused, and nothing is written', async (why, refused) => {
    const before = await wholeBook(book);
    expect(await takeMessage(stores(), hook, refused, at)).toEqual({ kind: 'refused', why });
    expect(await wholeBook(book)).toEqual(before);
  });
});

describe("HubSpot's own messages", () => {
  const hook: Hook = { id: 'hs', team: 't', rep: 'dana', scheme: 'hubspot-v3', secret };
  const url = 'https://x.example/hooks/hs?a=b%3Ac';
  const message = (events: object[], stamp = at, signedUrl = 'https://x.example/hooks/hs?a=b:c'): Message => {
    const body = JSON.stringify(events);
    const signature = hmac(`POST${signedUrl}${body}${stamp}`).digest('base64');
    return {
      method: 'POST',
      url,
      body,
      headers: { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': String(stamp) },
    };
  };
  const change = (eventId: number, objectId: number, propertyName: string, propertyValue: string, occurredAt = at) => ({
    eventId,
    subscriptionId: 1,
    portalId: 1,
    occurredAt,
    subscriptionType: 'contact.propertyChange',
    attemptNumber: 0,
    objectId,
    propertyName,
    propertyValue,
    changeSource: 'CRM',
  });

  it('are genuine by the third version of its signature alone', () => {
    expect(verify(hook, message([]), at)).toBe('genuine');
    expect(verify(hook, message([], at, url), at)).toBe('forged');
    expect(verify(hook, message([], at - 300_001), at)).toBe('too-old');
    expect(verify({ ...hook, secret: 'another' }, message([]), at)).toBe('forged');
  });

  it('change the contacts we have and no others, in the order they happened', async () => {
    await importFiles(book, samplesOf('hubspot'));
    const before = (await wholeBook(book)).files.length;
    const events = [
      change(2, 151, 'jobtitle', 'Chief of Revenue', at - 1000),
      change(1, 151, 'jobtitle', 'Interim', at - 2000),
      change(3, 151, 'lifecyclestage', 'salesqualifiedlead'),
      change(4, 152, 'hs_email_optout', 'true'),
      change(5, 152, 'firstname', 'Sally'),
      change(6, 999, 'jobtitle', 'Stranger'),
    ];
    expect(await takeMessage(stores(), hook, message(events), at)).toEqual({ kind: 'taken', events: 6, waiting: 1 });
    const lead = async (id: string) => (await book.store.leadFile(scope, id))?.lead;
    expect(await lead('hubspot:151')).toMatchObject({ name: 'Sarah Chen', title: 'Chief of Revenue', stage: 'SQL' });
    expect(await lead('hubspot:152')).toMatchObject({ name: 'Sally Chen', firstName: 'Sally' });
    expect(await signalsOf('hubspot:152')).toContain('unsubscribed');
    expect((await wholeBook(book)).files).toHaveLength(before);
  });

  it('of another shape are refused', async () => {
    const odd = { ...message([]), body: '{' };
    const signed = {
      ...odd,
      headers: {
        ...odd.headers,
        'x-hubspot-signature-v3': hmac(`POSThttps://x.example/hooks/hs?a=b:c{${at}`).digest('base64'),
      },
    };
    expect(await takeMessage(stores(), hook, signed, at)).toEqual({ kind: 'refused', why: 'unreadable' });
  });
});
