import * as z from 'zod/mini';
import type { Feed, FeedStore } from '../feed-store.ts';
import type { RawItem } from './items.ts';
import { feedPrefix, type Key, keyPart } from './keys.ts';
import { getItem, getMany, put, queryAll, type Table, writeMany } from './requests.ts';
import { sealed, unsealed } from './sealed.ts';

const text = z.string();
const maybe = z.exactOptional;

const feed = z.object({
  schema: z.literal('feed/1'),
  team: text,
  rep: text,
  source: text,
  name: text,
  /** As it was kept before addresses were sealed. */
  url: maybe(text),
  sealedUrl: maybe(text),
  batch: maybe(text),
  marker: maybe(text),
  etag: maybe(text),
  lastModified: maybe(text),
  fetchedAt: maybe(text),
  laidAt: maybe(text),
  failed: maybe(z.object({ at: text, reason: text })),
});

const hook = z.object({
  schema: z.literal('hook/1'),
  id: text,
  team: text,
  rep: text,
  scheme: z.enum(['lead-scout', 'hubspot-v3', 'standard-webhooks']),
  sealed: text,
  reach: maybe(z.enum(['rep', 'team'])),
  mapping: maybe(
    z.object({
      records: maybe(text),
      columns: z.record(text, text),
      values: maybe(z.record(text, z.record(text, text))),
    }),
  ),
});

const pending = z.object({
  schema: z.literal('pending/1'),
  id: text,
  header: z.array(text),
  cells: z.array(text),
  as: maybe(text),
});

const feedKey = ({ team, rep, source }: Pick<Feed, 'team' | 'rep' | 'source'>): Key => ({
  pk: 'FEEDS',
  sk: `${feedPrefix(team, rep)}${keyPart(source)}`,
});
const hookKey = (id: string): Key => ({ pk: 'HOOKS', sk: keyPart(id) });
const eventKey = (id: string, event: string): Key => ({ pk: `HOOK#${keyPart(id)}`, sk: `EVENT#${keyPart(event)}` });

const pendingKey = (id: string, event: string): Key => ({ pk: `HOOK#${keyPart(id)}`, sk: `PENDING#${keyPart(event)}` });

/** Feeds and hooks on a DynamoDB table; `hookKeyText` is what secrets and calendar addresses are sealed with. */
export function dynamoDbFeeds(table: Table, hookKeyText?: string): FeedStore {
  const readFeed = (item: RawItem | undefined) => {
    const read = z.safeParse(feed, item);
    if (!read.success) return undefined;
    const { schema, sealedUrl, ...found } = read.data;
    return sealedUrl === undefined ? found : { ...found, url: unsealed(sealedUrl, feedKey(found).sk, hookKeyText) };
  };
  return {
    // Whoever knows a calendar's secret address reads the calendar.
    async saveFeed({ url, ...open }) {
      const key = feedKey(open);
      const address = url === undefined ? {} : { sealedUrl: sealed(url, key.sk, hookKeyText) };
      await put(table, { ...key, schema: 'feed/1', ...open, ...address });
    },
    removeFeed: (feed) => writeMany(table, [], [feedKey(feed)]),
    async feeds() {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :feeds',
        ExpressionAttributeValues: { ':feeds': { S: 'FEEDS' } },
      });
      return items.flatMap((item) => readFeed(item) ?? []);
    },
    async feedsOf(team, rep) {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :feeds AND begins_with(sk, :rep)',
        ExpressionAttributeValues: { ':feeds': { S: 'FEEDS' }, ':rep': { S: feedPrefix(team, rep) } },
        ConsistentRead: true,
      });
      return items.flatMap((item) => readFeed(item) ?? []);
    },
    saveHook: ({ secret, ...open }) =>
      put(table, { ...hookKey(open.id), schema: 'hook/1', ...open, sealed: sealed(secret, open.id, hookKeyText) }),
    async hook(id) {
      const read = z.safeParse(hook, await getItem(table, hookKey(id)));
      if (!read.success) return undefined;
      const { schema, sealed: secret, ...found } = read.data;
      return { ...found, secret: unsealed(secret, found.id, hookKeyText) };
    },
    async hooks() {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :hooks',
        ExpressionAttributeValues: { ':hooks': { S: 'HOOKS' } },
        ConsistentRead: true,
      });
      return items.flatMap((item) => {
        const read = z.safeParse(hook, item);
        if (!read.success) return [];
        const { schema, sealed: _, ...found } = read.data;
        return [found];
      });
    },
    removeHook: (id) => writeMany(table, [], [hookKey(id)]),
    async newEvents(id, events) {
      const distinct = [...new Set(events)];
      const found = await getMany(
        table,
        distinct.map((event) => eventKey(id, event)),
      );
      const taken = new Set(found.map(({ event }) => event));
      return new Set(distinct.filter((event) => !taken.has(event)));
    },
    takeEvents: (id, events, until) =>
      writeMany(
        table,
        [...new Set(events)].map((event) => ({ ...eventKey(id, event), schema: 'event/1', event, expires: until })),
      ),
    keepPending: (id, events, until) =>
      writeMany(
        table,
        [...new Map(events.map((event) => [event.id, event])).values()].map((event) => ({
          ...pendingKey(id, event.id),
          schema: 'pending/1',
          ...event,
          expires: until,
        })),
      ),
    async pending(id) {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :hook AND begins_with(sk, :pending)',
        ExpressionAttributeValues: { ':hook': { S: `HOOK#${keyPart(id)}` }, ':pending': { S: 'PENDING#' } },
        ConsistentRead: true,
      });
      return items.flatMap((item) => {
        const read = z.safeParse(pending, item);
        if (!read.success) return [];
        const { schema, ...event } = read.data;
        return [event];
      });
    },
    removePending: (id, events) =>
      writeMany(
        table,
        [],
        [...new Set(events)].map((event) => pendingKey(id, event)),
      ),
  };
}
