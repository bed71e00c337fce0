import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import type { Hook } from '../../lambda/store/feed-store.ts';
import type { TableSource } from '../files/table.ts';
import { occurredAt } from '../sheets/our-columns.ts';

/** A message as it arrived. `url` is the full address it was sent to; header names are lower case. */
export type Message = {
  method: string;
  url: string;
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
};

/** Whether a message is what it says it is. */
export type Verdict = 'genuine' | 'unsigned' | 'forged' | 'too-old';

/** How far a message's time may be from ours, in seconds: the replay window. */
export const replayWindow = 300;

/**
 * Checks who sent a message. Our own scheme signs `TIMESTAMP.BODY` with HMAC-SHA256 and says so in
 * `x-lead-scout-signature: t=SECONDS,v1=HEX`; HubSpot's v3 signs method, address, body and timestamp, in base64;
 * standard webhooks (standardwebhooks.com) sign `ID.TIMESTAMP.BODY` in base64, in `webhook-signature: v1,…`.
 */
export function verify(hook: Pick<Hook, 'scheme' | 'secret'>, message: Message, now: number): Verdict {
  const { headers, method, url, body } = message;
  switch (hook.scheme) {
    case 'lead-scout': {
      const [, seconds, signature] =
        /^t=(\d{1,12}),\s*v1=([0-9a-f]{64})$/.exec(headers['x-lead-scout-signature'] ?? '') ?? [];
      if (!seconds || !signature) return 'unsigned';
      const expected = hmac(hook.secret, `${seconds}.${body}`);
      return judged(expected, Buffer.from(signature, 'hex'), Number(seconds) * 1000, now);
    }
    case 'standard-webhooks': {
      const [id, seconds] = [headers['webhook-id'], headers['webhook-timestamp']];
      const signatures = (headers['webhook-signature'] ?? '').split(' ').filter((each) => each.startsWith('v1,'));
      if (!id || !/^\d{1,12}$/.test(seconds ?? '') || signatures.length === 0) return 'unsigned';
      const key = Buffer.from(hook.secret.replace(/^whsec_/, ''), 'base64');
      const expected = hmac(key, `${id}.${seconds}.${body}`);
      // While a secret is changed a sender signs with both.
      const verdicts = signatures
        .slice(0, 5)
        .map((each) => judged(expected, Buffer.from(each.slice(3), 'base64'), Number(seconds) * 1000, now));
      return verdicts.find((verdict) => verdict !== 'forged') ?? 'forged';
    }
    case 'hubspot-v3': {
      const [signature, stamp] = [headers['x-hubspot-signature-v3'], headers['x-hubspot-request-timestamp']];
      if (!signature || !/^\d{1,15}$/.test(stamp ?? '')) return 'unsigned';
      const expected = hmac(hook.secret, `${method}${readableUrl(url)}${body}${stamp}`);
      return judged(expected, Buffer.from(signature, 'base64'), Number(stamp), now);
    }
  }
}

const hmac = (secret: string | Buffer, text: string) => createHmac('sha256', secret).update(text).digest();

function judged(expected: Buffer, given: Buffer, at: number, now: number): Verdict {
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  return Math.abs(now - at) > replayWindow * 1000 ? 'too-old' : 'genuine';
}

/** HubSpot signs the address with these characters decoded, as its guide on validating requests lists them. */
const decoded: Readonly<Record<string, string>> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
};
const readableUrl = (url: string) => url.replace(/%[0-9A-F]{2}/gi, (code) => decoded[code.toUpperCase()] ?? code);

/** An event of a message, and which row of its table it is. */
export type ReceivedEvent = { id: string; row: number };

/** What a message brought: event ids, its records as a table that the importer reads, and how many could not be read. */
export type Received = { events: ReceivedEvent[]; header: string[]; rows: string[][]; unreadable: number; as?: string };

/** The last instant that can be written as a date. */
const lastInstant = 8.64e15;

