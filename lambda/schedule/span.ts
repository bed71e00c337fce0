import type { DateTime } from 'luxon';
import { wordTable } from '../domain/word-table.ts';
import { type CivilDay, civilDay, civilDayOf, daysFrom, isoMonday, startOfDay } from './civil.ts';
import type { PartOfDay } from './part-of-day.ts';

/** A stretch of time: from the first instant to just before the last, both in the rep's zone. */
export type Span = {
  from: DateTime;
  to: DateTime;
  unit: 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'stretch';
  /** Set when the date itself named a part of its day: "tonight". */
  part?: PartOfDay;
};

/** What a date slot said: a stretch we can look up, one too wide to look up, or no date at all. */
export type DateRead = { kind: 'span'; span: Span } | { kind: 'too-wide' } | { kind: 'unreadable' };

/** Whether a question looks ahead, or back as "what did I have on Tuesday" does. */
export type Looking = 'ahead' | 'back';

type Days = { first: CivilDay; length: { days?: number; months?: number; years?: number }; unit: Span['unit'] };
type Context = { today: CivilDay; looking: Looking; southern: boolean };
type Form = { pattern: RegExp; read: (parts: string[], context: Context) => Days | undefined };

const days = (first: CivilDay | undefined, length: Days['length'], unit: Days['unit']): Days | undefined =>
  first && { first, length, unit };

/** Meteorological seasons by the month they begin in, north of the equator. */
const seasonStart = wordTable<number>({ SP: 3, SU: 6, FA: 9, WI: 12 });

/**
 * A season that runs over new year may be named for either year (Amazon leaves it open): the one meant is the first that is not
 * over, or the last that has begun when looking back.
 */
function season(year: number, name: string, { today, looking, southern }: Context): Days | undefined {
  const begins = (((seasonStart[name] ?? 12) - 1 + (southern ? 6 : 0)) % 12) + 1;
  const length = { months: 3 };
  const named = civilDay(year, begins);
  const before = civilDay(year - 1, begins);
  if (!named || !before || begins !== 12) return days(named, length, 'season');
  const earlierIsMeant = looking === 'ahead' ? before.plus(length) > today : named > today;
  return days(earlierIsMeant ? before : named, length, 'season');
}

/** The forms AMAZON.DATE takes as Amazon documents them, and some it was seen or may be seen to take. */
const forms: Form[] = [
  {
    pattern: /^(\d{4})-(\d{2})-(\d{2})$/,
    read: ([y, m, d]) => days(civilDay(Number(y), Number(m), Number(d)), { days: 1 }, 'day'),
  },
  {
    pattern: /^(\d{4})-W(\d{1,2})-WE$/,
    read: ([y, w]) => days(isoMonday(Number(y), Number(w))?.plus({ days: 5 }), { days: 2 }, 'weekend'),
  },
  {
    pattern: /^(\d{4})-W(\d{1,2})-([1-7])$/,
    read: ([y, w, d]) => days(isoMonday(Number(y), Number(w))?.plus({ days: Number(d) - 1 }), { days: 1 }, 'day'),
  },
  {
    pattern: /^(\d{4})-W(\d{1,2})$/,
    read: ([y, w]) => days(isoMonday(Number(y), Number(w)), { days: 7 }, 'week'),
  },
  {
    pattern: /^(\d{4})-(\d{2})(?:-XX|-00)?$/,
    read: ([y, m]) => days(civilDay(Number(y), Number(m)), { months: 1 }, 'month'),
  },
  {
    pattern: /^(\d{4})-Q([1-4])$/,
    read: ([y, q]) => days(civilDay(Number(y), Number(q) * 3 - 2), { months: 3 }, 'quarter'),
  },
  { pattern: /^(\d{4})-(SP|SU|FA|WI)$/, read: ([y, s], context) => season(Number(y), s ?? '', context) },
  { pattern: /^(\d{4})(?:-XX-XX|-00-00)?$/, read: ([y]) => days(civilDay(Number(y)), { years: 1 }, 'year') },
];

const tooWide = /^\d{2,3}X{1,2}$/;
const partsOfDates = wordTable<PartOfDay>({
  MO: 'morning',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
});

