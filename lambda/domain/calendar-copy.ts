/** Our copy of one of a rep's calendars: when we last knew it to be as we have it, and whether fetching it failed since. */
export type CalendarCopy = { fetchedAt: string; unreachable: boolean };

/** Since when (ISO instant, UTC) a calendar may have changed without our knowing, and whether it could not be reached. */
export type CalendarAge = { since: string; unreachable: boolean };

const minute = 60_000;
/** A calendar is fetched a few times an hour; a miss or two is nothing to speak of. */
const saidAfter = { reached: 120 * minute, unreachable: 30 * minute };

/** How old the calendars are where that is worth saying, as of `now` (epoch milliseconds): by the oldest of the copies. */
export function calendarAge(copies: readonly CalendarCopy[], now: number): CalendarAge | undefined {
  const old = copies.filter(
    ({ fetchedAt, unreachable }) =>
      now - Date.parse(fetchedAt) >= (unreachable ? saidAfter.unreachable : saidAfter.reached),
  );
  const [oldest] = old.toSorted((a, b) => Date.parse(a.fetchedAt) - Date.parse(b.fetchedAt));
  return oldest && { since: oldest.fetchedAt, unreachable: oldest.unreachable };
}
