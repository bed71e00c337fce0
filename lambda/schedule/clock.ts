import type { DateTime } from 'luxon';

/** A spoken time of day: a clock time in minutes after midnight, or a part of the day. */
export type ClockTime =
  | { kind: 'clock'; minutes: number; half: 'stated' | 'open' }
  | { kind: 'part'; from: number; to: number; part: PartOfDay };
export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night';

// Alexa's period codes (`alexa.md` 2.3), in hours of the rep's day; a night runs past midnight.
const parts: Record<string, { part: PartOfDay; from: number; to: number }> = {
  MO: { part: 'morning', from: 0, to: 12 },
  AF: { part: 'afternoon', from: 12, to: 17 },
  EV: { part: 'evening', from: 17, to: 24 },
  NI: { part: 'night', from: 18, to: 28 },
};

const namesAHalf =
  /\b(a\.? ?m|p\.? ?m|noon|midnight|morning|afternoon|evening|night|tonight|hundred)\b|\b(1[3-9]|2[0-3])\b/i;

/** Reads an AMAZON.TIME value; the words tell whether the rep named the half of the day or left it open. */
export function clockTime(value: string, heard: string): ClockTime | undefined {
  const part = parts[value];
  if (part) return { kind: 'part', part: part.part, from: part.from * 60, to: part.to * 60 };
  const match = value.match(/^T?(\d{1,2})(?::(\d{2}))?/);
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
  if (minutes > 24 * 60) return undefined;
  return { kind: 'clock', minutes: minutes % (24 * 60), half: namesAHalf.test(heard) ? 'stated' : 'open' };
}

const minutesOf = (at: DateTime) => at.hour * 60 + at.minute;
const HALF_DAY = 12 * 60;

// Set, not added: on the day the clocks change, six in the evening is not eighteen hours after midnight.
const wallClock = (day: DateTime, minutes: number) =>
  day
    .startOf('day')
    .plus({ days: Math.floor(minutes / (2 * HALF_DAY)) })
    .set({ hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 });

/** Something with a start and an end on the rep's clock. */
export type Timed = { start: DateTime; end: DateTime };

/**
 * The calls a spoken time means: those that start then; else, when the half of the day was left open, those that start
 * twelve hours off; else those running at that time. "The two o'clock" is the call that exists, whichever half came.
 */
export function callsAt<T extends Timed>(calls: T[], spoken: ClockTime, day: DateTime): T[] {
  if (spoken.kind === 'part') {
    const from = wallClock(day, spoken.from);
    const to = wallClock(day, spoken.to);
    return calls.filter((call) => call.start >= from && call.start < to);
  }
  const starting = (minutes: number) =>
    calls.filter((call) => minutesOf(call.start) === minutes && call.start.hasSame(day, 'day'));
  const exact = starting(spoken.minutes);
  const other = spoken.half === 'open' ? starting((spoken.minutes + HALF_DAY) % (2 * HALF_DAY)) : [];
  if (exact.length > 0 || other.length > 0) return [...exact, ...other];
  const running = (minutes: number) => {
    const at = wallClock(day, minutes);
    return calls.filter((call) => call.start <= at && call.end > at);
  };
  const now = running(spoken.minutes);
  return now.length > 0 || spoken.half === 'stated' ? now : running((spoken.minutes + HALF_DAY) % (2 * HALF_DAY));
}
