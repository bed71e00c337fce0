/**
 * Ranking a book of 100,000 leads at the moment of asking: how many leads and round trips it takes to find the ten that
 * stand highest, against scoring and sorting all of them in the same run. `npm run bench:rank [leads] [instants]`.
 */
import { dayOneCard } from '../lambda/scoring/day-one-card.ts';
import { keyOf, type List, type Ranked, type ReadPage, standingAt, topLeads } from '../lambda/scoring/rank.ts';
import { scoreOverTimeOf } from '../lambda/scoring/score-over-time-of.ts';
import { scoreOverTimeText } from '../lambda/scoring/score-over-time-text.ts';
import { leadFiles, randomFrom } from './book-of-leads.ts';

const [leads = 100_000, instants = 1_000] = process.argv.slice(2).map(Number);
const dayMs = 86_400_000;
const start = Date.parse('2026-11-21T13:55:00Z');
const TOP = 10;
// As long as nobody imports anything.
const HORIZON_DAYS = 180;
// DynamoDB cuts a page at a megabyte of items; beside the heat an item of the index holds its keys and the name.
const PAGE_BYTES = 1_000_000;
const BESIDE_BYTES = 250;

type Row = Ranked & { bytes: number };
const book: Row[] = [];
for (const file of leadFiles(start, 7)) {
  if (book.length === leads) break;
  const heat = scoreOverTimeOf(dayOneCard(), file, start);
  if (heat) book.push({ id: file.lead.id, heat, key: 0, bytes: scoreOverTimeText(heat).length + BESIDE_BYTES });
}
const rounded = (value: number) => Number(value.toPrecision(12));

/** An index in memory: the items by key, cut where DynamoDB would cut a page. */
const indexOf =
  (order: Row[]): ReadPage<Row> =>
  async ({ most = Infinity, least = -Infinity }) => {
    const leads: Row[] = [];
    let bytes = 0;
    for (let i = firstAtMost(order, most); i < order.length; i += 1) {
      const one = order[i];
      if (!one || one.key < least) return { leads, more: false };
      bytes += one.bytes;
      if (bytes > PAGE_BYTES) return { leads, more: true };
      leads.push(one);
    }
    return { leads, more: false };
  };

function firstAtMost(order: Row[], most: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle]?.key ?? -Infinity) > most) low = middle + 1;
    else high = middle;
  }
  return low;
}

for (const list of ['worth', 'likely', 'asked'] as const satisfies readonly List[]) {
  const order = book
    .flatMap((one) => {
      const key = keyOf[list](one.heat);
      return key === undefined ? [] : [{ ...one, key }];
    })
    .sort((a, b) => b.key - a.key);
  const readPage = indexOf(order);
  const random = randomFrom(11);
  const reads: number[] = [];
  const trips: number[] = [];
  let wrong = 0;
  let unsettled = 0;
  let topMs = 0;
  let sortMs = 0;
  for (let round = 0; round < instants; round += 1) {
    const now = start + Math.floor(random() * HORIZON_DAYS * dayMs);
    const began = performance.now();
    const found = await topLeads(readPage, { list, now, most: TOP });
    const between = performance.now();
    const all = order
      .map(({ id, heat }) => ({ id, standing: rounded(standingAt[list](heat, now)) }))
      .sort((a, b) => b.standing - a.standing || (a.id < b.id ? -1 : 1))
      .slice(0, TOP);
    topMs += between - began;
    sortMs += performance.now() - between;
    if (all.some(({ id }, i) => found.top[i]?.id !== id)) wrong += 1;
    if (!found.settled) unsettled += 1;
    reads.push(found.read);
    trips.push(found.trips);
  }
  reads.sort((a, b) => a - b);
  console.log(
    `${list}: ${order.length} leads, ${instants} instants within ${HORIZON_DAYS} days: ${wrong} wrong, ${unsettled} unsettled, ` +
      `at most ${Math.max(...trips)} round trips (${trips.filter((count) => count === 1).length} in one); ` +
      `${reads[Math.floor(instants / 2)]} leads read in the middle, ${reads.at(-1)} at most; ` +
      `${(sortMs / topMs).toFixed(1)} times less work than sorting all`,
  );
}