// Zones whose summer is in January; a season is said with its months, so that a rep elsewhere hears what was taken.
const south =
  /^(Antarctica\/|Australia\/|Africa\/(Johannesburg|Maputo|Harare|Lusaka|Windhoek|Gaborone)|America\/(Argentina\/|Asuncion|Buenos_Aires|La_Paz|Lima|Montevideo|Punta_Arenas|Santiago|Sao_Paulo)|Indian\/(Antananarivo|Mauritius|Reunion)|Pacific\/(Auckland|Chatham|Fiji|Tongatapu|Apia))/;

/**
 * Reads an AMAZON.DATE value in the rep's zone. Alexa takes a date without a year or week as the next one; a question
 * that looks back means the last one, so a stretch still to come is moved back: a day within the week by weeks, others by
 * years.
 */
export function readDate(value: string, now: DateTime, looking: Looking = 'ahead'): DateRead {
  const today = civilDayOf(now);
  const zone = now.zoneName ?? 'utc';
  const [, date = '', mark] = value.trim().match(/^(.*?)(?:T(MO|AF|EV|NI|\d{1,2}(?::\d{2})?))?$/) ?? [];
  if (tooWide.test(date)) return { kind: 'too-wide' };
  const read =
    date === 'PRESENT_REF'
      ? days(today, { days: 1 }, 'day')
      : readForm(date, { today, looking, southern: south.test(zone) });
  if (!read || !isInReach(read.first)) return { kind: 'unreadable' };
  const { first, length, unit } = looking === 'back' ? movedBack(read, today) : read;
  const part = partsOfDates[mark ?? ''];
  const span: Span = { from: startOfDay(first, zone), to: startOfDay(first.plus(length), zone), unit };
  return { kind: 'span', span: part ? { ...span, part } : span };
}

/** Years nobody plans in are misheard, and beyond 9999 an instant has another spelling, which sorts elsewhere. */
const isInReach = ({ year }: CivilDay) => year >= 1900 && year < 2200;

function readForm(date: string, context: Context): Days | undefined {
  for (const { pattern, read } of forms) {
    const match = date.match(pattern);
    const days = match && read(match.slice(1), context);
    if (days) return days;
  }
  return undefined;
}

function movedBack(read: Days, today: CivilDay): Days {
  const { first, unit } = read;
  if (first <= today || unit === 'year') return read;
  const daysAhead = daysFrom(today, first);
  if (unit === 'day' && daysAhead <= 7) return { ...read, first: first.minus({ weeks: 1 }) };
  if (unit === 'week' || unit === 'weekend')
    return { ...read, first: first.minus({ weeks: Math.ceil(daysAhead / 7) }) };
  return { ...read, first: first.minus({ years: Math.ceil(first.diff(today, 'years').years) }) };
}

/** What a date slot means in the rep's zone, or nothing when it can't be a stretch of days we can look up. */
export function spanOfDate(value: string, now: DateTime, looking: Looking = 'ahead'): Span | undefined {
  const read = readDate(value, now, looking);
  return read.kind === 'span' ? read.span : undefined;
}

/** The day some days from the one `now` is in. */
export function dayFrom(now: DateTime, away: number): Span {
  const zone = now.zoneName ?? 'utc';
  const first = civilDayOf(now).plus({ days: away });
  return { from: startOfDay(first, zone), to: startOfDay(first.plus({ days: 1 }), zone), unit: 'day' };
}

/** The day that `now` is in. */
export const today = (now: DateTime): Span => dayFrom(now, 0);

/** The same stretch of days some weeks on: "not this Wednesday, the one after". */
export function weeksOn(span: Span, weeks: number): Span {
  const zone = span.from.zoneName ?? 'utc';
  const on = (at: DateTime) => startOfDay(civilDayOf(at).plus({ weeks }), zone);
  return { ...span, from: on(span.from), to: on(span.to) };
}

/** The stretch from now to the end of so many days, today included. */
export function daysAhead(now: DateTime, count: number): Span {
  return { from: today(now).from, to: dayFrom(now, count).from, unit: 'week' };
}
