import { refresh } from '../crm/feeds/keep-fresh.ts';
import { visitInTurn } from '../crm/feeds/round.ts';
import { applyPending, takeMessage } from '../crm/feeds/take-message.ts';
import { dynamoDbBookStore } from './store/dynamodb/book.ts';
import { credentialsFrom, importClient } from './store/dynamodb/client.ts';
import { dynamoDbFeeds } from './store/dynamodb/feeds.ts';
import type { Problem } from './store/dynamodb/items.ts';
import { loggable } from './store/dynamodb/loggable.ts';
import type { Feed } from './store/feed-store.ts';

/** A request to the function's address (Lambda function URL, payload format 2.0); a schedule sends something else. */
type UrlRequest = {
  rawPath: string;
  rawQueryString?: string;
  headers: Record<string, string | undefined>;
  body?: string;
  isBase64Encoded?: boolean;
  requestContext: { http: { method: string }; domainName: string };
};
type UrlResponse = { statusCode: number; headers: Record<string, string>; body: string };

/** What a run has left, as Lambda tells it. */
type Context = { getRemainingTimeInMillis?: () => number };

/** A visit takes no longer: twenty seconds for the server, and the writing. */
const longestVisitMs = 40_000;

/** No honest message is longer, in characters. */
const longestBody = 1_000_000;

const isUrlRequest = (event: unknown): event is UrlRequest =>
  typeof event === 'object' && event !== null && 'rawPath' in event && 'requestContext' in event;

const table = {
  client: importClient({
    region: process.env.TABLE_REGION ?? process.env.AWS_REGION ?? 'us-east-1',
    credentials: credentialsFrom(process.env),
  }),
  table: process.env.TABLE_NAME ?? 'lead-scout',
  report: (problem: Problem) => log({ level: 'error', outcome: 'unreadable-item', ...loggable(problem) }),
};
const stores = { store: dynamoDbBookStore(table), feeds: dynamoDbFeeds(table, process.env.HOOK_KEY) };

/** Runs on a schedule, to refetch every rep's calendar, and behind an address, to take signed messages. */
export const handler = async (event: unknown, context: Context = {}): Promise<UrlResponse | undefined> =>
  isUrlRequest(event)
    ? answer(await message(event))
    : refreshAll(new Date().toISOString(), () => context.getRemainingTimeInMillis?.() ?? Number.POSITIVE_INFINITY);

async function refreshAll(now: string, left: () => number): Promise<undefined> {
  // One after the other: a slow server costs its own rep twenty seconds, and nobody's memory holds two calendars.
  const visit = async (feed: Feed) => {
    const outcome = await refresh(stores, feed, now).catch((error: unknown) => {
      log({ level: 'error', outcome: 'refresh-failed', error: error instanceof Error ? error.name : 'unknown' });
      return 'failed' as const;
    });
    log({ level: 'info', outcome });
  };
  const round = await visitInTurn(await stores.feeds.feeds(), visit, () => left() > longestVisitMs);
  log({ level: round.waiting > 0 ? 'warn' : 'info', outcome: 'round', ...round });
  for (const hook of await stores.feeds.hooks()) {
    const applied = await applyPending(stores, hook, Date.parse(now)).catch((error: unknown) => {
      log({ level: 'error', outcome: 'pending-failed', error: error instanceof Error ? error.name : 'unknown' });
      return 0;
    });
    if (applied > 0) log({ level: 'info', outcome: 'pending-applied', events: applied });
  }
  return undefined;
}

async function message({ rawPath, rawQueryString, headers, body = '', isBase64Encoded, requestContext }: UrlRequest) {
  const { method } = requestContext.http;
  if (method !== 'POST') return { status: 405, said: 'only POST' };
  if (body.length > longestBody) return { status: 413, said: 'too long' };
  const id = /^\/hooks\/([\w-]{1,100})$/.exec(rawPath)?.[1];
  const hook = id === undefined ? undefined : await stores.feeds.hook(id);
  // An unknown hook and a bad signature are told alike, so that nobody learns which hooks exist.
  if (!hook) return { status: 401, said: 'not accepted' };
  const url = `https://${requestContext.domainName}${rawPath}${rawQueryString ? `?${rawQueryString}` : ''}`;
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  const taken = await takeMessage(stores, hook, { method, url, headers, body: text }, Date.now());
  if (taken.kind === 'taken') return { status: 200, said: `${taken.events} new` };
  return taken.why === 'unreadable' ? { status: 400, said: 'not understood' } : { status: 401, said: 'not accepted' };
}

const answer = ({ status, said }: { status: number; said: string }): UrlResponse => {
  log({ level: 'info', outcome: 'message', status });
  return {
    statusCode: status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: said }),
  };
};

// Bare, so that the line is JSON in the log; the console puts a time and an id in front.
const log = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
