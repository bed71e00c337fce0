import { DateTime } from 'luxon';
import { holidays } from './holidays.ts';

/** What a spoken date is relative to. `dayFirst`: 3/5 is the third of May, as outside the United States. */
export type Calendar = { today: string; dayFirst: boolean };

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = 'january february march april may june july august september october november december'.split(' ');
const seasons: Readonly<Record<string, string>> = {
  winter: 'WI',
  spring: 'SP',
  summer: 'SU',
  fall: 'FA',
  autumn: 'FA',
};
const counted: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  this: 0,
  the: 0,
  next: 1,
  following: 1,
  last: -1,
  previous: -1,
  past: -1,
  coming: 0,
  upcoming: 0,
};

/** 1 for Monday to 7 for Sunday, by the first letters. */
export const weekdayOf = (name = '') => weekdays.findIndex((one) => one.startsWith(name.slice(0, 3))) + 1;
/** 1 to 12, by the first letters. */
export const monthOf = (name = '') => months.findIndex((one) => one.startsWith(name.slice(0, 3))) + 1;
export const pad = (value: number) => String(value).padStart(2, '0');
/** `2026-11-21`, or nothing for a day that does not exist or has no year of four digits. */
export const isoDay = (date: DateTime) =>
  date.isValid && date.year >= 1000 && date.year <= 9999 ? (date.toISODate() ?? undefined) : undefined;
const isoWeek = (date: DateTime) => `${date.weekYear}-W${pad(date.weekNumber)}`;
const isoMonth = (date: DateTime) => date.toFormat('yyyy-MM');
const quarter = (date: DateTime) => `${date.year}-Q${date.quarter}`;
/** How many are meant: "next" is one ahead, "last" one back, "this" none. */
export const count = (text: string | undefined) => counted[text ?? ''] ?? Number(text);

/** The day of a month on or after today when the year is left out. */
export function inMonth(
  today: DateTime,
  monthNumber: number,
  dayNumber: number,
  yearSaid?: string,
): string | undefined {
  if (yearSaid !== undefined) return isoDay(DateTime.utc(Number(yearSaid), monthNumber, dayNumber));
  for (let ahead = 0; ahead < 9; ahead++) {
    const date = DateTime.utc(today.year + ahead, monthNumber, dayNumber);
    if (date.isValid && date >= today) return isoDay(date);
  }
  return undefined;
}

/** The next day of the month with this number, today included. */
export function nextNumbered(today: DateTime, dayNumber: number): string | undefined {
  for (let ahead = 0; ahead < 12; ahead++) {
    const date = today.startOf('month').plus({ months: ahead }).set({ day: 1 });
    if (dayNumber >= 1 && dayNumber <= (date.daysInMonth ?? 0)) {
      const found = date.set({ day: dayNumber });
      if (found >= today) return isoDay(found);
    }
  }
  return undefined;
}

/** "tuesday" is the next one, today included; "next tuesday" is in the next ISO week, "last tuesday" before today. */
export function weekdayNear(today: DateTime, name: string | undefined, said: string | undefined): DateTime {
  const number = weekdayOf(name);
  const upcoming = today.plus({ days: (number - today.weekday + 7) % 7 });
  const shift = count(said);
  if (said === undefined || shift === 0) return upcoming;
  if (shift > 0) return today.startOf('week').plus({ weeks: 1, days: number - 1 });
  return upcoming.minus({ weeks: 1 });
}

/** "The last Friday of this month", "the second Tuesday of March": of a month that is named, the next one. */
export function numberedWeekday(
  today: DateTime,
  which: number | 'last',
  name: string | undefined,
  monthSaid: string | undefined,
  monthName: string | undefined,
): string | undefined {
  const ahead = monthName === undefined ? count(monthSaid) : (monthOf(monthName) - today.month + 12) % 12;
  const first = today.startOf('month').plus({ months: ahead });
  const days = Array.from({ length: first.daysInMonth ?? 0 }, (_, at) => first.plus({ days: at }));
  const fits = days.filter(({ weekday }) => weekday === weekdayOf(name));
  const found = which === 'last' ? fits.at(-1) : fits[which - 1];
  return found && isoDay(found);
}

/** A day so many days, weeks, months or years away. */
export function shifted(today: DateTime, amount: number, unit: string | undefined): string | undefined {
  return isoDay(today.plus({ [`${unit}s`]: amount }));
}

/** A period around today in Alexa's form, so many of its kind ahead. */
export function period(today: DateTime, shift: number, unit: string | undefined): string | undefined {
  switch (unit) {
    case 'day':
      return isoDay(today.plus({ days: shift }));
    case 'week':
      return isoWeek(today.plus({ weeks: shift }));
    case 'weekend':
      return `${isoWeek(today.plus({ weeks: shift }))}-WE`;
    case 'month':
      return isoMonth(today.startOf('month').plus({ months: shift }));
    case 'quarter':
      return quarter(today.startOf('month').plus({ months: 3 * shift }));
    case 'year':
      return String(today.year + shift);
    case 'decade':
      return `${Math.floor(today.year / 10) + shift}X`;
    default:
      return undefined;
  }
}

/** The next month of that name, this one included. */
export const upcomingMonth = (today: DateTime, name: string | undefined) => {
  const number = monthOf(name);
  return `${today.year + (number < today.month ? 1 : 0)}-${pad(number)}`;
};
/** "this", "next" or "last" before a month. */
export const shiftedMonth = (today: DateTime, name: string | undefined, shift: number) => {
  const number = monthOf(name);
  const passed = shift > 0 ? number <= today.month : number < today.month;
  return `${today.year + (shift < 0 ? (passed ? 0 : -1) : passed ? 1 : 0)}-${pad(number)}`;
};
/** The next such holiday, or that of a year. */
export const holiday = (today: DateTime, name: string | undefined, yearSaid?: string) => {
  const ofYear = holidays[name ?? ''];
  if (!ofYear) return undefined;
  if (yearSaid !== undefined) return isoDay(ofYear(Number(yearSaid)));
  const thisYear = ofYear(today.year);
  return isoDay(thisYear >= today ? thisYear : ofYear(today.year + 1));
};
const seasonStart: Readonly<Record<string, number>> = { WI: 12, SP: 3, SU: 6, FA: 9 };
/** A season in Alexa's form; "next" and "last" go by the year. */
export const season = (today: DateTime, name: string | undefined, shift: number, yearSaid?: string) => {
  const code = seasons[name ?? ''] ?? '';
  if (yearSaid !== undefined) return `${yearSaid}-${code}`;
  if (shift !== 0) return `${today.year + shift}-${code}`;
  const over = code !== 'WI' && today.month > (seasonStart[code] ?? 12) + 2;
  return `${today.year + (over ? 1 : 0)}-${code}`;
};
/** 3/5, in the order of the country. */
export const slashed = (today: DateTime, { dayFirst }: Calendar, first = '', second = '', yearSaid?: string) => {
  const [dayNumber, monthNumber] = dayFirst ? [first, second] : [second, first];
  const full = yearSaid?.length === 2 ? `20${yearSaid}` : yearSaid;
  return inMonth(today, Number(monthNumber), Number(dayNumber), full);
};

/** `2026-Q4`, the next such quarter unless a year is given. */
export function quarterNumbered(today: DateTime, number: number, yearSaid?: string): string | undefined {
  if (number < 1 || number > 4) return undefined;
  return `${yearSaid ?? today.year + (number < today.quarter ? 1 : 0)}-Q${number}`;
}
