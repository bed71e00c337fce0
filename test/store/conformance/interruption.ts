import type { CalendarEntry } from '../../../lambda/domain/call.ts';
import type { Lead } from '../../../lambda/domain/lead.ts';
import { namePartition } from '../../../lambda/store/dynamodb/keys.ts';
import { queryAll, type Table } from '../../../lambda/store/dynamodb/requests.ts';
import type { Bench, SetUp } from './index.ts';
import { aCall, aLead, anEntry, aRep } from './samples.ts';

const reps = ['ann', 'bob', 'cy'];
const teams = [[], ['ann'], ['bob'], ['ann', 'bob'], ['bob', 'ann'], ['cy', 'ann', 'bob']];
const times = ['2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z'] as const;

/** Everything under which a rep's leads are found by name. */
async function namesUnder(table: Table, team: string, rep: string): Promise<string[]> {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :names',
    ExpressionAttributeValues: { ':names': { S: namePartition(team, rep) } },
  });
  return items.map(({ sk, name }) => `${sk} ${name}`);
}

/** A lead for every way its owners can change from one import to the next; a single name, to be found by one key only. */
const book = (which: 0 | 1): Lead[] =>
  teams.flatMap((first, i) =>
    teams.map((second, j) => ({ id: `l${i}${j}`, name: which ? 'One' : 'Zero', owners: which === 0 ? first : second })),
  );

const calendar = (which: 0 | 1): CalendarEntry[] =>
  Array.from({ length: 30 }, (_, i) => {
    const day = String(1 + ((i * (which + 1)) % 27)).padStart(2, '0');
    return i % 5 === which
      ? anEntry(`e${i}`, `2026-03-${day}T00:00:00.000Z`, `2026-03-${day}T20:00:00.000Z`)
      : aCall(`e${i}`, `2026-03-${day}T10:00:00.000Z`, `2026-03-${day}T11:00:00.000Z`);
  }).slice(which * 3);

/**
 * Saves `old`, stops saving `young` after every possible number of writes, then saves `last`: what is seen must be what
 * `last` alone shows.
 */
async function stopsAnywhere<T>(
  setUp: SetUp,
  [old, young]: [T, T],
  save: (bench: Bench, value: T) => Promise<void>,
  see: (bench: Bench) => Promise<unknown>,
): Promise<number> {
  for (const last of [old, young]) {
    const clean = setUp();
    await save(clean, last);
    const expected = await see(clean);
    let finished = false;
    for (let writes = 0; !finished; writes += 1) {
      const bench = setUp();
      await save(bench, old);
      bench.stopAfter(writes);
      finished = await save(bench, young).then(
        () => true,
        () => false,
      );
      bench.stopAfter(Number.POSITIVE_INFINITY);
      await save(bench, last);
      expect(await see(bench)).toEqual(expected);
      if (finished && last === young) return writes;
    }
  }
  return 0;
}

export function interruptionFacts(setUp: SetUp) {
  test('leads: the next import puts it right, whichever it is', async () => {
    const stops = await stopsAnywhere(
      setUp,
      [book(0), book(1)],
      ({ store, team }, leads) => store.saveLeads(team, leads),
      async ({ store, team, client, table }) =>
        Promise.all(
          reps.map(async (rep) => [
            (await store.leadNames({ team, rep })).map(({ id, name }) => `${id} ${name}`).sort(),
            (await namesUnder({ client, table, report: () => {} }, team, rep)).sort(),
            await Promise.all(book(0).map(({ id }) => store.leadFile({ team, rep }, id))),
          ]),
        ),
    );
    expect(stops).toBeGreaterThan(4);
  });

  test('a calendar: the next one puts it right, whichever it is', async () => {
    const stops = await stopsAnywhere(
      setUp,
      [calendar(0), calendar(1)],
      ({ store, scope }, entries) => store.replaceEntries(scope, ...times, entries),
      ({ store, scope }) => store.entriesBetween(scope, ...times),
    );
    expect(stops).toBeGreaterThan(2);
  });

  test('a rep: saving and linking again puts it right', async () => {
    const stops = await stopsAnywhere(
      setUp,
      ['America/New_York', 'America/Denver'],
      async ({ store, team, scope }, zone) => {
        await store.saveRep({ ...aRep('x'), team, zone });
        await store.linkSpeaker(`speaker of ${team}`, scope);
      },
      async ({ store, team }) => (await store.repSpeaking(`speaker of ${team}`))?.zone,
    );
    expect(stops).toBeGreaterThan(2);
  });

  test('nothing goes on writing after it failed', async () => {
    const bench = setUp();
    bench.stopAfter(1);
    const leads = Array.from({ length: 300 }, (_, i) => aLead(`l${i}`));
    await expect(bench.store.saveLeads(bench.team, leads)).rejects.toMatchObject({ name: 'StoreUnavailable' });
    const sent = bench.sent('BatchWriteItemCommand');
    bench.stopAfter(Number.POSITIVE_INFINITY);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(bench.sent('BatchWriteItemCommand')).toBe(sent);
  });
}
