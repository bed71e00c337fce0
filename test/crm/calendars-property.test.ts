import fc from 'fast-check';
import { countOf } from '../counts.ts';
import { calendar, event, read } from './calendar-lines.ts';
import { daysOf, instantShowing, type Rule, written } from './independent-expansion.ts';

const zones = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'UTC',
];

const some = <T>(values: fc.Arbitrary<T>, maxLength: number) => fc.uniqueArray(values, { minLength: 1, maxLength });
const sorted = (values: number[]) => [...values].sort((a, b) => a - b);
const plainDay = fc.integer({ min: 0, max: 6 }).map((weekday) => ({ weekday }));
const nthDay = fc.record({ weekday: fc.integer({ min: 0, max: 6 }), nth: fc.constantFrom(1, 2, 3, 4, 5, -1, -2) });
const byMonth = some(fc.integer({ min: 1, max: 12 }), 4).map(sorted);
const byMonthDay = some(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -31, max: -1 })), 3);
const distinctDays = <T extends { weekday: number; nth?: number }>(days: fc.Arbitrary<T>) =>
  fc.uniqueArray(days, { minLength: 1, maxLength: 4, selector: ({ weekday, nth }) => `${nth} ${weekday}` });

const choices = (rule: Record<string, fc.Arbitrary<unknown>>) => fc.record(rule, { requiredKeys: [] });
const shape: fc.Arbitrary<Partial<Rule> & Pick<Rule, 'freq'>> = fc.oneof(
  choices({ byMonth, byDay: distinctDays(plainDay) }).map((by) => ({ freq: 'DAILY' as const, ...by })),
  choices({ byMonth, byDay: distinctDays(plainDay) }).map((by) => ({ freq: 'WEEKLY' as const, ...by })),
  choices({ byMonth, byDay: distinctDays(nthDay) }).map((by) => ({ freq: 'MONTHLY' as const, ...by })),
  choices({ byMonth, byMonthDay }).map((by) => ({ freq: 'MONTHLY' as const, ...by })),
  fc
    .record({ byDay: distinctDays(plainDay), bySetPos: some(fc.constantFrom(1, 2, 3, -1, -2), 2) })
    .map((by) => ({ freq: 'MONTHLY' as const, ...by })),
  fc.constant({ freq: 'YEARLY' as const }),
  fc.record({ byMonth, byDay: distinctDays(nthDay) }).map((by) => ({ freq: 'YEARLY' as const, ...by })),
  fc.record({ byMonth, byMonthDay }).map((by) => ({ freq: 'YEARLY' as const, ...by })),
) as fc.Arbitrary<Partial<Rule> & Pick<Rule, 'freq'>>;

const isoDay = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));

const rule: fc.Arbitrary<Rule> = fc
  .record({
    shape,
    interval: fc.integer({ min: 1, max: 4 }),
    weekStart: fc.constantFrom(0, 1),
    end: fc.oneof(fc.constant({}), fc.record({ count: fc.integer({ min: 1, max: 30 }) }), fc.record({ until: isoDay })),
  })
  .map(({ shape, interval, weekStart, end }) => ({ ...shape, interval, weekStart, ...end }));

const series = fc.record({
  rule,
  first: isoDay,
  time: fc.constantFrom('00:00:00', '01:30:00', '02:00:00', '02:30:00', '09:00:00', '14:15:00', '23:45:00'),
  zone: fc.constantFrom(...zones),
  /** Which of its happenings are deleted, which are moved and by how many hours. */
  deleted: fc.array(fc.nat(20), { maxLength: 3 }),
  moved: fc.array(fc.record({ at: fc.nat(20), hours: fc.integer({ min: -30, max: 30 }) }), { maxLength: 2 }),
});

const [from, to] = ['2025-09-20', '2026-04-15'];

it('generated calendars give the instants of an independent expansion', () => {
  fc.assert(
    fc.property(series, ({ rule, first, time, zone, deleted, moved }) => {
      const wall = (day: string) => `${day}T${time}`.replace(/[-:]/g, '');
      const days = daysOf(first, rule, to);
      const gone = new Set(deleted.flatMap((at) => days[at] ?? []));
      const shifted = new Map(moved.flatMap(({ at, hours }) => (days[at] ? [[days[at], hours]] : [])));
      const slot = (day: string) => Date.parse(instantShowing(day, time, zone));
      const basic = (instant: number) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');

      const text = calendar(
        ...event(
          `DTSTART;TZID=${zone}:${wall(first)}`,
          `RRULE:${written(rule)}`,
          ...[...gone].map((day) => `EXDATE;TZID=${zone}:${wall(day)}`),
        ),
        ...[...shifted].flatMap(([day, hours]) =>
          event(
            `RECURRENCE-ID;TZID=${zone}:${wall(String(day))}`,
            `DTSTART:${basic(slot(String(day)) + Number(hours) * 3_600_000)}`,
          ),
        ),
      );
      const expected = days
        .filter((day) => (day > '2025-09-15' && !gone.has(day)) || shifted.has(day))
        .map((day) => slot(day) + Number(shifted.get(day) ?? 0) * 3_600_000)
        .filter((at) => at >= Date.parse(`${from}T00:00:00Z`) && at < Date.parse(`${to}T00:00:00Z`))
        .sort((a, b) => a - b)
        .map((at) => new Date(at).toISOString());
      const found = read(text, { from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` });
      expect(found.entries.map(({ start }) => start)).toEqual(expected);
    }),
    { numRuns: countOf('calendars'), seed: 5545 },
  );
});
