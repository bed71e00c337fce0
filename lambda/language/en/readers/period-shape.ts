import type { DateTime, DurationLike } from 'luxon';

/**
 * A stretch of days somebody named, where in the text it stands, and what it is. `vague` was named without exact ends,
 * `explicit` with its year, so that it may lie in the past.
 */
export type Period = {
  from: DateTime;
  to: DateTime;
  unit: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'horizon';
  at: number;
  length: number;
  vague?: boolean;
  explicit?: boolean;
};

/** A way to name a stretch of days, and what it is as seen from today (a day's start in the rep's zone). */
export type Shape = {
  pattern: RegExp;
  read: (match: RegExpExecArray, today: DateTime) => Omit<Period, 'at' | 'length'> | undefined;
};

/** A stretch of so long from a day on; nothing where there is no such day. */
export const span = (from: DateTime, length: DurationLike, unit: Period['unit'], more: Partial<Period> = {}) =>
  from.isValid ? { from, to: from.plus(length).minus({ days: 1 }), unit, ...more } : undefined;
