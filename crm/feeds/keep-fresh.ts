import { DateTime } from 'luxon';
import { type Rep, scopeOf } from '../../lambda/domain/rep.ts';
import type { BookStore } from '../../lambda/store/book-store.ts';
import type { Feed, FeedStore } from '../../lambda/store/feed-store.ts';
import type { ImportStore } from '../../lambda/store/store.ts';
import { type CalendarRange, layCalendar, readCalendars } from '../book/calendar.ts';
import { indexLeads } from '../book/lead-index.ts';
import { type Fetched, fetchCalendar } from './fetch-calendar.ts';

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
