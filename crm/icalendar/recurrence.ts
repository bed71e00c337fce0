import ICAL from 'ical.js';
import { instantOf, type Moment } from './calendar-event.ts';
import type { WallClock } from './zones.ts';

/** More occurrences than this before the range asked for, and a series is not a calendar entry but a mistake. */
export const mostOccurrences = 50_000;

const day = 24 * 60 * 60 * 1000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The starts a series has up to an instant, in order, and whether the rules ran past what we are willing to count. */
export type Starts = { starts: Moment[]; endless: boolean };

/**
 * Expands recurrence rules from a first start, which always counts (RFC 5545 3.8.5.3), up to and including `until`.
 * Rules run on the wall clock, so a nine o'clock call stays at nine across a clock change.
 */
export function startsOf(first: Moment, rules: ICAL.Recur[], until: number): Starts {
  const lastWall = first.zone.wallClockOf(until) + day;
  const walls = new Set<WallClock>([first.wall]);
  let endless = false;
  for (const rule of rules) {
    const found = wallsOf(first, rule, lastWall);
    endless ||= found.endless;
    for (const wall of found.walls) walls.add(wall);
  }
  const starts = [...walls].sort((a, b) => a - b).map((wall) => ({ ...first, wall }));
  return { starts: starts.filter((start) => instantOf(start) <= until), endless };
}

function wallsOf(first: Moment, rule: ICAL.Recur, lastWall: WallClock): { walls: WallClock[]; endless: boolean } {
  const within = withinUntil(first, rule.until);
  const holds = ruleHolds(first, rule);
  const most = rule.count ?? Number.POSITIVE_INFINITY;
  const open = rule.clone();
  open.until = null;
  open.count = null;
  const walls = [first.wall];
  const iterator = open.iterator(icalTime(first));
  for (let tries = 0; tries < mostOccurrences; tries++) {
    const next = iterator.next();
    if (!next || walls.length >= most) return { walls, endless: false };
    const wall = wallOf(next);
    if (wall > lastWall || !within(wall)) return { walls, endless: false };
    if (wall > first.wall && holds(wall)) walls.push(wall);
  }
  return { walls, endless: true };
}

function icalTime({ wall, wholeDay }: Moment): ICAL.Time {
  const time = ICAL.Time.fromJSDate(new Date(wall), true);
  time.zone = ICAL.Timezone.localTimezone;
  time.isDate = wholeDay;
  return time;
}

const wallOf = (time: ICAL.Time): WallClock =>
  Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);

/** `UNTIL` may be a day (that whole day counts), a time of the series' own zone, or an instant. */
function withinUntil(first: Moment, until: ICAL.Time | null): (wall: WallClock) => boolean {
  if (!until) return () => true;
  const limit = wallOf(until);
  if (until.isDate) return (wall) => wall < limit + day;
  if (first.wholeDay) return (wall) => wall <= limit;
  if (until.zone?.tzid === 'UTC') return (wall) => instantOf({ ...first, wall }) <= limit;
  return (wall) => wall <= limit;
}

/**
 * Whether a start the library gives is one the rule allows. The library moves a day that a month lacks (29 February,
 * the 30th of February) into the next month; RFC 5545 3.3.10 says such a start is left out.
 */
function ruleHolds(first: Moment, rule: ICAL.Recur): (wall: WallClock) => boolean {
  const { BYMONTH, BYMONTHDAY, BYDAY, BYYEARDAY, BYWEEKNO } = rule.parts;
  const start = new Date(first.wall);
  const sameDay = !BYMONTHDAY && !BYDAY && !BYYEARDAY && !BYWEEKNO && ['YEARLY', 'MONTHLY'].includes(rule.freq);
  const sameMonth = sameDay && !BYMONTH && rule.freq === 'YEARLY';
  const months = BYMONTH && new Set(BYMONTH);
  const days = BYDAY && new Set(BYDAY.map((each) => each.slice(-2)));
  return (wall) => {
    const at = new Date(wall);
    const [month, dayOfMonth] = [at.getUTCMonth(), at.getUTCDate()];
    const monthLength = new Date(Date.UTC(at.getUTCFullYear(), month + 1, 0)).getUTCDate();
    if (months && !months.has(month + 1)) return false;
    if (days && !days.has(weekdays[at.getUTCDay()] ?? '')) return false;
    if (BYMONTHDAY && !BYMONTHDAY.some((each) => each === dayOfMonth || monthLength + 1 + each === dayOfMonth)) {
      return false;
    }
    return (!sameDay || dayOfMonth === start.getUTCDate()) && (!sameMonth || month === start.getUTCMonth());
  };
}
