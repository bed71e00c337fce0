import type { DateTime } from 'luxon';
import { wordTable } from '../domain/word-table.ts';
import { english as en } from '../language/en/spoken-time.ts';
import type { Language } from '../language/languages.ts';
import { type CivilDay, civilDayOf, daysFrom, wallClock, wallClocks } from './civil.ts';
import type { ClockTime } from './clock-time.ts';
import { type PartOfDay, partsOfDay } from './part-of-day.ts';
import type { Span } from './span.ts';
import type { SpokenTimes } from './spoken-time.ts';

const spokenTimes: Record<Language, SpokenTimes> = { en };

export type { PartOfDay } from './part-of-day.ts';

const DAY = 24 * 60;
const HALF_DAY = 12 * 60;

/** Alexa's period codes. */
const codes = wordTable<PartOfDay>({ MO: 'morning', AF: 'afternoon', EV: 'evening', NI: 'night' });

/** A part of the day as a spoken time. */
export const partTime = (part: PartOfDay): ClockTime => ({ kind: 'part', part, ...partsOfDay[part] });

/**
 * Reads an AMAZON.TIME value, or what Alexa passed on unread. A value from one to eleven o'clock says nothing of the half
 * that was meant; noon, midnight and times after twelve do, and so may the words.
 */
export function clockTime(value: string, language: Language, heard = value): ClockTime | undefined {
  const words = spokenTimes[language];
  const code = codes[value.trim()];
  if (code) return partTime(code);
  const match = value.trim().match(/^T?(\d{1,2}):(\d{2})(?::\d{2})?$|^T(\d{1,2})$/);
  if (!match) return words.read(value) ?? (heard === value ? undefined : words.read(heard));
  const minutes = Number(match[1] ?? match[3]) * 60 + Number(match[2] ?? 0);
  if (minutes > DAY || Number(match[2] ?? 0) > 59) return undefined;
  const hour = Math.floor(minutes / 60);
  const open = hour >= 1 && (hour < 12 || (hour === 12 && minutes > HALF_DAY)) && !words.namesAHalf(heard);
  return { kind: 'clock', minutes: minutes % DAY, half: open ? 'open' : 'stated' };
}

/** Something with a start and an end on the rep's clock. */
export type Timed = { start: DateTime; end: DateTime };

const minutesOf = (at: DateTime) => at.hour * 60 + at.minute;

/**
 * The stretch in which a spoken time of this day can lie: the day itself; a night runs into the next morning, and
 * "midnight on Friday" may be the one that ends it.
 */
export function reachOf(spoken: ClockTime | undefined, span: Span): Span {
  if (!spoken || span.unit !== 'day') return span;
  const beyond = 'to' in spoken ? spoken.to - DAY : spoken.kind === 'clock' && spoken.minutes === 0 ? 1 : 0;
  if (beyond <= 0) return span;
  return { ...span, to: wallClock(civilDayOf(span.from), DAY + beyond, span.from.zoneName ?? 'utc') };
}

/** Minutes on the clock since the midnight this day began with: a call at one the next morning is at twenty-five hours. */
const minutesInto = (day: CivilDay, at: DateTime) => minutesOf(at) + daysFrom(day, civilDayOf(at)) * DAY;

/**
 * The calls a spoken time means: those that start then; else, when the half of the day was left open, those that start
 * twelve hours off; else those running at that time. "The two o'clock" is the call that exists, whichever half came.
 */
export function callsAt<T extends Timed>(calls: T[], spoken: ClockTime, day: DateTime): T[] {
  const today = civilDayOf(day);
  switch (spoken.kind) {
    case 'part':
    case 'range':
      return calls.filter(({ start }) => {
        const into = minutesInto(today, start);
        return into >= spoken.from && into < spoken.to;
      });
    case 'minute':
      return calls.filter(({ start }) => start.minute === spoken.minute && civilDayOf(start).equals(today));
    case 'clock':
      return atClock(calls, spoken, today, day.zoneName ?? 'utc');
  }
}

