import type { DateTime } from 'luxon';
import { calendarPeriods } from './calendar-periods.ts';
import { horizons } from './horizons.ts';
import type { Period, Shape } from './period-shape.ts';

// The longest that fits at the earliest place counts; of two as long, the one listed first.
const shapes: readonly Shape[] = [...calendarPeriods, ...horizons];

/** The first stretch of days named in a text, as seen from today (a day's start in the rep's zone). */
export function periodIn(text: string, today: DateTime): Period | undefined {
  let best: Period | undefined;
  for (const { pattern, read } of shapes) {
    const match = pattern.exec(text);
    const found = match && read(match, today);
    if (!match || !found?.from.isValid || !found.to.isValid) continue;
    const period = { ...found, at: match.index, length: match[0].length };
    if (!best || period.at < best.at || (period.at === best.at && period.length > best.length)) best = period;
  }
  return best;
}
