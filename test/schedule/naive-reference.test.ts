import { DateTime } from 'luxon';
import type { CalendarEntry } from '../../lambda/domain/call.ts';
import {
  type Appointment,
  agendaOf,
  ahead,
  atPosition,
  busy,
  following,
  nextTogether,
  onTheClock,
  runningAt,
} from '../../lambda/schedule/agenda.ts';
import { callsAt, clockTime, partTime, reachOf } from '../../lambda/schedule/clock.ts';
import { freeOn } from '../../lambda/schedule/free-time.ts';
import { overlapsIn } from '../../lambda/schedule/overlaps.ts';
import { type PartOfDay, partsOfDay } from '../../lambda/schedule/part-of-day.ts';
import { spanOfDate, today, weeksOn } from '../../lambda/schedule/span.ts';
import { countOf } from '../counts.ts';
import * as naive from './naive.ts';

// Half hours, quarter hours, both sides of the date line, clocks that change at midnight, by half an hour, by two hours.
const zones: [string, number][] = [
  ['America/New_York', 2026],
  ['Europe/London', 2026],
  ['America/St_Johns', 2026],
  ['America/Havana', 2026],
  ['America/Santiago', 2026],
  ['America/Asuncion', 2023],
  ['America/Sao_Paulo', 2018],
  ['Atlantic/Azores', 2026],
  ['Africa/Cairo', 2026],
  ['Africa/Casablanca', 2026],
  ['Asia/Beirut', 2026],
  ['Asia/Tehran', 2022],
  ['Asia/Kolkata', 2026],
  ['Asia/Kathmandu', 2026],
  ['Australia/Eucla', 2026],
  ['Australia/Adelaide', 2026],
  ['Australia/Lord_Howe', 2026],
  ['Pacific/Chatham', 2026],
  ['Pacific/Auckland', 2026],
  ['Pacific/Apia', 2011],
  ['Pacific/Kiritimati', 2026],
  ['Pacific/Pago_Pago', 2026],
  ['Pacific/Marquesas', 2026],
  ['Antarctica/Troll', 2026],
  ['UTC', 2026],
];
const CALENDARS = countOf('scheduleCalendars');
const minute = 60_000;
const hour = 60 * minute;

// Small, seeded and good enough to spread calendars over days (mulberry32).
function randomOf(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (n: number) => Math.floor(next() * n),
    of: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T,
  };
}
type Random = ReturnType<typeof randomOf>;

/** The instants of a year at which a zone's clock jumps. */
function jumpsOf(zone: string, year: number): number[] {
  const jumps: number[] = [];
  const offsetAt = (at: number) => {
    const { date, time } = naive.shown(at, zone);
    return Date.parse(`${date}T${time}:00Z`) - at;
  };
  // No clock jumps and jumps back within a day, so only days that end with another offset are looked at closely.
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 24 * hour) {
    let last = offsetAt(day - hour / 2);
    if (offsetAt(day + 23.5 * hour) === last) continue;
    for (let at = Math.max(day, Date.UTC(year, 0, 1) + hour / 2); at < day + 24 * hour; at += hour / 2) {
      const offset = offsetAt(at);
      if (offset !== last) jumps.push(at);
      last = offset;
    }
  }
  return jumps;
}

function calendarAround(centre: number, random: Random): naive.NaiveCall[] {
  return Array.from({ length: random.below(14) }, (_, i) => {
    const start = centre + (random.below(2 * 12 * 36) - 12 * 36) * 5 * minute;
    const sales = random.below(4) > 0;
    const length = random.of([0, 5, 15, 30, 30, 45, 60, 60, 90, 480]);
    return { id: `c${i}`, start, end: start + length * minute, sales, blocks: sales || random.below(3) > 0 };
  });
}

const entryOf = ({ id, start, end, sales, blocks }: naive.NaiveCall): CalendarEntry => {
  const base = { id, title: id, start: new Date(start).toISOString(), end: new Date(end).toISOString(), attendees: [] };
  return sales
    ? { ...base, kind: 'call', type: 'phone', lead: { id: `lead-${id}`, name: id } }
    : { ...base, kind: 'other', why: blocks ? 'internal' : 'cancelled' };
};
const idOf = ({ call }: Appointment) => call.id;
const sorted = (ids: string[]) => [...ids].sort();

