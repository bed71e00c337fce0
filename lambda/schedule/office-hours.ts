import type { DateTime } from 'luxon';

/** The hours in which nobody is disturbed: from eight to eighteen, Monday to Friday unless the rep works then too. */
const opens = 8;
const closes = 18;

/** How an instant looks on somebody else's clock. */
export type TheirTime = { at: DateTime; outOfHours: boolean; sameClock: boolean };

/** An instant on the clock of another zone, or nothing when there is no such zone. */
export function theirTime(at: DateTime, zone: string): TheirTime | undefined {
  const theirs = at.setZone(zone);
  if (!theirs.isValid) return undefined;
  const isTheirWeekend = theirs.weekday > 5 && at.weekday <= 5;
  const outOfHours = theirs.hour < opens || theirs.hour >= closes || isTheirWeekend;
  return { at: theirs, outOfHours, sameClock: theirs.offset === at.offset };
}
