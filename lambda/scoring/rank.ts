import { likelihoodAt, likelihoodBound, type ScoreOverTime } from './score-over-time.ts';
import { MOST_WAITING, waitingFactor } from './waiting.ts';

/** The orders a book is kept in; each is read from its highest bound down. */
export const lists = ['worth', 'likely', 'asked'] as const;
export type List = (typeof lists)[number];

/**
 * What a lead stands for in an order at an instant: value × likelihood × waiting for `worth`, the likelihood for
 * `likely`, how long an answer is owed, in milliseconds, for `asked`.
 */
export const standingAt: Readonly<Record<List, (heat: ScoreOverTime, now: number) => number>> = {
  worth: (heat, now) => heat.worth * likelihoodAt(heat, now) * waitingFactor(heat.waitingSince, now),
  likely: likelihoodAt,
  asked: (heat, now) => (heat.askedAt === null ? 0 : now - heat.askedAt),
};

/**
 * A number that orders the list as its leads can stand at best: no lead whose key is lower stands higher than its own
 * bound, at any later instant. `asked` keeps its order for good, so its key is only that order. Nothing for a lead that
 * is not in the list.
 */
export const keyOf: Readonly<Record<List, (heat: ScoreOverTime) => number | undefined>> = {
  worth: (heat) => heat.worth * likelihoodBound(heat) * MOST_WAITING,
  likely: likelihoodBound,
  asked: (heat) => (heat.askedAt === null ? undefined : -heat.askedAt),
};

/** A lead in an order: who it is, its heat, and the key it stands under. */
export type Ranked = { id: string; heat: ScoreOverTime; key: number };

/** A stretch of an order, highest key first; `more` when it was cut before its end. */
export type Page<R> = { leads: R[]; more: boolean };

type Range = { most: number; least: number };

/** Reads an order from its highest key not above `most` down to `least`; one round trip, as much as fits. */
export type ReadPage<R> = (range: { most?: number; least?: number }) => Promise<Page<R>>;

/** The leads that stand highest; `settled` when no lead left unread can stand among them. */
export type Top<R> = { top: (R & { standing: number })[]; settled: boolean; read: number; trips: number };

// Sums of the same numbers in another order differ in the last digits; ids decide between equals.
const rounded = (value: number) => Number(value.toPrecision(12));
const byStanding = (a: { standing: number; id: string }, b: { standing: number; id: string }) =>
  b.standing - a.standing || (a.id < b.id ? -1 : 1);
const RANGES = 4;
// Two are enough unless thousands of leads stand equally high, or few of a large book are meant.
const MOST_TRIPS = 4;
// A heat is kept with twelve digits: a bound may be that little below what is read back.
const SLACK = 1e-9;

/**
 * The leads that stand highest now. The first trip reads a page from the top. Its tenth lead's standing is what any other
 * must reach, and none can whose key, its bound, is lower: so the second trip reads what lies between, in ranges side by
 * side. Another trip is needed where a range does not fit into its page, or where fewer than ten are meant of all that
 * was read; after four it is left at that, unsettled. As long as fewer than ten were found, the second trip is the next page.
 */
export async function topLeads<R extends Ranked>(
  readPage: ReadPage<R>,
  { list, now, most, isMeant = () => true }: { list: List; now: number; most: number; isMeant?: (one: R) => boolean },
): Promise<Top<R>> {
  const read = new Set<string>();
  const meant = new Map<string, R & { standing: number }>();
  let top: Top<R>['top'] = [];
  let open: Partial<Range>[] = [{}];
  let trips = 0;
  let stuck = false;
  while (open.length > 0 && trips < MOST_TRIPS) {
    trips += 1;
    const pages = await Promise.all(open.map(async (range) => ({ range, page: await readPage(range) })));
    for (const one of pages.flatMap(({ page }) => page.leads)) {
      read.add(one.id);
      if (isMeant(one)) meant.set(one.id, { ...one, standing: rounded(standingAt[list](one.heat, now)) });
    }
    top = [...meant.values()].sort(byStanding).slice(0, most);
    const least = leastKey(list, top[most - 1]?.standing, now);
    const cut = pages.flatMap(({ range, page }) => {
      const rest = { most: page.leads.at(-1)?.key ?? -Infinity, least: Math.max(least, range.least ?? -Infinity) };
      if (!page.more || rest.most < rest.least) return [];
      if (rest.most !== range.most) return [rest];
      // More leads stand under one key than fit into a page: none of them can stand higher than the key.
      if (rest.most * (1 - SLACK) > (top[most - 1]?.standing ?? -Infinity)) stuck = true;
      return [];
    });
    // Where too few were found yet, the next page alone most often has the rest: only after it is all that is left read side by side.
    const isNext = trips === 1 && top.length < most;
    open = cut.length === 1 && !isNext ? cut.flatMap(sideBySide) : cut;
  }
  return { top, settled: open.length === 0 && !stuck, read: read.size, trips };
}

/** The lowest key whose lead can stand as high as what was reached; of any lead where nothing was. The order of `asked` is final as it is read. */
function leastKey(list: List, reached: number | undefined, now: number): number {
  if (list === 'asked') return reached === undefined ? -now : reached - now;
  return reached === undefined ? 0 : reached * (1 - SLACK);
}

/** A range of keys as several of one width, the highest first; their edges overlap, and ids tell doubles apart. */
const sideBySide = ({ least, most }: Range): Range[] =>
  Array.from({ length: RANGES }, (_, i) => ({
    most: most - ((most - least) * i) / RANGES,
    least: i === RANGES - 1 ? least : most - ((most - least) * (i + 1)) / RANGES,
  }));
