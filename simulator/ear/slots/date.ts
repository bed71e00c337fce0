import { DateTime } from 'luxon';
import { wordsIn } from './grammar.ts';
import { holidays } from './holidays.ts';
import { inDigits, numberGrammar } from './number.ts';

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

const weekday = '(mon|tues?|wed|thurs?|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?';
const month =
  '(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december)';
const year = '(19\\d\\d|20\\d\\d)';
const which = '(?:(?:the|this) )?(this|the|next|following|last|previous|past|coming|upcoming)';
const day = '(\\d{1,2})(?:th)?';
const spans = '(day|week|month|year)s?';

const weekdayOf = (name = '') => weekdays.findIndex((one) => one.startsWith(name.slice(0, 3))) + 1;
const monthOf = (name = '') => months.findIndex((one) => one.startsWith(name.slice(0, 3))) + 1;
const pad = (value: number) => String(value).padStart(2, '0');
const isoDay = (date: DateTime) => (date.isValid ? (date.toISODate() ?? undefined) : undefined);
const isoWeek = (date: DateTime) => `${date.weekYear}-W${pad(date.weekNumber)}`;
const isoMonth = (date: DateTime) => date.toFormat('yyyy-MM');
const quarter = (date: DateTime) => `${date.year}-Q${date.quarter}`;
const count = (text: string | undefined) => counted[text ?? ''] ?? Number(text);

/** The day of a month on or after today when the year is left out. */
function inMonth(today: DateTime, monthNumber: number, dayNumber: number, yearSaid?: string): string | undefined {
  if (yearSaid !== undefined) return isoDay(DateTime.utc(Number(yearSaid), monthNumber, dayNumber));
  for (let ahead = 0; ahead < 9; ahead++) {
    const date = DateTime.utc(today.year + ahead, monthNumber, dayNumber);
    if (date.isValid && date >= today) return isoDay(date);
  }
  return undefined;
}

/** The next day of the month with this number, today included. */
function nextNumbered(today: DateTime, dayNumber: number): string | undefined {
  for (let ahead = 0; ahead < 12; ahead++) {
    const date = today.startOf('month').plus({ months: ahead }).set({ day: 1 });
    if (dayNumber >= 1 && dayNumber <= (date.daysInMonth ?? 0)) {
      const found = date.set({ day: dayNumber });
      if (found >= today) return isoDay(found);
    }
  }
  return undefined;
}

function weekdayNear(today: DateTime, name: string | undefined, said: string | undefined): DateTime {
  const number = weekdayOf(name);
  const upcoming = today.plus({ days: (number - today.weekday + 7) % 7 });
  const shift = count(said);
  if (said === undefined || shift === 0) return upcoming;
  if (shift > 0) return today.startOf('week').plus({ weeks: 1, days: number - 1 });
  return upcoming.minus({ weeks: 1 });
}

function shifted(today: DateTime, amount: number, unit: string | undefined): string | undefined {
  return isoDay(today.plus({ [`${unit}s`]: amount }));
}

