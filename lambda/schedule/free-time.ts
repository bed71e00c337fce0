import { DateTime } from 'luxon';
import { civilDayOf, wallClock } from './civil.ts';
import { likelyMinutes, type Timed } from './clock.ts';
import type { ClockTime } from './clock-time.ts';

/** A stretch with nothing in it. */
export type Gap = Timed;

/** Nobody asks for the ten minutes between two meetings when asking "when am I free". */
export const LEAST_GAP_MINUTES = 15;

/** The hours in which a rep looks for free time, in minutes after midnight. */
export const workingHours = { from: 8 * 60, to: 18 * 60 };

/** The stretches between two instants in which nothing takes time, at least so many minutes long. */
export function gapsBetween(busy: Timed[], from: DateTime, to: DateTime, leastMinutes = LEAST_GAP_MINUTES): Gap[] {
  const gaps: Gap[] = [];
  let free = from;
  const close = (end: DateTime) => {
    if (end.diff(free, 'minutes').minutes >= leastMinutes && end > free) gaps.push({ start: free, end });
  };
  const lasting = busy.filter(({ start, end }) => end > start);
  for (const { start, end } of lasting.sort((a, b) => a.start.toMillis() - b.start.toMillis())) {
    if (start >= to) break;
    if (start > free) close(start);
    if (end > free) free = end;
  }
  if (free < to) close(to);
  return gaps;
}

/** The free stretches of a day between two wall-clock times, working hours if none are given; from now on if it is today. */
export function freeOn(
  day: DateTime,
  busy: Timed[],
  now: DateTime,
  hours = workingHours,
  leastMinutes = LEAST_GAP_MINUTES,
): Gap[] {
  const zone = day.zoneName ?? 'utc';
  const opens = wallClock(civilDayOf(day), hours.from, zone);
  const closes = wallClock(civilDayOf(day), hours.to, zone);
  const from = now > opens && now.hasSame(day, 'day') ? now : opens;
  return from < closes ? gapsBetween(busy, from, closes, leastMinutes) : [];
}

/**
 * The hours to look at for free time at a spoken time: the part of the day, from its usual beginning on; hours as they were
 * said, working hours where one end was not.
 */
export function hoursOf(time: ClockTime | undefined): { from: number; to: number } {
  switch (time?.kind) {
    case 'part':
      return { from: Math.max(time.from, workingHours.from), to: Math.min(Math.max(time.to, 60), 24 * 60) };
    case 'range':
      return {
        from: time.from === 0 ? Math.max(0, Math.min(workingHours.from, time.to - 60)) : time.from,
        to: time.to === 24 * 60 && time.from + 60 <= workingHours.to ? workingHours.to : time.to,
      };
    case 'clock': {
      const from = likelyMinutes(time);
      return { from, to: Math.max(workingHours.to, from + 60) };
    }
    default:
      return workingHours;
  }
}

/** The free time right before something begins: from now, or from the end of the last thing before it. */
export function gapBefore(next: Timed, busy: Timed[], now: DateTime): Gap {
  let free = now;
  for (const { start, end } of busy) {
    if (start < next.start && end > free) free = end;
  }
  return { start: DateTime.min(free, next.start), end: next.start };
}

/** Whole minutes that something lasts, by the clock that never changes. */
export const minutesOf = ({ start, end }: Timed): number => Math.round((end.toMillis() - start.toMillis()) / 60_000);
