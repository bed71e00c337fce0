import type { DateTime } from 'luxon';
import type { ClockTime } from '../../schedule/clock-time.ts';
import type { PartOfDay } from '../../schedule/part-of-day.ts';
import type { Span } from '../../schedule/span.ts';
import { type Speech, say } from '../../speech/say.ts';
import { day, time } from './speech.ts';

const during: Readonly<Record<PartOfDay, string>> = {
  'first-thing': 'first thing',
  'early-morning': 'early in the morning',
  morning: 'in the morning',
  'late-morning': 'late in the morning',
  'before-lunch': 'before lunch',
  lunchtime: 'around lunch',
  'after-lunch': 'after lunch',
  'early-afternoon': 'early in the afternoon',
  afternoon: 'in the afternoon',
  'late-afternoon': 'late in the afternoon',
  'end-of-day': 'at the end of the day',
  evening: 'in the evening',
  night: 'at night',
};
/** Parts that are said right after the day: "this morning", "tomorrow afternoon", "on Friday evening". */
const after: Partial<Record<PartOfDay, string>> = {
  morning: 'morning',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'night',
};
const partOfToday = (part: PartOfDay) => (part === 'night' ? 'tonight' : after[part] && `this ${after[part]}`);
const partOf = (then: string, part: PartOfDay): string =>
  (then === 'today' ? partOfToday(part) : after[part] && `${then} ${after[part]}`) ?? `${then} ${during[part]}`;

const named = (at: DateTime, now: DateTime, pattern: string) =>
  at.setLocale('en').toFormat(at.year === now.year ? pattern : `${pattern}, yyyy`);
const weeksAway = (at: DateTime, now: DateTime) =>
  Math.round(at.startOf('week').diff(now.startOf('week'), 'weeks').weeks);

function days({ from, to, unit }: Span, now: DateTime): string {
  const last = to.minus({ hours: 12 });
  switch (unit) {
    case 'day':
      return day(from, now);
    case 'week':
    case 'weekend': {
      const away = weeksAway(from, now);
      const near = ['last', 'this', 'next'][away + 1];
      return near ? `${near} ${unit}` : `in the week of ${named(from.startOf('week'), now, 'LLLL d')}`;
    }
    case 'month':
      return from.hasSame(now, 'month') ? 'this month' : `in ${named(from, now, 'LLLL')}`;
    case 'stretch':
      return `from ${day(from, now).replace(/^on /, '')} to ${day(last, now).replace(/^on /, '')}`;
    case 'quarter':
    case 'season':
      return `between ${named(from, now, 'LLLL d')} and ${named(last, now, 'LLLL d')}`;
    case 'year':
      return from.hasSame(now, 'year') ? 'this year' : `in ${from.toFormat('yyyy')}`;
  }
}

/** Which days and which part of them a question was about: "tomorrow in the morning", "this week", "after lunch". */
export function when({ span, part, now }: { span: Span; part?: ClockTime | undefined; now: DateTime }): Speech {
  const then = days(span, now);
  const at = (minutes: number) =>
    time(span.from.startOf('day').set({ hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 }));
  switch (part?.kind) {
    case 'part':
      return say`${span.unit === 'day' ? partOf(then, part.part) : `${then} ${during[part.part]}`}`;
    case 'range':
      if (part.from === 0) return say`${then} before ${at(part.to)}`;
      if (part.to === 24 * 60) return say`${then} after ${at(part.from)}`;
      return say`${then} between ${at(part.from)} and ${at(part.to)}`;
    case 'clock':
      // Whoever says "at two" may mean either half of the day.
      return say`${then} at ${part.half === 'open' ? at(part.minutes).replace(/ [ap]\.m\.$/, '') : at(part.minutes)}`;
    default:
      return say`${then}`;
  }
}
