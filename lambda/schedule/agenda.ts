import { DateTime } from 'luxon';
import type { CalendarEntry, Call, NotACall, OtherEntry } from '../domain/call.ts';
import type { Timed } from './clock.ts';
import type { Span } from './span.ts';

/** A call with its start and end on the rep's clock. */
export type Appointment = Timed & { call: Call };
/** A calendar entry that is not a sales call, on the rep's clock. */
export type Aside = Timed & { entry: OtherEntry };

/** A stretch of the rep's calendar: the sales calls in order, and what is not counted as one. */
export type Agenda = { calls: Appointment[]; others: Aside[] };

const byStart = (a: Timed, b: Timed) => a.start.toMillis() - b.start.toMillis() || a.end.toMillis() - b.end.toMillis();

/** Sorts calendar entries that start within a span into calls and others, on the rep's clock. */
export function agendaOf(entries: CalendarEntry[], span: Span): Agenda {
  const [from, to] = [span.from.toMillis(), span.to.toMillis()];
  const starts = ({ start }: CalendarEntry) => Date.parse(start);
  return onTheClock(
    entries.filter((entry) => starts(entry) >= from && starts(entry) < to),
    span.from.zoneName ?? 'utc',
  );
}

/** All calendar entries, in order, on the clock of a zone: those that began before what was asked for included. */
export function onTheClock(entries: CalendarEntry[], zone: string): Agenda {
  const local = (instant: string) => DateTime.fromISO(instant, { zone });
  const calls: Appointment[] = [];
  const others: Aside[] = [];
  for (const entry of entries) {
    const timed = { start: local(entry.start), end: local(entry.end) };
    if (entry.kind === 'call') calls.push({ ...timed, call: entry });
    else others.push({ ...timed, entry });
  }
  return { calls: calls.sort(byStart), others: others.sort(byStart) };
}

/** The call at a place in the order: 1 is the first, -1 the last. */
export const atPosition = <T>(calls: T[], position: number): T | undefined =>
  calls.at(position > 0 ? position - 1 : position);

/** The next call that has not begun. */
export const nextAfter = <T extends Timed>(calls: T[], after: DateTime): T | undefined =>
  calls.find((call) => call.start > after);

/** Every call that begins when the next one does: more than one when the rep is double-booked. */
export function nextTogether<T extends Timed>(calls: T[], after: DateTime): T[] {
  const next = nextAfter(calls, after);
  return next ? calls.filter((call) => call.start.toMillis() === next.start.toMillis()) : [];
}

/** The call that follows this one in the order; at the same time when the rep is double-booked. */
export function following(calls: Appointment[], id: string): Appointment | undefined {
  const at = calls.findIndex(({ call }) => call.id === id);
  return at < 0 ? undefined : calls[at + 1];
}

/** The call going on at an instant; the one that began last when there are two. */
export const runningAt = <T extends Timed>(calls: T[], at: DateTime): T | undefined =>
  calls.findLast((call) => call.start <= at && call.end > at);

/** The calls that have not begun. */
export const ahead = <T extends Timed>(calls: T[], now: DateTime): T[] => calls.filter((call) => call.start > now);

// Time marked as free, or for what will not happen, is the rep's own; an all-day entry says nothing about the hours.
const takesTime: Readonly<Record<NotACall, boolean>> = {
  internal: true,
  'no-lead': true,
  private: true,
  personal: true,
  'all-day': false,
  declined: false,
  cancelled: false,
  free: false,
};

/** Everything that takes the rep's time, in order: calls, and the other entries that block the hours they stand in. */
export const busy = ({ calls, others }: Agenda): (Appointment | Aside)[] =>
  [...calls, ...others.filter(({ entry }) => takesTime[entry.why])].sort(byStart);
