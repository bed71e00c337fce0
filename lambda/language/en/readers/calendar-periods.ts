import type { DateTime, DurationLike } from 'luxon';
import { months, weekdays } from './calendar-names.ts';
import { type Period, type Shape, span } from './period-shape.ts';

const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const monthOf = (name: string) => months.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
const weekday = `(${weekdays.join('|')})`;
const year = '(?:(?: ,)?(?: of| in)? (20\\d\\d|next year|this year|the year after next))?';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';

const yearOf = (said: string | undefined, today: DateTime): number | undefined =>
  said === undefined
    ? undefined
    : said === 'next year'
      ? today.year + 1
      : said === 'this year'
        ? today.year
        : said === 'the year after next'
          ? today.year + 2
          : Number(said);

/** The next such stretch that is not over, unless its year was said. */
function next(
  today: DateTime,
  said: string | undefined,
  length: DurationLike,
  unit: Period['unit'],
  inYear: (year: number) => DateTime,
  more: Partial<Period> = {},
) {
  const stated = yearOf(said, today);
  if (stated !== undefined) return span(inYear(stated), length, unit, { ...more, explicit: true });
  const first = span(inYear(today.year), length, unit, more);
  return first && first.to < today ? span(inYear(today.year + 1), length, unit, more) : first;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The second Tuesday, the last working day of the month that begins here; nothing where it has none. */
function dayInMonth(first: DateTime, which: string, name: string): DateTime | undefined {
  const weekday = weekdays.indexOf(name) + 1;
  const days = Array.from({ length: first.daysInMonth ?? 0 }, (_, at) => first.plus({ days: at }));
  const fits = days.filter((day) => (weekday > 0 ? day.weekday === weekday : day.weekday < 6));
  const number = ordinals.includes(which) ? ordinals.indexOf(which) + 1 : Number.parseInt(which, 10);
  return which === 'last' ? fits.at(-1) : fits[number - 1];
}

/** How many ahead "this week", "the coming month" and "the quarter after next" are. */
const stepsOn = (whole: string, which: string | undefined): number =>
  /after next/.test(whole) ? 2 : which && !/this|current/.test(which) ? 1 : 0;

/** Stretches that stand in a calendar: days, weeks, months, quarters, seasons and years. */
export const calendarPeriods: readonly Shape[] = [
  {
    pattern: new RegExp(
      `\\b(?:the )?(1(?:st|th)|2(?:nd|th)|3(?:rd|th)|4th|5th|first|second|third|fourth|fifth|last) (${weekdays.join('|')}|working day|business day|weekday) (?:of|in) (?:(this|next|the|the coming) month|${monthName}${year})`,
    ),
    read: ([, which = '', name = '', month, named, y], today) => {
      const first = named
        ? next(today, y, { months: 1 }, 'month', (own) => today.set({ year: own, month: monthOf(named), day: 1 }))?.from
        : today.startOf('month').plus({ months: month === 'next' ? 1 : 0 });
      const found = first && dayInMonth(first, which, name);
      return found && span(found, { days: 1 }, 'day');
    },
  },
  {
    pattern: /\b(?:the )?(this|next|coming|following)? ?weekend\b/,
    read: ([, which], today) =>
      span(
        today.startOf('week').plus({ weeks: which === 'next' || which === 'following' ? 1 : 0, days: 5 }),
        { days: 2 },
        'week',
      ),
  },
  {
    pattern: /\b(20\d\d)-(\d\d)-(\d\d)\b/,
    read: ([, y, m, d], today) =>
      span(today.set({ year: Number(y), month: Number(m), day: Number(d) }), { days: 1 }, 'day', { explicit: true }),
  },
  // The forms a recogniser writes for a month, a quarter and a week.
  {
    pattern: /\b(20\d\d)-(\d\d)\b(?!-)/,
    read: ([, y, m], today) =>
      span(today.set({ year: Number(y), month: Number(m), day: 1 }), { months: 1 }, 'month', { explicit: true }),
  },
  {
    pattern: /\b(20\d\d)-q([1-4])\b/,
    read: ([, y, q], today) =>
      span(today.set({ year: Number(y), month: Number(q) * 3 - 2, day: 1 }), { months: 3 }, 'quarter', {
        explicit: true,
      }),
  },
  {
    pattern: /\b(20\d\d)-w(\d\d)\b/,
    read: ([, y, w], today) =>
      span(today.set({ weekYear: Number(y), weekNumber: Number(w), weekday: 1 }), { weeks: 1 }, 'week', {
        explicit: true,
      }),
  },
  {
    pattern: new RegExp(`\\b(?:the )?${day}(?: day)? (?:of )?${monthName}\\b${year}`),
    read: ([, d, m = '', y], today) =>
      next(today, y, { days: 1 }, 'day', (own) => today.set({ year: own, month: monthOf(m), day: Number(d) })),
  },
  {
    pattern: new RegExp(`\\b${monthName} (?:the )?${day}\\b${year}`),
    read: ([, m = '', d, y], today) =>
      next(today, y, { days: 1 }, 'day', (own) => today.set({ year: own, month: monthOf(m), day: Number(d) })),
  },
  {
    pattern: new RegExp(`\\b(?:the )?${day} of (this|next) month\\b`),
    read: ([, d, which], today) =>
      span(today.plus({ months: which === 'next' ? 1 : 0 }).set({ day: Number(d) }), { days: 1 }, 'day'),
  },
  {
    pattern: new RegExp(`\\b(?:next )?${monthName}\\b${year}`),
    read: ([, m = '', y], today) =>
      next(today, y, { months: 1 }, 'month', (own) => today.set({ year: own, month: monthOf(m), day: 1 })),
  },
  {
    pattern: new RegExp(
      `\\b(?:q ?([1-4])|(?:the )?([1-4])(?:st|nd|rd|th) quarter|quarter ([1-4])|(?:the )?(last) quarter of the year)\\b${year}`,
    ),
    read: ([, a, b, c, last, y], today) =>
      next(today, y, { months: 3 }, 'quarter', (own) =>
        today.set({ year: own, month: (last ? 4 : Number(a ?? b ?? c)) * 3 - 2, day: 1 }),
      ),
  },
  {
    pattern:
      /\b(?:the )?(this|next|current|coming|following) quarter\b|\b(?:the )quarter(?: after next)\b|\b(?:the|this) quarter\b|(?<=\bend of )quarter\b(?! (?:report|review|numbers|figures|results|summary|forecast|deck|close|call|meeting))|\bquarter(?= end\b)/,
    read: ([whole, which], today) =>
      span(today.startOf('quarter').plus({ months: 3 * stepsOn(whole, which) }), { months: 3 }, 'quarter'),
  },
  {
    pattern: new RegExp(`\\b(?:h ?([12])|(?:the )?([12])(?:st|nd|rd|th) half)(?: of the year)?\\b${year}`),
    read: ([, a, b, y], today) =>
      next(today, y, { months: 6 }, 'half', (own) => today.set({ year: own, month: (a ?? b) === '1' ? 1 : 7, day: 1 })),
  },
  {
    pattern:
      /\b(?:the )?(spring|summer|autumn|fall|winter)(?: (?:of )?(20\d\d|next year|this year))?\b|\bnext (spring|summer|autumn|fall|winter)\b/,
    read: ([, one, y, other], today) => {
      const month = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[one ?? other ?? ''] ?? 3;
      return next(today, y, { months: 3 }, 'season', (own) => today.set({ year: own, month, day: 1 }), {
        vague: true,
      });
    },
  },
  {
    pattern:
      /\b(?:the )?(?:year after next|(next|this|the|the current|current|calendar|coming|new) year)\b|(?<=\bend of )year\b|\byear(?= ?end\b)|\b(20[2-5]\d)\b/,
    read: ([whole, which, y], today) => {
      const own = y
        ? Number(y)
        : today.year +
          (/after next/.test(whole) ? 2 : which === 'next' || which === 'coming' || which === 'new' ? 1 : 0);
      const whichYear = span(
        today.set({ year: own, month: 1, day: 1 }),
        { years: 1 },
        'year',
        y ? { explicit: true } : {},
      );
      return which === 'new' && whichYear
        ? { ...whichYear, to: whichYear.from.plus({ months: 3 }).minus({ days: 1 }), vague: true }
        : whichYear;
    },
  },
  {
    pattern:
      /\b(?:the )?month after next\b|\b(?:the )?(next|this|current|coming|following) month\b|\bthe month\b|(?<=\bend of )month\b|\bmonth(?= end\b)/,
    read: ([whole, which], today) =>
      span(today.startOf('month').plus({ months: stepsOn(whole, which) }), { months: 1 }, 'month'),
  },
  {
    pattern:
      /\b(?:the )?week after next\b|\b(?:the )?(next|this|current|coming|following) week\b|\bthe week\b|(?<=\bend of )week\b/,
    read: ([whole, which], today) =>
      span(today.startOf('week').plus({ weeks: stepsOn(whole, which) }), { weeks: 1 }, 'week'),
  },
  {
    pattern: new RegExp(`\\b(next |this |on |coming )?${weekday}( week| after next)?\\b`),
    read: ([, which = '', name = '', later], today) => {
      const ahead = (weekdays.indexOf(name) + 1 - today.weekday + 7) % 7;
      const weeks = later
        ? 1
        : which.trim() === 'next' && ahead > 0 && today.plus({ days: ahead }).weekNumber === today.weekNumber
          ? 1
          : 0;
      return span(
        today.plus({ days: (ahead === 0 && which.trim() !== 'this' ? 7 : ahead) + 7 * weeks }),
        { days: 1 },
        'day',
      );
    },
  },
  {
    pattern: /\b(?:the )?day after tomorrow\b/,
    read: (_match, today) => span(today.plus({ days: 2 }), { days: 1 }, 'day'),
  },
  { pattern: /\btomorrow\b/, read: (_match, today) => span(today.plus({ days: 1 }), { days: 1 }, 'day') },
  { pattern: /\b(?:today|tonight)\b/, read: (_match, today) => span(today, { days: 1 }, 'day') },
  {
    pattern: /\bthe (\d{1,2})(?:st|nd|rd|th)\b/,
    read: ([, d], today) => {
      const own = today.set({ day: Number(d) });
      if (!own.isValid || own.day !== Number(d)) return undefined;
      return span(own < today ? today.plus({ months: 1 }).set({ day: Number(d) }) : own, { days: 1 }, 'day');
    },
  },
];