function period(today: DateTime, shift: number, unit: string | undefined): string | undefined {
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

const upcomingMonth = (today: DateTime, name: string | undefined) => {
  const number = monthOf(name);
  return `${today.year + (number < today.month ? 1 : 0)}-${pad(number)}`;
};
const shiftedMonth = (today: DateTime, name: string | undefined, shift: number) => {
  const number = monthOf(name);
  const passed = shift > 0 ? number <= today.month : number < today.month;
  return `${today.year + (shift < 0 ? (passed ? 0 : -1) : passed ? 1 : 0)}-${pad(number)}`;
};
const holiday = (today: DateTime, name: string | undefined, yearSaid?: string) => {
  const ofYear = holidays[name ?? ''];
  if (!ofYear) return undefined;
  if (yearSaid !== undefined) return isoDay(ofYear(Number(yearSaid)));
  const thisYear = ofYear(today.year);
  return isoDay(thisYear >= today ? thisYear : ofYear(today.year + 1));
};
const seasonStart: Readonly<Record<string, number>> = { WI: 12, SP: 3, SU: 6, FA: 9 };
const season = (today: DateTime, name: string | undefined, shift: number, yearSaid?: string) => {
  const code = seasons[name ?? ''] ?? '';
  if (yearSaid !== undefined) return `${yearSaid}-${code}`;
  if (shift !== 0) return `${today.year + shift}-${code}`;
  const over = code !== 'WI' && today.month > (seasonStart[code] ?? 12) + 2;
  return `${today.year + (over ? 1 : 0)}-${code}`;
};
const slashed = (today: DateTime, { dayFirst }: Calendar, first = '', second = '', yearSaid?: string) => {
  const [dayNumber, monthNumber] = dayFirst ? [first, second] : [second, first];
  const full = yearSaid?.length === 2 ? `20${yearSaid}` : yearSaid;
  return inMonth(today, Number(monthNumber), Number(dayNumber), full);
};

type Said = (today: DateTime, found: RegExpExecArray, calendar: Calendar) => string | undefined;
const holidayNames = `(${Object.keys(holidays).join('|')})`;

/** Every way to say a date that we know, and Alexa's form for it. The first row that fits the whole phrase counts. */
const readings: readonly (readonly [string, Said])[] = [
  ['today|this day|(?:later |earlier )?today|tonight|this (?:morning|afternoon|evening)', (t) => isoDay(t)],
  ['(?:right |just )?now|at the moment|currently', () => 'PRESENT_REF'],
  ['tomorrow|tomorrow (?:morning|afternoon|evening|night)', (t) => isoDay(t.plus({ days: 1 }))],
  ['yesterday|last night', (t) => isoDay(t.minus({ days: 1 }))],
  ['(?:the )?day after tomorrow', (t) => isoDay(t.plus({ days: 2 }))],
  ['(?:the )?day before yesterday', (t) => isoDay(t.minus({ days: 2 }))],
  [weekday, (t, f) => isoDay(weekdayNear(t, f[1], undefined))],
  [`${which} ${weekday}`, (t, f) => isoDay(weekdayNear(t, f[2], f[1]))],
  [
    `${weekday} (?:of )?(next|last|this) week`,
    (t, f) => isoDay(t.startOf('week').plus({ weeks: count(f[2]), days: weekdayOf(f[1]) - 1 })),
  ],
  [
    `(next|last|this) week(?: on|'s| 's)? ${weekday}`,
    (t, f) => isoDay(t.startOf('week').plus({ weeks: count(f[1]), days: weekdayOf(f[2]) - 1 })),
  ],
  [
    `(?:a week (?:from|on) ${weekday}|${weekday} week)`,
    (t, f) => isoDay(weekdayNear(t, f[1] ?? f[2], undefined).plus({ weeks: 1 })),
  ],
  [`(?:the )?${weekday} after next`, (t, f) => isoDay(weekdayNear(t, f[1], 'next').plus({ weeks: 1 }))],
  [
    `(?:in )?(an?|\\d+) ${spans}(?: from)? (?:now|today|time)|in (an?|\\d+) ${spans}(?: 's)?(?: time)?`,
    (t, f) => shifted(t, count(f[1] ?? f[3]), f[2] ?? f[4]),
  ],
  [`(an?|\\d+) ${spans} from tomorrow`, (t, f) => shifted(t.plus({ days: 1 }), count(f[1]), f[2])],
  [`(an?|\\d+) ${spans} ago`, (t, f) => shifted(t, -count(f[1]), f[2])],
  [
    `${which} (week|weekend|month|quarter|year|decade)`,
    (t, f) => period(t, /coming/.test(f[1] ?? '') ? 1 : count(f[1]), f[2]),
  ],
  ['(?:the )?(week|weekend|month|year|quarter) after next', (t, f) => period(t, 2, f[1])],
  [
    '(?:the )?(?:beginning|start|middle|end|rest) of (?:(this|the|next|last) )?(week|month|quarter|year)',
    (t, f) => period(t, count(f[1] ?? 'the'), f[2]),
  ],
  ['(?:the )?weekend', (t) => period(t, 0, 'weekend')],
  [
    `(?:early|late|mid|the (?:beginning|start|middle|end) of|(?:beginning|start|middle|end) of) ${month}(?: ${year})?`,
    (t, f) => (f[2] ? `${f[2]}-${pad(monthOf(f[1]))}` : upcomingMonth(t, f[1])),
  ],
  [`(?:the month of )?${month}`, (t, f) => upcomingMonth(t, f[1])],
  [`${month}(?: of)? ${year}`, (_, f) => `${f[2]}-${pad(monthOf(f[1]))}`],
  [`${which} ${month}`, (t, f) => shiftedMonth(t, f[2], count(f[1]))],
  [`${month}(?: the)? ${day}(?: ${year})?`, (t, f) => inMonth(t, monthOf(f[1]), Number(f[2]), f[3])],
  [`(?:the )?${day}(?: of)? ${month}(?: ${year})?`, (t, f) => inMonth(t, monthOf(f[2]), Number(f[1]), f[3])],
  [
    `${weekday}(?: the)? (\\d{1,2})th(?: of ${month})?`,
    (t, f) => (f[3] ? inMonth(t, monthOf(f[3]), Number(f[2])) : nextNumbered(t, Number(f[2]))),
  ],
  [`${weekday} ${month}(?: the)? ${day}`, (t, f) => inMonth(t, monthOf(f[2]), Number(f[3]))],
  [
    '(?:the )?(\\d{1,2})th(?: of (this|the|next|last) month)?',
    (t, f) =>
      f[2]
        ? isoDay(
            t
              .startOf('month')
              .plus({ months: count(f[2]) })
              .set({ day: Number(f[1]) }),
          )
        : nextNumbered(t, Number(f[1])),
  ],
  [year, (_, f) => f[1]],
  [
    `(?:(?:the )?(?:end|start|beginning) of )?(?:the )?(?:(\\d)th quarter|q ?(\\d))(?: of)?(?: ${year})?`,
    (t, f) => quarterNumbered(t, Number(f[1] ?? f[2]), f[3]),
  ],
  [`(?:the )?(winter|spring|summer|fall|autumn)(?: of)?(?: ${year})?`, (t, f) => season(t, f[1], 0, f[2])],
  [`${which} (winter|spring|summer|fall|autumn)`, (t, f) => season(t, f[2], count(f[1]))],
  ['the (20|30|40|50|60|70|80|90)s', (_, f) => `20${f[1]?.slice(0, 1)}X`],
  [`(?:this )?${holidayNames}(?: ${year})?`, (t, f) => holiday(t, f[1], f[2])],
  ['(\\d{4}-\\d{2}-\\d{2})', (_, f) => isoDay(DateTime.fromISO(f[1] ?? '', { zone: 'utc' }))],
  ['(\\d{1,2})/(\\d{1,2})(?:/(\\d{2}|\\d{4}))?', (t, f, calendar) => slashed(t, calendar, f[1], f[2], f[3])],
];
const compiled = readings.map(([pattern, said]) => [new RegExp(`^(?:${pattern})$`), said] as const);

/** The words a date may hold. */
export const dateGrammar = new Set([...wordsIn(compiled.map(([pattern]) => pattern.source)), ...numberGrammar]);

function quarterNumbered(today: DateTime, number: number, yearSaid?: string): string | undefined {
  if (number < 1 || number > 4) return undefined;
  return `${yearSaid ?? today.year + (number < today.quarter ? 1 : 0)}-Q${number}`;
}

/**
 * AMAZON.DATE in Alexa's forms: a day, `2026-W48`, `2026-W47-WE`, `2026-12`, `2027`, `202X`, `2027-SU`, PRESENT_REF.
 * A date without a year is the next one, today included. Quarters are sent as `2026-Q4`, which Amazon does not document.
 */
export function readDate(words: readonly string[], calendar: Calendar): string | undefined {
  const phrase = inDigits(words);
  const today = DateTime.fromISO(calendar.today, { zone: 'utc' });
  for (const [pattern, said] of compiled) {
    const found = pattern.exec(phrase);
    if (found) return said(today, found, calendar);
  }
  return undefined;
}