describe.each(zones)('in %s', (zone, year) => {
  const jumps = jumpsOf(zone, year);
  const random = randomOf(zone.length * 7919 + year + zone.charCodeAt(zone.length - 1));
  const rounds = Math.ceil(CALENDARS / zones.length);
  const worlds = Array.from({ length: rounds }, (_, round) => {
    const jump = jumps[round % Math.max(1, jumps.length)];
    // Two of three calendars stand on a day the clocks change, where the zone has one.
    const centre =
      jump !== undefined && round % 3 > 0
        ? jump + (random.below(48) - 24) * (hour / 2)
        : Date.UTC(year, 0, 1) + random.below(365 * 48) * (hour / 2);
    const calls = calendarAround(centre, random);
    const at = centre + (random.below(288) - 144) * 5 * minute;
    const now = DateTime.fromMillis(at, { zone });
    return { calls, entries: calls.map(entryOf), at, now, date: naive.shown(at, zone).date };
  });

  it('the calls of a day, week, weekend, month and quarter are those whose date on the wall lies in it', () => {
    for (const { calls, entries, now, date } of worlds) {
      const day = naive.plusDays(date, random.below(3) - 1);
      const week = DateTime.fromISO(day, { zone: 'utc' }).toFormat("kkkk-'W'WW");
      const quarter = `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
      const wider = random.of([week, `${week}-WE`, day.slice(0, 7), quarter, day.slice(0, 4)]);
      for (const value of [day, wider]) {
        const span = spanOfDate(value, now);
        if (!span) throw new Error(`${value} was not read`);
        expect([value, agendaOf(entries, span).calls.map(idOf)]).toEqual([value, naive.callsOn(calls, value, zone)]);
      }
      expect(agendaOf(entries, today(now)).calls.map(idOf)).toEqual(naive.callsOn(calls, date, zone));
      const nextWeek = weeksOn(today(now), 1);
      expect(agendaOf(entries, nextWeek).calls.map(idOf)).toEqual(naive.callsOn(calls, naive.plusDays(date, 7), zone));
    }
  });

  it('a weekday looking back is the last one before today, ahead the next', () => {
    for (const { now, date } of worlds.slice(0, 50)) {
      const ahead = naive.plusDays(date, 1 + random.below(7));
      expect(spanOfDate(ahead, now, 'back')?.from.toISODate()).toBe(naiveDay(naive.plusDays(ahead, -7), zone));
      expect(spanOfDate(ahead, now)?.from.toISODate()).toBe(naiveDay(ahead, zone));
    }
  });

  it('"the two o’clock" is the call that starts then in the half of the day that has one, else the one running', () => {
    for (const { calls, entries, now, date } of worlds) {
      const some = random.of([...calls.filter((call) => call.sales), undefined]);
      const time = some && random.below(3) > 0 ? naive.shown(some.start, zone).time : clockFace(random);
      const day = some ? naive.shown(some.start, zone).date : date;
      const spoken = clockTime(time, 'en');
      const span = spanOfDate(day, now);
      if (spoken?.kind !== 'clock' || !span) throw new Error(`${time} on ${day} was not read`);
      const open = spoken.half === 'open';
      expect(open).toBe(time >= '01:00' && time < '13:00' && time !== '12:00');
      const found = callsAt(onTheClock(entries, zone).calls, spoken, span.from).map(idOf);
      // On a day that the zone skipped no time is meant.
      if (naiveDay(day, zone) !== day) continue;
      expect([day, time, sorted(found)]).toEqual([day, time, sorted(naive.callsAtTime(calls, time, open, day, zone))]);
      const within = agendaOf(entries, reachOf(spoken, span)).calls;
      const starting = callsAt(within, spoken, span.from).filter(({ start }) => start.toFormat('HH:mm') === time);
      expect(starting.map(idOf).every((id) => found.includes(id))).toBe(true);
    }
  });

  it('a part of the day holds the calls that start in it on the wall clock, a night to four in the morning', () => {
    for (const { calls, entries, now, date } of worlds) {
      const part = random.of(Object.keys(partsOfDay) as PartOfDay[]);
      const spoken = partTime(part);
      const span = today(now);
      const found = callsAt(agendaOf(entries, reachOf(spoken, span)).calls, spoken, span.from).map(idOf);
      const { from, to } = partsOfDay[part];
      expect([part, sorted(found)]).toEqual([part, sorted(naive.callsDuring(calls, from, to, date, zone))]);
    }
  });

  it('what is left, next, running, first, last and after that', () => {
    for (const { calls, entries, at, now } of worlds) {
      const all = onTheClock(entries, zone).calls;
      const coming = naive.left(calls, at);
      expect(ahead(all, now).map(idOf)).toEqual(coming);
      const next = nextTogether(all, now).map(idOf);
      const soonest = Math.min(...calls.filter((call) => call.sales && call.start > at).map((call) => call.start));
      expect(next).toEqual(coming.filter((id) => calls.find((call) => call.id === id)?.start === soonest));
      const running = naive.running(calls, at);
      const found = runningAt(all, now);
      expect(found ? running.includes(found.call.id) : running.length === 0).toBe(true);
      const inOrder = all.map(idOf);
      expect(atPosition(all, 1)?.call.id).toBe(inOrder[0]);
      expect(atPosition(all, -1)?.call.id).toBe(inOrder[inOrder.length - 1]);
      const place = random.below(inOrder.length + 1);
      expect(following(all, inOrder[place] ?? '')?.call.id).toBe(
        place < inOrder.length ? inOrder[place + 1] : undefined,
      );
      const [first] = nextTogether(all, now);
      if (first) expect(first.start.diff(now, 'minutes').minutes).toBe((soonest - at) / minute);
    }
  });

  it('free time and overlaps are those found by counting minutes', () => {
    for (const [round, { calls, entries, at, now, date }] of worlds.entries()) {
      const agenda = onTheClock(entries, zone);
      const pairs = overlapsIn(busy(agenda)).map(({ first, second }) =>
        sorted([first, second].map((one) => ('call' in one ? one.call.id : one.entry.id))).join('+'),
      );
      expect(sorted(pairs)).toEqual(naive.clashes(calls.filter((call) => call.blocks)));
      if (round % 10 > 0) continue;
      const gaps = freeOn(now, busy(agenda), now).map((gap) => [gap.start.toMillis(), gap.end.toMillis()]);
      expect(gaps).toEqual(naive.freeStretches(calls, date, zone, at));
    }
  });
});

it('the sample stands on days of clock change in most zones', () => {
  expect(zones.filter(([zone, year]) => jumpsOf(zone, year).length > 0).length).toBeGreaterThanOrEqual(15);
});

const clockFace = (random: Random) =>
  `${String(random.below(24)).padStart(2, '0')}:${random.of(['00', '00', '15', '30', '45'])}`;

/** The date itself, or the next one where the zone never had it. */
function naiveDay(date: string, zone: string): string {
  for (let at = Date.parse(`${date}T00:00:00Z`) - 15 * hour; ; at += 15 * minute) {
    const there = naive.shown(at, zone);
    if (there.date >= date) return there.date;
  }
}
