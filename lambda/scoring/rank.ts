import { type Heat, likelihoodAt, likelihoodBound } from './heat.ts';
import { MOST_WAITING, waitingFactor } from './waiting.ts';

/** The orders a book is kept in; each is read from its highest bound down. */
export const lists = ['worth', 'likely', 'asked'] as const;
export type List = (typeof lists)[number];

/**
 * What a lead stands for in an order at an instant: value × likelihood × waiting for `worth`, the likelihood for
 * `likely`, how long an answer is owed, in milliseconds, for `asked`.
 */
export const standingAt: Readonly<Record<List, (heat: Heat, now: number) => number>> = {
  worth: (heat, now) => heat.worth * likelihoodAt(heat, now) * waitingFactor(heat.waitingSince, now),
  likely: likelihoodAt,
  asked: (heat, now) => (heat.askedAt === null ? 0 : now - heat.askedAt),
};

/**
 * A number that orders the list as its leads can stand at best: no lead whose key is lower stands higher than its own
 * bound, at any later instant. `asked` keeps its order for good, so its key is only that order. Nothing for a lead that
 * is not in the list.
 */
export const keyOf: Readonly<Record<List, (heat: Heat) => number | undefined>> = {
  worth: (heat) => heat.worth * likelihoodBound(heat) * MOST_WAITING,
  likely: likelihoodBound,
  asked: (heat) => (heat.askedAt === null ? undefined : -heat.askedAt),
};

/** A lead in an order: who it is, its heat, and the key it stands under. */
export type Ranked = { id: string; heat: Heat; key: number };

/** A stretch of an order, highest key first; `more` when it was cut before its end. */
export type Page<R> = { leads: R[]; more: boolean };

/** Reads an order from its highest key not above `most` down to `least`; one round trip, as much as fits. */
export type ReadPage<R> = (range: { most?: number; least?: number }) => Promise<Page<R>>;

/** The leads that stand highest; `settled` when no lead left unread can stand among them. */
export type Top<R> = { top: (R & { standing: number })[]; settled: boolean; read: number; trips: number };

// Sums of the same numbers in another order differ in the last digits; ids decide between equals.
const rounded = (value: number) => Number(value.toPrecision(12));
const byStanding = (a: { standing: number; id: string }, b: { standing: number; id: string }) =>
  b.standing - a.standing || (a.id < b.id ? -1 : 1);
const RANGES = 4;
// A book where thousands stand equally high may need a further trip; more than this is not worth waiting for.
const MOST_TRIPS = 4;
// A heat is kept with twelve digits: a bound may be that little below what is read back.
const SLACK = 1e-9;

/**
 * The leads that stand highest now, in two round trips. The first reads a page from the top. Its tenth lead's
 * standing is what any other must reach, and none can whose key, its bound, is lower: so the second trip reads what lies
 * between, in ranges side by side, or a further page where the first held too few that are meant. Only a range that does
 * not fit into one page costs another trip.
 */
export async function topLeads<R extends Ranked>(
  readPage: ReadPage<R>,
  { list, now, most, isMeant = () => true }: { list: List; now: number; most: number; isMeant?: (one: R) => boolean },
): Promise<Top<R>> {
  const standing = (leads: R[]) =>
    leads
      .filter(isMeant)
      .map((one) => ({ ...one, standing: rounded(standingAt[list](one.heat, now)) }))
      .sort(byStanding)
      .slice(0, most);
  const first = await readPage({});
  const top = standing(first.leads);
  const reached = top[most - 1]?.standing;
  const lowest = first.leads.at(-1)?.key;
  if (!first.more || lowest === undefined || (reached !== undefined && isBeyond(list, lowest, reached)))
    return { top, settled: true, read: first.leads.length, trips: 1 };
  const all = new Map(first.leads.map((one) => [one.id, one]));
  let open = reached === undefined ? [{ most: lowest }] : sideBySide(leastKey(list, reached, now), lowest);
  let trips = 1;
  while (open.length > 0 && trips < (reached === undefined ? 2 : MOST_TRIPS)) {
    trips += 1;
    const pages = await Promise.all(open.map(async (range) => ({ range, page: await readPage(range) })));
    for (const { page } of pages) for (const one of page.leads) all.set(one.id, one);
    open = pages.flatMap(({ range, page }) => {
      const last = page.leads.at(-1)?.key;
      return page.more && last !== undefined ? [{ ...range, most: last }] : [];
    });
  }
  return { top: standing([...all.values()]), settled: open.length === 0, read: all.size, trips };
}

/** Whether everything below a key stands lower than what was reached; the order of `asked` is final as it is read. */
const isBeyond = (list: List, key: number, reached: number) => list === 'asked' || key * (1 + SLACK) < reached;
const leastKey = (list: List, reached: number, now: number) =>
  list === 'asked' ? reached - now : reached * (1 - SLACK);

/** A range of keys as several of one width, the highest first; their edges overlap, and ids tell doubles apart. */
const sideBySide = (least: number, most: number) =>
  Array.from({ length: RANGES }, (_, i) => ({
    most: most - ((most - least) * i) / RANGES,
    least: i === RANGES - 1 ? least : most - ((most - least) * (i + 1)) / RANGES,
  }));
