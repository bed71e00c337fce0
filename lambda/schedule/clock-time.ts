import type { PartOfDay } from './part-of-day.ts';
/**
 * A spoken time of day. `clock` is a time in minutes after midnight, its half of the day stated or left open; `minute`
 * names no hour ("quarter to"); a `part` and a `range` are stretches, in minutes after midnight.
 */
export type ClockTime =
  | { kind: 'clock'; minutes: number; half: 'stated' | 'open' }
  | { kind: 'minute'; minute: number }
  | { kind: 'part'; from: number; to: number; part: PartOfDay }
  | { kind: 'range'; from: number; to: number };
