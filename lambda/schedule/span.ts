import { DateTime } from 'luxon';

/** A stretch of time: from the first instant to just before the last, both in the rep's zone. */
export type Span = { from: DateTime; to: DateTime; unit: 'day' | 'weekend' | 'week' | 'month' | 'season' | 'year' };

const spanOf = (
  from: DateTime,
  length: { days?: number; months?: number; years?: number },
  unit: Span['unit'],
): Span | undefined => (from.isValid ? { from, to: from.plus(length), unit } : undefined);

// Meteorological seasons of the northern hemisphere; Alexa's winter of a year ends in it.
const seasons: Record<string, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

type Form = { pattern: RegExp; read: (match: RegExpMatchArray, zone: string) => Span | undefined };
const at = (zone: string, year: string | undefined, month: string | number = 1, day: string | number = 1) =>
  DateTime.fromObject({ year: Number(year), month: Number(month), day: Number(day) }, { zone });
const isoWeek = (zone: string, year: string | undefined, week: string | undefined) =>
  DateTime.fromObject({ weekYear: Number(year), weekNumber: Number(week), weekday: 1 }, { zone });

/** The forms AMAZON.DATE takes, by `alexa.md` 2.2; the slot is in the rep's zone. */
const forms: Form[] = [
  { pattern: /^(\d{4})-(\d{2})-(\d{2})$/, read: ([, y, m, d], zone) => spanOf(at(zone, y, m, d), { days: 1 }, 'day') },
  {
    pattern: /^(\d{4})-W(\d{1,2})-WE$/,
    read: ([, y, w], zone) => spanOf(isoWeek(zone, y, w).plus({ days: 5 }), { days: 2 }, 'weekend'),
  },
  { pattern: /^(\d{4})-W(\d{1,2})$/, read: ([, y, w], zone) => spanOf(isoWeek(zone, y, w), { days: 7 }, 'week') },
  {
    pattern: /^(\d{4})-(\d{2})(?:-XX|-00T\d+)?$/,
    read: ([, y, m], zone) => spanOf(at(zone, y, m), { months: 1 }, 'month'),
  },
  {
    pattern: /^(\d{4})-Q([1-4])$/,
    read: ([, y, q], zone) => spanOf(at(zone, y, Number(q) * 3 - 2), { months: 3 }, 'season'),
  },
  {
    pattern: /^(\d{4})-(SP|SU|FA|WI)$/,
    read: ([, y, s], zone) =>
      spanOf(at(zone, y, seasons[s ?? ''] ?? 12).minus({ years: s === 'WI' ? 1 : 0 }), { months: 3 }, 'season'),
  },
  { pattern: /^(\d{4})$/, read: ([, y], zone) => spanOf(at(zone, y), { years: 1 }, 'year') },
];

/** What a date slot means in the rep's zone, or nothing when it can't be a stretch of days we can look up. */
export function spanOfDate(value: string, now: DateTime): Span | undefined {
  if (value === 'PRESENT_REF') return spanOf(now.startOf('day'), { days: 1 }, 'day');
  for (const { pattern, read } of forms) {
    const match = value.match(pattern);
    if (match) return read(match, now.zoneName ?? 'utc');
  }
  return undefined;
}

/** The day that `now` is in. */
export const today = (now: DateTime): Span => ({
  from: now.startOf('day'),
  to: now.startOf('day').plus({ days: 1 }),
  unit: 'day',
});
