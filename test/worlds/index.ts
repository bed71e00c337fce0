import { DateTime } from 'luxon';
import type { CalendarEntry } from '../../lambda/domain/call.ts';
import type { Rep } from '../../lambda/domain/rep.ts';
import { scopeOf } from '../../lambda/domain/rep.ts';
import type { BookStore } from '../../lambda/store/book-store.ts';
import type { ImportStore } from '../../lambda/store/store.ts';
import { demoDevice, openDemo } from '../../simulator/local-skill.ts';
import { generatedYear } from '../review/generated-year.ts';
import { callWith, dana, danasBook, hart, jones, sarahs } from './dana.ts';

/** Lays a book before the conversation begins; `now` is epoch milliseconds. */
type World = (store: ImportStore & BookStore, now: number, zone: string) => Promise<unknown>;

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
  };

const [chen, cheng] = sarahs;

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
  /** Dana's day in New York, before anybody said where Dana is. */
  'no-zone': async (store, now, zone) => {
    await danasDay((at) => [callWith(hart, at(11)), callWith(jones, at(14))])(store, now, zone);
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
  stranger: async () => undefined,
} satisfies Record<string, World>;
