import type { Feed } from '../../lambda/store/feed-store.ts';

/** When a calendar was last visited, whatever came of it; one that never was comes first. */
const lastVisit = ({ fetchedAt = '', failed }: Feed): string =>
  failed && failed.at > fetchedAt ? failed.at : fetchedAt;

/** What a round came to: how many calendars were visited, and how many wait for the next round. */
export type Round = { visited: number; waiting: number };

/**
 * Visits the calendars one after the other, those that wait longest first, while there is time for another. When each was
 * last visited stands with it in the table, so the next round goes on where this one stopped.
 */
export async function visitInTurn(
  feeds: readonly Feed[],
  visit: (feed: Feed) => Promise<void>,
  hasTime: () => boolean,
): Promise<Round> {
  const fetched = feeds.filter(({ url }) => url !== undefined);
  const order = fetched.toSorted((a, b) => (lastVisit(a) < lastVisit(b) ? -1 : lastVisit(a) > lastVisit(b) ? 1 : 0));
  let visited = 0;
  for (const feed of order) {
    if (!hasTime()) break;
    await visit(feed);
    visited += 1;
  }
  return { visited, waiting: order.length - visited };
}
