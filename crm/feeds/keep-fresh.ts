import { DateTime } from 'luxon';
import { type Rep, scopeOf } from '../../lambda/domain/rep.ts';
import type { BookStore } from '../../lambda/store/book-store.ts';
import type { Feed, FeedStore, Hook } from '../../lambda/store/feed-store.ts';
import type { ImportStore } from '../../lambda/store/store.ts';
import { type CalendarRange, layCalendar, readCalendars } from '../book/calendar.ts';
import { importBook } from '../book/import-book.ts';
import { indexLeads } from '../book/lead-index.ts';
import { UnreadableFile } from '../files/table.ts';
import { planColumns } from '../sheets/read-sheet.ts';
import { type Survey, survey } from '../sheets/survey.ts';
import { hubspot } from '../systems/hubspot/read.ts';
import { type Fetched, fetchCalendar } from './fetch-calendar.ts';
import { type Message, received, tableOf, type Verdict, verify } from './webhook.ts';

/** The stores that keeping a book fresh works with. */
export type FreshStores = { store: ImportStore & BookStore; feeds: FeedStore };

/** A calendar that did not change is still laid anew after this long, because the days it is laid for move on. */
const layAgainAfter = 20 * 60 * 60 * 1000;
const calendarDays = { back: 60, ahead: 120 };

/** The instants between which a rep's calendar is laid, as of `now` (ISO). */
export function calendarRange(now: string, zone: string): CalendarRange {
  const day = DateTime.fromISO(now, { zone }).startOf('day');
  const at = (days: number) => day.plus({ days }).toUTC().toISO() ?? now;
  return { from: at(-calendarDays.back), to: at(calendarDays.ahead) };
}

/** What came of refreshing one rep's calendar. */
export type Refreshed = 'laid' | 'unchanged' | 'failed' | 'nobody' | 'no-address';

/** Fetches a rep's calendar if it changed, lays it, and remembers how fresh it is. The last copy stays when it fails. */
export async function refresh(
  { store, feeds }: FreshStores,
  feed: Feed,
  now: string,
  fetch: typeof fetchCalendar = fetchCalendar,
): Promise<Refreshed> {
  if (feed.url === undefined) return 'no-address';
  const rep = (await store.reps(feed.team)).find(({ id }) => id === feed.rep);
  if (!rep) return 'nobody';
  const due = feed.laidAt === undefined || Date.parse(now) - Date.parse(feed.laidAt) > layAgainAfter;
  const { etag, lastModified } = feed;
  const fetched: Fetched = await fetch(
    feed.url,
    due ? {} : { ...(etag && { etag }), ...(lastModified && { lastModified }) },
  );
  const { failed: _, ...before } = feed;
  switch (fetched.kind) {
    case 'refused':
      await feeds.saveFeed({ ...before, failed: { at: now, reason: fetched.reason } });
      return 'failed';
    case 'unchanged':
      await feeds.saveFeed({ ...before, fetchedAt: now });
      return 'unchanged';
    case 'changed': {
      await layText(store, rep, feed, fetched.text, now);
      const { etag: _etag, lastModified: _lastModified, ...itself } = before;
      await feeds.saveFeed({
        ...itself,
        ...fetched.freshness,
        fetchedAt: now,
        laidAt: now,
      });
      return 'laid';
    }
  }
}

async function layText(
  store: FreshStores['store'],
  rep: Rep,
  { source, name, marker }: Feed,
  text: string,
  now: string,
) {
  const ids = (await store.leadNames(scopeOf(rep))).map(({ id }) => id);
  const leads = await store.leads(rep.team, ids);
  const range = calendarRange(now, rep.zone);
  const read = readCalendars(
    [{ file: name, text, source }],
    rep,
    indexLeads(leads.values()),
    { ...range, ...(marker && { marker }) },
    () => {},
  );
  const added = read.newLeads.filter(({ id }) => !leads.has(id));
  if (added.length > 0) await store.saveLeads(rep.team, added);
  await layCalendar(store, rep, range, { fromCalendar: { sources: [source], entries: read.entries } });
}

/** Takes one of a rep's calendars away, as of `now` (ISO): what only it holds goes, and it is fetched no more. */
export async function removeCalendar({ store, feeds }: FreshStores, rep: Rep, feed: Feed, now: string): Promise<void> {
  const nothing = { sources: [feed.source], entries: [] };
  await layCalendar(store, rep, calendarRange(now, rep.zone), { fromCalendar: nothing });
  await feeds.removeFeed(feed);
}

/** What came of a message: taken with how many new events, or why not. */
export type Taken =
  | { kind: 'taken'; events: number }
  | { kind: 'refused'; why: Exclude<Verdict, 'genuine'> | 'unreadable' | 'nobody' };

/** Events are remembered this long, in seconds: longer than anybody sends a message again. */
const eventMemory = 30 * 24 * 60 * 60;

/** Takes a signed message into the book. The same event twice is taken once. `now` is epoch milliseconds. */
export async function takeMessage(
  { store, feeds }: FreshStores,
  hook: Hook,
  message: Message,
  now: number,
): Promise<Taken> {
  const verdict = verify(hook, message, now);
  if (verdict !== 'genuine') return { kind: 'refused', why: verdict };
  const brought = received(hook, message.body);
  if (!brought) return { kind: 'refused', why: 'unreadable' };
  const rep = (await store.reps(hook.team)).find(({ id }) => id === hook.rep);
  if (!rep) return { kind: 'refused', why: 'nobody' };
  const fresh = await feeds.newEvents(
    hook.id,
    brought.events.map(({ id }) => id),
  );
  if (fresh.size > 0) {
    const source = tableOf(brought, fresh);
    const found = await (brought.as === 'hubspot' ? hubspotSurvey(source, store, hook.team) : survey(source)).catch(
      unreadable,
    );
    if (!found) return { kind: 'refused', why: 'unreadable' };
    const iso = new Date(now).toISOString();
    await importBook(
      store,
      rep,
      { surveys: [found], calendars: [] },
      { now: iso, calendar: calendarRange(iso, rep.zone) },
    );
    await feeds.takeEvents(hook.id, [...fresh], Math.floor(now / 1000) + eventMemory);
  }
  return { kind: 'taken', events: fresh.size };
}

function unreadable(error: unknown): undefined {
  if (!(error instanceof UnreadableFile)) throw error;
  return undefined;
}

/** HubSpot tells of every contact's changes; only those in the book concern us. */
async function hubspotSurvey(source: ReturnType<typeof tableOf>, store: BookStore, team: string): Promise<Survey> {
  const sheet = hubspot.sheets.find(({ name }) => name === 'contacts');
  if (!sheet) throw new Error('HubSpot has no sheet of contacts');
  const { header, rows } = await source.open();
  const all: { line: number; cells: string[] }[] = [];
  for await (const row of rows) all.push(row);
  const idOf = (cells: string[]) => `${hubspot.id}:${cells[0]}`;
  const known = await store.leads(
    team,
    all.map(({ cells }) => idOf(cells)),
  );
  const kept = all.filter(({ cells }) => known.has(idOf(cells)));
  const open = async () => ({
    file: source.file,
    header,
    rows: (async function* () {
      yield* kept;
    })(),
  });
  const columns = planColumns(header, sheet).map((plan) => ({ ...plan, filled: kept.length }));
  return { source: { file: source.file, open }, system: hubspot, sheet, columns, rows: kept.length };
}
