import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dayFrom, readDate, spanOfDate, today, weeksOn } from '../../lambda/schedule/span.ts';

const zone = 'America/New_York';
const on = (iso: string, where = zone) => DateTime.fromISO(iso, { zone: where });
const monday = on('2026-03-02T08:55');
const read = (value: string, now = monday, looking: 'ahead' | 'back' = 'ahead') => {
  const span = spanOfDate(value, now, looking);
  return span && `${span.from.toISODate()} to ${span.to.toISODate()} ${span.unit}${span.part ? ` ${span.part}` : ''}`;
};

describe('AMAZON.DATE', () => {
  it.each([
    ['2026-03-05', '2026-03-05 to 2026-03-06 day'],
    ['2026-W10', '2026-03-02 to 2026-03-09 week'],
    ['2026-W10-WE', '2026-03-07 to 2026-03-09 weekend'],
    ['2026-W10-3', '2026-03-04 to 2026-03-05 day'],
    ['2026-W53', '2026-12-28 to 2027-01-04 week'],
    ['2026-03', '2026-03-01 to 2026-04-01 month'],
    ['2026-03-XX', '2026-03-01 to 2026-04-01 month'],
    ['2015-07-00T9', '2015-07-01 to 2015-08-01 month'],
    ['2026', '2026-01-01 to 2027-01-01 year'],
    ['2026-Q4', '2026-10-01 to 2027-01-01 quarter'],
    ['2026-SU', '2026-06-01 to 2026-09-01 season'],
    ['2026-WI', '2026-12-01 to 2027-03-01 season'],
    ['PRESENT_REF', '2026-03-02 to 2026-03-03 day'],
    ['2026-03-02TNI', '2026-03-02 to 2026-03-03 day night'],
    [' 2026-03-05 ', '2026-03-05 to 2026-03-06 day'],
  ])('%s is %s', (value, span) => {
    expect(read(value)).toBe(span);
  });

  it.each(['2026-02-30', '2026-13-01', '2027-W53', '2026-Q5', 'soon', '', '?', '2026-W10-8', '20-03-02'])(
    '“%s” is no stretch of days',
    (value) => expect(readDate(value, monday)).toEqual({ kind: 'unreadable' }),
  );

  it('a decade or a century is known to be too wide', () => {
    expect([readDate('202X', monday).kind, readDate('20XX', monday).kind]).toEqual(['too-wide', 'too-wide']);
  });

  it('"this week" on a Sunday is the week that ends today, whatever the zone', () => {
    const sunday = on('2026-03-01T23:30');
    expect(read('2026-W09', sunday)).toBe('2026-02-23 to 2026-03-02 week');
    const span = spanOfDate('2026-W09', sunday);
    expect(span && sunday >= span.from && sunday < span.to).toBe(true);
  });

  it('a winter is the one that is not over, and looking back the one that has begun', () => {
    expect(read('2026-WI', on('2026-01-20T09:00'))).toBe('2025-12-01 to 2026-03-01 season');
    expect(read('2026-WI', on('2026-11-20T09:00'))).toBe('2026-12-01 to 2027-03-01 season');
    expect(read('2026-WI', on('2026-11-20T09:00'), 'back')).toBe('2025-12-01 to 2026-03-01 season');
  });

  it('seasons are those of the rep’s half of the earth', () => {
    expect(read('2026-SU', on('2026-03-02T09:00', 'Australia/Sydney'))).toBe('2026-12-01 to 2027-03-01 season');
    expect(read('2026-WI', on('2026-03-02T09:00', 'America/Sao_Paulo'))).toBe('2026-06-01 to 2026-09-01 season');
  });

  it('looking back, what Alexa put ahead is the last one instead', () => {
    expect(read('2026-03-03', monday, 'back')).toBe('2026-02-24 to 2026-02-25 day');
    expect(read('2026-03-09', monday, 'back')).toBe('2026-03-02 to 2026-03-03 day');
    expect(read('2026-03-02', monday, 'back')).toBe('2026-03-02 to 2026-03-03 day');
    expect(read('2026-02-27', monday, 'back')).toBe('2026-02-27 to 2026-02-28 day');
    expect(read('2026-12-24', monday, 'back')).toBe('2025-12-24 to 2025-12-25 day');
    expect(read('2026-07', monday, 'back')).toBe('2025-07-01 to 2025-08-01 month');
    expect(read('2026-W11', monday, 'back')).toBe('2026-03-02 to 2026-03-09 week');
    expect(read('2027-02-28', monday, 'back')).toBe('2026-02-28 to 2026-03-01 day');
  });

  it('"the one after" is a week on, over a change of the clocks too', () => {
    const wednesday = spanOfDate('2026-03-04', monday);
    if (!wednesday) throw new Error('a Wednesday is a day');
    const after = weeksOn(wednesday, 1);
    expect([after.from.toISO(), after.to.toISO()]).toEqual([
      '2026-03-11T00:00:00.000-04:00',
      '2026-03-12T00:00:00.000-04:00',
    ]);
  });
});

describe('days', () => {
  it('a day that begins at one o’clock ends at the next midnight', () => {
    const span = today(on('2026-04-24T12:00', 'Africa/Cairo'));
    expect([span.from.toISO(), span.to.toISO()]).toEqual([
      '2026-04-24T01:00:00.000+03:00',
      '2026-04-25T00:00:00.000+03:00',
    ]);
  });

  it('a day with two midnights begins with the first', () => {
    const span = today(on('2026-11-01T12:00', 'America/Havana'));
    expect(span.to.diff(span.from, 'hours').hours).toBe(25);
  });

  it('Samoa had no December 30, 2011', () => {
    const span = spanOfDate('2011-12-30', on('2011-12-29T12:00', 'Pacific/Apia'));
    expect(span?.from.toMillis()).toBe(span?.to.toMillis());
  });

  const zones = ['Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'America/Santiago', 'Atlantic/Azores'];
  const moments = fc.record({
    zone: fc.constantFrom(...zones),
    at: fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2032, 0, 1) }),
    away: fc.integer({ min: -40, max: 40 }),
  });

  it('days stand end to end, and now is in today', () => {
    fc.assert(
      fc.property(moments, ({ zone, at, away }) => {
        const now = DateTime.fromMillis(at, { zone });
        const here = today(now);
        expect(now >= here.from && now < here.to).toBe(true);
        expect(dayFrom(now, away).to.toMillis()).toBe(dayFrom(now, away + 1).from.toMillis());
      }),
    );
  });

  it('what any text is read as has a beginning before its end', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{4}-(\d{2}(-\d{2})?|W\d{1,2}(-WE|-\d)?|Q\d|SU|WI|FA|SP)(T(MO|NI|\d))?$/),
    );
    fc.assert(
      fc.property(texts, moments, fc.constantFrom('ahead' as const, 'back' as const), (text, { zone, at }, looking) => {
        const found = readDate(text, DateTime.fromMillis(at, { zone }), looking);
        if (found.kind !== 'span') return;
        expect(found.span.from.isValid && found.span.to.isValid && found.span.from < found.span.to).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
