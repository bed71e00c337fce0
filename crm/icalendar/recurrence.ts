import type ICAL from 'ical.js';
import * as found from 'rrule';
import { dayMs } from '../../lambda/domain/day.ts';
import { instantOf, type Moment } from './calendar-event.ts';
import type { WallClock } from './zones.ts';

// The package is CommonJS: Node gives its exports as the default, bundlers and jest by name.
const { RRule } = 'RRule' in found ? found : (found as { default: typeof import('rrule') }).default;

/** A series with more occurrences than this before the range asked for is not a calendar entry but a mistake. */
export const MOST_OCCURRENCES = 50_000;

const tooFast = ['SECONDLY', 'MINUTELY'];

/** Why a rule was not followed: it runs past what we are willing to count, or it is no rule. */
export type Unfollowed = 'endless' | 'unreadable-rule';

/** The starts a series has in a range, in order, and why one of its rules was not followed to the end. */
export type Starts = { starts: Moment[]; unfollowed?: Unfollowed };

/**
 * Expands recurrence rules from a first start, which always counts (RFC 5545 3.8.5.3); those from about
 * `from` (epoch milliseconds, a day of slack) up to and including `until` are given. Rules run on the wall clock, so a
 * nine o'clock call stays at nine across a clock change.
 */
export function startsOf(first: Moment, rules: ICAL.Recur[], from: number, until: number): Starts {
  const firstWall = first.zone.wallClockOf(from) - dayMs;
  const lastWall = first.zone.wallClockOf(until) + dayMs;
  const walls = new Set<WallClock>([first.wall]);
  let unfollowed: Unfollowed | undefined;
  for (const rule of rules) {
    const expanded = wallsOf(first, rule, lastWall);
    unfollowed ??= expanded.unfollowed;
    for (const wall of expanded.walls) walls.add(wall);
  }
  const starts = [...walls]
    .filter((wall) => wall >= firstWall)
    .sort((a, b) => a - b)
    .map((wall) => ({ ...first, wall }));
  return { starts: starts.filter((start) => instantOf(start) <= until), ...(unfollowed && { unfollowed }) };
}

type Walls = { walls: WallClock[]; unfollowed?: Unfollowed };

function wallsOf(first: Moment, rule: ICAL.Recur, lastWall: WallClock): Walls {
  if (tooFast.includes(rule.freq)) return { walls: [], unfollowed: 'endless' };
  const within = withinUntil(first, rule.until);
  const most = rule.count ?? MOST_OCCURRENCES;
  const open = rule.clone();
  open.until = null;
  open.count = null;
  const walls = [first.wall];
  const expanded = ruleFrom(open, first, lastWall);
  if (!expanded) return { walls: [], unfollowed: 'unreadable-rule' };
  expanded.all((date) => {
    const wall = date.getTime();
    if (!within(wall) || walls.length >= most) return false;
    if (wall > first.wall) walls.push(wall);
    return true;
  });
  return rule.count === null && walls.length >= most ? { walls, unfollowed: 'endless' } : { walls };
}

/** The library's rule; nothing where it refuses one that a damaged file holds. */
function ruleFrom(rule: ICAL.Recur, first: Moment, lastWall: WallClock) {
  try {
    return new RRule({
      ...RRule.parseString(rule.toString()),
      dtstart: new Date(first.wall),
      // Also keeps a rule that never comes true from being followed to the end of time.
      until: new Date(lastWall),
    });
  } catch {
    return undefined;
  }
}

/** `UNTIL` may be a day (that whole day counts), a time of the series' own zone, or an instant. */
function withinUntil(first: Moment, until: ICAL.Time | null): (wall: WallClock) => boolean {
  if (!until) return () => true;
  const limit = Date.UTC(until.year, until.month - 1, until.day, until.hour, until.minute, until.second);
  if (until.isDate) return (wall) => wall < limit + dayMs;
  if (first.wholeDay) return (wall) => wall <= limit;
  if (until.zone?.tzid === 'UTC') return (wall) => instantOf({ ...first, wall }) <= limit;
  return (wall) => wall <= limit;
}
