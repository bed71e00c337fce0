import * as fc from 'fast-check';
import type { CalendarEntry } from '../../../lambda/domain/call.ts';
import type { SetUp } from './index.ts';
import { aCall, anEntry } from './samples.ts';

const march = ['2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'] as const;
const ids = (entries: CalendarEntry[]) => entries.map((entry) => entry.id);

export function calendarFacts(setUp: SetUp) {
  test('a range holds what begins or still runs in it, by start, in one read', async () => {
    const { store, scope, sent } = setUp();
    const entries = [
      aCall('ends as it begins', '2026-03-02T09:00:00.000Z', '2026-03-02T10:00:00.000Z'),
      aCall('still runs', '2026-03-02T09:30:00.000Z', '2026-03-02T10:01:00.000Z', {
        movedFrom: '2026-03-01T09:30:00Z',
      }),
      aCall('two at once, b', '2026-03-02T14:00:00.000Z', '2026-03-02T14:30:00.000Z', { tentative: true }),
      aCall('two at once, a', '2026-03-02T14:00:00Z', '2026-03-02T14:30:00Z'),
      aCall('no length', '2026-03-02T15:00:00.000Z', '2026-03-02T15:00:00.000Z'),
      aCall('runs over the end', '2026-03-02T17:59:59.999Z', '2026-03-02T19:00:00.000Z'),
      aCall('begins at the end', '2026-03-02T18:00:00.000Z', '2026-03-02T19:00:00.000Z'),
    ];
    await store.replaceEntries(scope, ...march, entries);
    const before = sent('QueryCommand');
    const found = await store.entriesBetween(scope, '2026-03-02T10:00:00Z', '2026-03-02T18:00:00.000Z');
    expect(sent('QueryCommand') - before).toBe(1);
    expect(ids(found)).toEqual(['still runs', 'two at once, a', 'two at once, b', 'no length', 'runs over the end']);
    expect(found).toEqual(expect.arrayContaining(entries.slice(1, 6)));
  });

  test('an entry of many days is found on each of them, once', async () => {
    const { store, scope } = setUp();
    const week = anEntry('week', '2026-03-02T05:00:00.000Z', '2026-03-09T04:00:00.000Z');
    await store.replaceEntries(scope, ...march, [week]);
    for (let day = 2; day <= 8; day += 1)
      expect(await store.entriesBetween(scope, `2026-03-0${day}T12:00:00Z`, `2026-03-0${day}T12:01:00Z`)).toEqual([
        week,
      ]);
    expect(await store.entriesBetween(scope, ...march)).toEqual([week]);
    expect(await store.entriesBetween(scope, '2026-03-09T04:00:00Z', '2026-03-10T00:00:00Z')).toEqual([]);
  });

  test('a day of three hundred long entries is whole although no page holds it', async () => {
    const { store, scope } = setUp();
    const entries = Array.from({ length: 300 }, (_, i) => ({
      ...aCall(`c${i}`, '2026-03-02T14:00:00.000Z', '2026-03-02T14:30:00.000Z'),
      location: 'x'.repeat(5000),
    }));
    await store.replaceEntries(scope, ...march, entries);
    expect(await store.entriesBetween(scope, ...march)).toHaveLength(300);
  });

  test('the same calendar again writes nothing', async () => {
    const { store, scope, sent } = setUp();
    const entries = [
      aCall('c', '2026-03-02T14:00:00.000Z', '2026-03-02T14:30:00.000Z'),
      anEntry('week', '2026-03-02T05:00:00.000Z', '2026-03-09T04:00:00.000Z'),
    ];
    await store.replaceEntries(scope, ...march, entries);
    const written = sent('BatchWriteItemCommand');
    await store.replaceEntries(scope, ...march, entries);
    expect(sent('BatchWriteItemCommand')).toBe(written);
  });

  test('what moved, shrank or went away leaves no ghost', async () => {
    const { store, scope } = setUp();
    await store.replaceEntries(scope, ...march, [
      aCall('moves', '2026-03-02T14:00:00.000Z', '2026-03-02T14:30:00.000Z'),
      aCall('goes', '2026-03-03T14:00:00.000Z', '2026-03-03T14:30:00.000Z'),
      anEntry('shrinks', '2026-03-05T00:00:00.000Z', '2026-03-12T00:00:00.000Z'),
    ]);
    const after = [
      aCall('moves', '2026-03-04T09:00:00.000Z', '2026-03-04T09:30:00.000Z'),
      anEntry('shrinks', '2026-03-05T00:00:00.000Z', '2026-03-06T00:00:00.000Z'),
    ];
    await store.replaceEntries(scope, ...march, after);
    expect(await store.entriesBetween(scope, ...march)).toEqual(after);
    expect(await store.entriesBetween(scope, '2026-03-06T00:00:00Z', '2026-03-12T00:00:00Z')).toEqual([]);
  });

  test('what lies outside the range is left alone, and what reaches into it is not', async () => {
    const { store, scope } = setUp();
    const before = aCall('before', '2026-02-28T22:00:00.000Z', '2026-03-01T00:00:00.000Z');
    const into = aCall('into', '2026-02-28T23:30:00.000Z', '2026-03-01T00:30:00.000Z');
    const after = aCall('after', '2026-04-01T00:00:00.000Z', '2026-04-01T01:00:00.000Z');
    await store.replaceEntries(scope, '2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z', [before, into, after]);
    await store.replaceEntries(scope, ...march, []);
    expect(await store.entriesBetween(scope, '2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z')).toEqual([before, after]);
  });
}

/** What holds of calendars drawn at random. */
export function anyCalendarFacts(setUp: SetUp) {
  test('any range of any calendar equals a plain filter, before and after it is replaced', async () => {
    const hour = 3_600_000;
    const origin = Date.UTC(2026, 2, 1);
    const at = (hours: number) => new Date(origin + hours * hour).toISOString();
    const entry = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'é#', '🦊'),
      start: fc.integer({ min: -60, max: 120 }),
      hours: fc.oneof(fc.constantFrom(0, 0.5, 1, 24), fc.integer({ min: 0, max: 100 })),
    });
    const calendar = fc
      .uniqueArray(entry, { selector: ({ id }) => id })
      .map((all) => all.map(({ id, start, hours }) => aCall(id, at(start), at(start + hours))));
    const ranges = fc.array(fc.tuple(fc.integer({ min: -80, max: 250 }), fc.integer({ min: 0, max: 60 })));
    await fc.assert(
      fc.asyncProperty(calendar, calendar, ranges, async (first, second, asked) => {
        const { store, scope } = setUp();
        const all = [at(-200), at(400)] as const;
        for (const entries of [first, second]) {
          await store.replaceEntries(scope, ...all, entries);
          for (const [from, hours] of [...asked, [-200, 600] as const]) {
            const [low, high] = [at(from), at(from + hours)];
            const within = entries.filter(({ start, end }) => start < high && (end > low || start >= low));
            const found = await store.entriesBetween(scope, low, high);
            expect(ids(found).sort()).toEqual(ids(within).sort());
          }
        }
      }),
      { numRuns: 25 },
    );
  });
}
