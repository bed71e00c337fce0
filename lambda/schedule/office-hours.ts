import type { DateTime } from 'luxon';

/** The hours in which a prospect is disturbed by nobody: from eight to eighteen, Monday to Friday. */
const opens = 8;
const closes = 18;

/** How an instant looks on somebody else's clock. */
export type TheirTime = { at: DateTime; outOfHours: boolean; sameClock: boolean };

/** An instant on the clock of another zone, or nothing when there is no such zone. */
export function theirTime(at: DateTime, zone: string): TheirTime | undefined {
  const theirs = at.setZone(zone);
  if (!theirs.isValid) return undefined;
  const outOfHours = theirs.hour < opens || theirs.hour >= closes || theirs.weekday > 5;
  return { at: theirs, outOfHours, sameClock: theirs.offset === at.offset };
}
