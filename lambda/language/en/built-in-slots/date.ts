import { DateTime } from 'luxon';
import {
  type Calendar,
  count,
  holiday,
  inMonth,
  isoDay,
  monthOf,
  nextNumbered,
  numberedWeekday,
  pad,
  period,
  quarterNumbered,
  season,
  shifted,
  shiftedMonth,
  slashed,
  upcomingMonth,
  weekdayNear,
  weekdayOf,
} from './days.ts';
import { wordsIn } from './grammar.ts';
import { holidays } from './holidays.ts';
import { inDigits, numberGrammar } from './number.ts';

const weekday = '(mon|tues?|wed|thurs?|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?';
const month =
  '(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december)';
const year = '(19\\d\\d|20\\d\\d)';
const which = '(?:(?:the|this) )?(this|the|next|following|last|previous|past|coming|upcoming)';
const day = '(\\d{1,2})(?:th)?';
const spans = '(day|week|month|year)s?';

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
    `(?:the )?(last|(\\d)th) ${weekday} (?:of|in) (?:(this|next|the) month|${month})`,
    (t, f) => numberedWeekday(t, f[2] === undefined ? 'last' : Number(f[2]), f[3], f[4], f[5]),
  ],
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
  [`${weekday} ${month}(?: the)? ${day}(?: ${year})?`, (t, f) => inMonth(t, monthOf(f[2]), Number(f[3]), f[4])],
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
