import { leadFiles, randomFrom } from '../../bench/book-of-leads.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { keyOf, lists, type Ranked, type ReadPage, standingAt, topLeads } from '../../lambda/scoring/rank.ts';
import { scoreOverTimeOf } from '../../lambda/scoring/score-over-time-of.ts';
import { countOf } from '../counts.ts';

const start = Date.parse('2026-11-21T13:55:00Z');
const day = 86_400_000;

const book: Ranked[] = [];
for (const file of leadFiles(start, 3)) {
  if (book.length === countOf('rankedLeads')) break;
  const heat = scoreOverTimeOf(dayOneCard(), file, start);
  if (heat) book.push({ id: file.lead.id, heat, key: 0 });
}

/** An index that gives so many leads at a time. */
const paged =
  (order: readonly Ranked[], size: number): ReadPage<Ranked> =>
  async ({ most = Infinity, least = -Infinity }) => {
    const within = order.filter(({ key }) => key <= most && key >= least);
    return { leads: within.slice(0, size), more: within.length > size };
  };

describe.each(lists)('the order by %s', (list) => {
  const order = book
    .flatMap((one) => {
      const key = keyOf[list](one.heat);
      return key === undefined ? [] : [{ ...one, key }];
    })
    .sort((a, b) => b.key - a.key);

  it('read from the top equals sorting everybody, at any later instant, in two trips at most', async () => {
    const random = randomFrom(5);
    let readMost = 0;
    for (let round = 0; round < 60; round += 1) {
      const now = start + Math.floor(random() * 180 * day);
      const { top, settled, trips, read } = await topLeads(paged(order, 500), { list, now, most: 10 });
      readMost = Math.max(readMost, read);
      const all = order
        .map(({ id, heat }) => ({ id, standing: Number(standingAt[list](heat, now).toPrecision(12)) }))
        .sort((a, b) => b.standing - a.standing || (a.id < b.id ? -1 : 1));
      expect(settled).toBe(true);
      expect(trips).toBeLessThanOrEqual(2);
      expect(top.map(({ id }) => id)).toEqual(all.slice(0, 10).map(({ id }) => id));
    }
    expect(readMost).toBeLessThan(Math.max(501, order.length / 2));
  });

  it('goes on until it is sure where pages are far too small', async () => {
    const now = start + 60 * day;
    const small = await topLeads(paged(order, 120), { list, now, most: 10 });
    const large = await topLeads(paged(order, order.length), { list, now, most: 10 });
    expect(large.trips).toBe(1);
    expect(small.settled).toBe(true);
    expect(small.top.map(({ id }) => id)).toEqual(large.top.map(({ id }) => id));
  });

  it('no lead ever stands higher than its key', () => {
    if (list === 'asked') return expect(order.every(({ heat, key }) => key === -(heat.askedAt ?? 0))).toBe(true);
    const random = randomFrom(9);
    for (const { heat, key } of order.slice(0, 500)) {
      const now = start + Math.floor(random() * 900 * day);
      expect(standingAt[list](heat, now)).toBeLessThanOrEqual(key * (1 + 1e-9));
    }
  });

  it('of those few that are meant it finds the highest, or says that more may be left unread', async () => {
    const now = start + 20 * day;
    let settledOnes = 0;
    for (const every of [40, 150, 400]) {
      const isMeant = ({ id }: Ranked) => [...id].reduce((sum, one) => sum * 31 + one.charCodeAt(0), 7) % every === 0;
      const found = await topLeads(paged(order, 500), { list, now, most: 10, isMeant });
      const all = await topLeads(paged(order, order.length), { list, now, most: 10, isMeant });
      expect(found.trips).toBeLessThanOrEqual(4);
      if (!found.settled) continue;
      settledOnes += 1;
      expect(found.top).toEqual(all.top);
    }
    expect(settledOnes).toBeGreaterThan(1);
    const last = order.at(-1)?.id;
    const unread = await topLeads(paged(order, 8), { list, now, most: 10, isMeant: ({ id }) => id === last });
    expect([unread.settled, unread.trips]).toEqual([false, 4]);
  });

  it('a thousand leads alike cost no further trip, and none that could stand higher is left out unsaid', async () => {
    const [one] = order;
    if (!one) throw new Error('an empty book');
    const alike = Array.from({ length: 1_000 }, (_, i) => ({ ...one, id: `l${i}` }));
    const { settled, trips } = await topLeads(paged(alike, 50), { list, now: start + 400 * day, most: 10 });
    expect(trips).toBeLessThanOrEqual(2);
    expect(settled).toBe(standingAt[list](one.heat, start + 400 * day) >= one.key * (1 - 1e-9) || list === 'asked');
  });
});
