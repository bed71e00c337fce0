import { DateTime } from 'luxon';
import { dayMs } from '../domain/day.ts';

/**
 * A calendar day without a zone, as midnight UTC: days are counted here, where every one has twenty-four hours, and
 * only then put on the rep's clock.
 */
export type CivilDay = DateTime;

/** A civil day, or nothing when the calendar has no such day. */
export function civilDay(year: number, month = 1, day = 1): CivilDay | undefined {
  const at = DateTime.utc(year, month, day);
  return at.isValid ? at : undefined;
}

/** The Monday of an ISO week, or nothing when the year has no such week. */
export function isoMonday(year: number, week: number): CivilDay | undefined {
  const at = DateTime.fromObject({ weekYear: year, weekNumber: week, weekday: 1 }, { zone: 'utc' });
  return at.isValid ? at : undefined;
}

/** The day on the clock of this instant's own zone. */
export const civilDayOf = (at: DateTime): CivilDay => DateTime.utc(at.year, at.month, at.day);

/** How many days one day is after another; negative when it is before. */
export const daysFrom = (day: CivilDay, other: CivilDay): number =>
  Math.round((other.toMillis() - day.toMillis()) / dayMs);

const offsetAt = (instant: number, zone: string) => DateTime.fromMillis(instant, { zone }).offset * 60_000;

/**
 * Every instant at which a clock on the wall shows these minutes after midnight: none in what a change of the clocks
 * skips, two in what it repeats. Luxon's own reading starts from today's offset, which fails where a zone has changed
 * sides of the date line since.
 */
export function wallClocks(day: CivilDay, minutes: number, zone: string): DateTime[] {
  const shown = day.toMillis() + minutes * 60_000;
  const offsets = new Set([
    offsetAt(shown - 1.5 * dayMs, zone),
    offsetAt(shown, zone),
    offsetAt(shown + 1.5 * dayMs, zone),
  ]);
  return [...offsets]
    .map((offset) => ({ offset, instant: shown - offset }))
    .filter(({ offset, instant }) => offsetAt(instant, zone) === offset)
    .map(({ instant }) => instant)
    .sort((a, b) => a - b)
    .map((instant) => DateTime.fromMillis(instant, { zone }));
}

/** The first instant a clock on the wall shows these minutes after midnight, or has gone past them. */
export function wallClock(day: CivilDay, minutes: number, zone: string): DateTime {
  const shown = day.toMillis() + minutes * 60_000;
  return (
    wallClocks(day, minutes, zone)[0] ?? DateTime.fromMillis(shown - offsetAt(shown - 1.5 * dayMs, zone), { zone })
  );
}

/**
 * The first instant of a day in a zone. Where the clocks change at midnight a day may begin at one o'clock, or have two
 * midnights; a day that a zone skipped begins when the next one does.
 */
export const startOfDay = (day: CivilDay, zone: string): DateTime => wallClock(day, 0, zone);
