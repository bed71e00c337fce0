import { DateTime } from 'luxon';
import type { CalendarEntry, NotACall } from '../../lambda/domain/call.ts';
import type { Rep } from '../../lambda/domain/rep.ts';
import { scopeOf } from '../../lambda/domain/rep.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { scoreOverTimeOf } from '../../lambda/scoring/score-over-time-of.ts';
import type { BookStore } from '../../lambda/store/book-store.ts';
import type { FeedStore } from '../../lambda/store/feed-store.ts';
import type { ImportStore } from '../../lambda/store/store.ts';
import { demoDevice, openDemo } from '../../simulator/local-skill.ts';
import { generatedYear } from '../review/generated-year.ts';
import { callWith, dana, danasBook, hart, jones, sarahs } from './dana.ts';

/** Lays a book before the conversation begins; `now` is epoch milliseconds. */
type World = (store: ImportStore & BookStore, now: number, zone: string, feeds: FeedStore) => Promise<unknown>;

const danasLeads = [jones, hart, ...sarahs];

/** Dana's leads with a day of her own. */
const danasDay =
  (entries: (at: (hour: number, minute?: number) => string) => CalendarEntry[]): World =>
  async (store, now, zone) => {
    await danasBook(store);
    const rep: Rep = { ...dana.rep, zone };
    await store.saveRep(rep);
    await store.linkSpeaker(demoDevice.userId, { team: rep.team, rep: rep.id });
    const day = DateTime.fromMillis(now, { zone }).startOf('day');
    const at = (hour: number, minute = 0) => day.set({ hour, minute }).toISO() ?? '';
    const until = day.plus({ days: 1 }).toUTC().toISO() ?? '';
    await store.replaceEntries(scopeOf(rep), '2000-01-01T00:00:00.000Z', '2100-01-01T00:00:00.000Z', []);
    await store.replaceEntries(scopeOf(rep), day.toUTC().toISO() ?? '', until, entries(at));
    const files = await Promise.all(danasLeads.map(({ id }) => store.leadFile(scopeOf(rep), id)));
    const heated = files.flatMap((file) =>
      file ? [{ lead: file.lead, heat: scoreOverTimeOf(dayOneCard(), file, now) }] : [],
    );
    await store.saveHeats(rep.team, heated);
  };

const [chen, cheng] = sarahs;

const aside = (title: string, why: NotACall, start: string, minutes: number): CalendarEntry => ({
  kind: 'other',
  why,
  id: `other-${title}`,
  title,
  start: new Date(start).toISOString(),
  end: new Date(Date.parse(start) + minutes * 60_000).toISOString(),
  attendees: [],
});

/** A day laid at nine in the morning; with a reason, fetching it has failed since. */
const laidAtNine =
  (reason?: string): World =>
  async (store, now, zone, feeds) => {
    await danasDay((at) => [callWith(jones, at(14)), callWith(hart, at(16))])(store, now, zone, feeds);
    const nine = DateTime.fromMillis(now, { zone }).startOf('day').set({ hour: 9 }).toUTC().toISO() ?? '';
    await feeds.saveFeed({
      team: dana.rep.team,
      rep: dana.rep.id,
      source: 'address:a',
      name: 'calendar.example',
      url: 'https://calendar.example/secret.ics',
      fetchedAt: nine,
      laidAt: nine,
      ...(reason && { failed: { at: new Date(now).toISOString(), reason } }),
    });
  };

/** The books dialogues are played in. */
export const worlds = {
  demo: openDemo,
  'no-calls': danasDay(() => []),
  'awkward-names': danasDay((at) => [
    callWith(hart, at(11)),
    ...(chen && cheng ? [callWith(chen, at(13)), callWith(cheng, at(15))] : []),
  ]),
  'two-at-two': danasDay((at) => [
    callWith(jones, at(14)),
    callWith(hart, at(14)),
    ...(chen ? [callWith(chen, at(16))] : []),
  ]),
  'thirty-calls': danasDay((at) =>
    Array.from({ length: 30 }, (_, i) =>
      callWith([jones, hart, ...sarahs][i % 4] ?? jones, at(8 + Math.floor(i / 3), (i % 3) * 20), 15),
    ),
  ),
  /** A day with one of everything a calendar can hold. */
  'tricky-day': danasDay((at) => [
    aside('Stand-up', 'internal', at(9), 15),
    aside('Offsite', 'all-day', at(0), 24 * 60),
    { ...callWith(hart, at(10)), tentative: true } as CalendarEntry,
    callWith(jones, at(10, 30)),
    callWith(jones, at(14), 60),
    ...(cheng ? [callWith(cheng, at(14, 30))] : []),
    aside('Hart & Sons review', 'cancelled', at(15, 30), 30),
    aside('Globex pipeline', 'declined', at(16), 30),
    aside('Dentist', 'private', at(16, 30), 30),
    aside('Webinar', 'free', at(17), 60),
    callWith(hart, at(17, 15), 0),
    ...(chen ? [callWith(chen, at(23, 30), 60)] : []),
  ]),
  /** A calendar nobody has fetched since nine in the morning. */
  'stale-calendar': laidAtNine(),
  /** A calendar that could be fetched at nine in the morning and not since. */
  'unreachable-calendar': laidAtNine('no-answer'),
  /** New York on the night the clocks go back: half past one comes twice. */
  'clocks-go-back': danasDay((at) => [
    callWith(jones, '2026-11-01T05:30:00.000Z'),
    callWith(hart, '2026-11-01T06:30:00.000Z'),
    ...(chen ? [callWith(chen, at(9))] : []),
  ]),
  /** Dana's day in New York, before anybody said where Dana is. */
  'no-zone': async (store, now, zone, feeds) => {
    await danasDay((at) => [callWith(hart, at(11)), callWith(jones, at(14))])(store, now, zone, feeds);
    const { zone: _unknown, ...rep } = dana.rep;
    await store.saveRep(rep);
  },
  /** The demo company with what it closed in the year before. */
  'a-year-closed': async (store, now, zone) => {
    const rep = await openDemo(store, now, zone);
    const year = generatedYear(11, 240).map((result, i) => ({
      ...result,
      owners: i % 2 === 0 ? [rep.id] : ['somebody-else'],
      closedAt: new Date(Date.parse(result.closedAt) - Date.UTC(2025, 11, 31) + now).toISOString(),
    }));
    await store.saveResults(rep.team, year);
  },
  /** A rep who was set up before anything was imported. */
  'empty-book': async (store, _now, zone) => {
    await store.saveRep({ ...dana.rep, zone });
    await store.linkSpeaker(demoDevice.userId, scopeOf(dana.rep));
  },
  stranger: async () => undefined,
} satisfies Record<string, World>;