const hubspotEvent = z.object({
  eventId: z.union([z.number(), z.string()]),
  subscriptionType: z.string(),
  objectId: z.union([z.number(), z.string()]),
  occurredAt: z.optional(z.number().check(z.minimum(0), z.maximum(lastInstant))),
  propertyName: z.optional(z.string()),
  propertyValue: z.optional(z.nullable(z.string())),
});

/** Reads a genuine message; nothing when it is not what its hook says it sends. */
export function received(hook: Pick<Hook, 'scheme' | 'mapping'>, body: string): Received | undefined {
  const json = parsed(body);
  if (json === undefined) return undefined;
  if (hook.scheme === 'hubspot-v3') return fromHubSpot(json);
  return fromMapping(hook.mapping ?? signalsAsTheyAre, json);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Changes of contacts as rows of a contact export by API names, oldest first; other subscriptions are not read. */
function fromHubSpot(json: unknown): Received | undefined {
  if (!Array.isArray(json)) return undefined;
  // One that is not as HubSpot writes them says nothing about the others.
  const read = json.flatMap((each: unknown) => z.safeParse(hubspotEvent, each).data ?? []);
  const changes = read
    .filter(({ subscriptionType, propertyName }) => subscriptionType === 'contact.propertyChange' && propertyName)
    .sort((a, b) => (a.occurredAt ?? 0) - (b.occurredAt ?? 0));
  const properties = [...new Set(changes.map(({ propertyName = '' }) => propertyName))];
  const rows = changes.map(({ objectId, occurredAt: at = 0, propertyName, propertyValue }) => [
    String(objectId),
    at > 0 ? new Date(at).toISOString() : '',
    ...properties.map((each) => (each === propertyName ? (propertyValue ?? '') : '')),
  ]);
  const events = changes.map(({ eventId }, row) => ({ id: String(eventId), row }));
  return {
    events,
    header: ['hs_object_id', occurredAt, ...properties],
    rows,
    unreadable: json.length - read.length,
    as: 'hubspot',
  };
}

/** Where nobody says what a message's fields mean: signals under our own names. */
const signalsAsTheyAre = {
  columns: { ID: 'id', Email: 'email', Lead: 'lead', Kind: 'kind', At: 'at', Count: 'count', Detail: 'detail' },
};

function fromMapping(mapping: NonNullable<Hook['mapping']>, json: unknown): Received | undefined {
  const found = mapping.records === undefined ? json : at(json, mapping.records);
  if (typeof found !== 'object' || found === null) return undefined;
  const records = Array.isArray(found) ? found : [found];
  const columns = Object.entries(mapping.columns);
  const idColumn = columns.findIndex(([name]) => /^(event|id|event id)$/i.test(name));
  const readable = records.filter((record: unknown) => typeof record === 'object' && record !== null);
  const rows = readable.map((record: unknown) =>
    columns.map(([name, path]) => {
      const value = asText(at(record, path));
      const named =
        mapping.values !== undefined && Object.hasOwn(mapping.values, name) ? mapping.values[name] : undefined;
      return (named && Object.hasOwn(named, value) ? named[value] : undefined) ?? value;
    }),
  );
  const events = rows.map((row, index) => ({ id: row[idColumn] || `${index}:${row.join('|')}`, row: index }));
  return { events, header: columns.map(([name]) => name), rows, unreadable: records.length - readable.length };
}

/** The value at a dotted path. */
const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
      value,
    );

const asText = (value: unknown) =>
  value === undefined || value === null || typeof value === 'object' ? '' : String(value);

/** The rows of some events of a message as a table, a line each. */
export function tableOf({ header, rows }: Received, events: readonly ReceivedEvent[]): TableSource {
  const kept = events.map(({ row }) => rows[row] ?? []);
  const file = 'a message';
  return {
    file,
    open: async () => ({
      file,
      header,
      rows: (async function* () {
        for (const [index, cells] of kept.entries()) yield { line: index + 1, cells };
      })(),
    }),
  };
}
