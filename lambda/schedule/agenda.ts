import { DateTime } from 'luxon';
import type { CalendarEntry, Call, OtherEntry } from '../domain/call.ts';
import type { Timed } from './clock.ts';
import type { Span } from './span.ts';

/** A call with its start and end on the rep's clock. */
export type Appointment = Timed & { call: Call };

/** A stretch of the rep's calendar: the sales calls in order, and what is not counted as one. */
export type Agenda = { calls: Appointment[]; others: OtherEntry[] };

/** Sorts calendar entries that start within a span into calls and others, on the rep's clock. */
export function agendaOf(entries: CalendarEntry[], span: Span): Agenda {
  const zone = span.from.zoneName ?? 'utc';
  const local = (instant: string) => DateTime.fromISO(instant, { zone });
  const within = entries.filter((entry) => local(entry.start) < span.to && local(entry.start) >= span.from);
  return {
    calls: within
      .filter((entry) => entry.kind === 'call')
      .map((call) => ({ call, start: local(call.start), end: local(call.end) }))
      .sort((a, b) => a.start.toMillis() - b.start.toMillis()),
    others: within.filter((entry) => entry.kind === 'other'),
  };
}

/** The call at a place in the order: 1 is the first, -1 the last. */
export const atPosition = <T>(calls: T[], position: number): T | undefined =>
  calls.at(position > 0 ? position - 1 : position);

/** The next call that has not begun. */
export const nextAfter = (calls: Appointment[], after: DateTime): Appointment | undefined =>
  calls.find((call) => call.start > after);
