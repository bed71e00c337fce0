import { Duration } from 'luxon';
import { heardIn } from '../../conversation/heard-slots.ts';
import { dayFrom, type Span, spanOfDate, today, weeksOn } from '../../schedule/span.ts';
import type { Desk, Slots } from '../../turn/turn.ts';

/**
 * The stretch of days a question names by its ends, "from Monday to Wednesday", or by its length, "in the next three
 * days"; nothing where it names neither, and none shorter than a day.
 */
export function stretchAsked(slots: Slots, { now }: Desk): Span | undefined {
  const [date, through, within] = ['date', 'through', 'within'].map((slot) => heardIn(slots, slot)?.heard);
  if (through !== undefined) {
    // "By the end of the week" counts from now on.
    const first = date === undefined ? { from: now } : spanOfDate(date, now);
    const named = spanOfDate(through, now);
    if (!first || !named) return undefined;
    // On a Tuesday the next Monday comes after the next Wednesday.
    const isOver = named.unit === 'day' && named.to <= first.from;
    const last = isOver ? weeksOn(named, 1) : named;
    const unit = last.unit === 'day' && first.from.hasSame(last.from, 'day') ? 'day' : 'stretch';
    return last.to > first.from ? { from: first.from, to: last.to, unit } : undefined;
  }
  const days = within === undefined || date !== undefined ? 0 : Math.ceil(Duration.fromISO(within).as('days'));
  return days >= 1 && !isWithinDay(within) ? { ...today(now), to: dayFrom(now, days).to, unit: 'stretch' } : undefined;
}

/** Whether a length of time is one of hours or minutes. */
export const isWithinDay = (length: string | undefined): boolean =>
  length !== undefined && Duration.fromISO(length).as('days') < 1;