function atClock<T extends Timed>(calls: T[], spoken: ClockTime & { kind: 'clock' }, day: CivilDay, zone: string): T[] {
  const isMeant = (minutes: number) => (into: number) => into === minutes || (minutes === 0 && into === DAY);
  const starting = (minutes: number) => calls.filter(({ start }) => isMeant(minutes)(minutesInto(day, start)));
  const otherHalf = (spoken.minutes + HALF_DAY) % DAY;
  const exact = starting(spoken.minutes);
  const other = spoken.half === 'open' ? starting(otherHalf) : [];
  if (exact.length > 0 || other.length > 0) return [...exact, ...other];
  const running = (minutes: number) => {
    const instants = wallClocks(day, minutes, zone);
    return calls.filter((call) => instants.some((at) => call.start <= at && call.end > at));
  };
  const then = running(spoken.minutes);
  return then.length > 0 || spoken.half === 'stated' ? then : running(otherHalf);
}

/** Hours below this are taken for the afternoon when nothing says which half is meant and no call decides it. */
const EARLIEST_LIKELY = 7 * 60;

/** The one time of the day most likely meant: "after three" is after three in the afternoon. */
export const likelyMinutes = ({ minutes, half }: ClockTime & { kind: 'clock' }): number =>
  half === 'open' && minutes < EARLIEST_LIKELY ? minutes + HALF_DAY : minutes;

/** A spoken time that names an hour. */
export type Hour = ClockTime & { kind: 'clock' };

const halvesOf = ({ minutes, half }: Hour): number[] =>
  half === 'open' ? [minutes, (minutes + HALF_DAY) % DAY].sort((a, b) => a - b) : [minutes];

/**
 * The hours between two spoken times, either of which may be left out. A time that leaves its half of the day open takes
 * it from the other: "two to four p.m." begins at fourteen hundred, "ten to two" ends there. Hours that end before they
 * begin run past midnight.
 */
export function hoursBetween(from: Hour | undefined, to: Hour | undefined): ClockTime & { kind: 'range' } {
  if (!to) return { kind: 'range', from: from ? likelyMinutes(from) : 0, to: DAY };
  if (!from) return { kind: 'range', from: 0, to: likelyMinutes(to) || DAY };
  const before = to.half === 'stated' ? halvesOf(from).filter((minutes) => minutes < (to.minutes || DAY)) : [];
  const start = before.at(-1) ?? likelyMinutes(from);
  const ends = halvesOf(to);
  const end = ends.find((minutes) => minutes > start) ?? (ends[0] ?? 0) + DAY;
  return { kind: 'range', from: start, to: end };
}

/** The hours of a part of the day from one spoken time, to another: "in the evening before seven" ends at nineteen hundred. */
export function hoursWithin(
  part: { from: number; to: number },
  from: Hour | undefined,
  to: Hour | undefined,
): ClockTime & { kind: 'range' } {
  const inPart = (hour: Hour) =>
    halvesOf(hour).find((minutes) => minutes >= part.from && minutes <= part.to) ?? likelyMinutes(hour);
  const [start, end] = [from ? inPart(from) : part.from, to ? inPart(to) : part.to];
  return { kind: 'range', ...(end > start ? { from: start, to: end } : { from: part.from, to: part.to }) };
}

/**
 * A time slot's value as a rep would say it, for what reads sentences: "14:30" is "at 2:30 p.m."; of a time without its half
 * it is the one people meet at. Nothing where it is no time of the clock.
 */
export function clockSaid(value: string, language: Language, how: 'at' | 'todayAt'): string | undefined {
  const time = clockTime(value, language);
  if (time?.kind !== 'clock') return undefined;
  const minutes = likelyMinutes(time);
  return spokenTimes[language][how]({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
}
