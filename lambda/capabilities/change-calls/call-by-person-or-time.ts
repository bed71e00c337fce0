import { calendarAround, callWith, type Found, findCall, timeAsked } from '../../conversation/calls-heard.ts';
import { spanAsked } from '../../conversation/days-asked.ts';
import { heardIn, kept } from '../../conversation/heard-slots.ts';
import { findSubject, type Subject } from '../../conversation/who-is-meant.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import { callsAt } from '../../schedule/clock.ts';
import type { Desk, Slots } from '../../turn/turn.ts';

/** The call a change is about, or why there is none: nobody's, none where it was looked for, or still to be chosen. */
export type Called =
  | { kind: 'call'; call: Appointment }
  | { kind: 'none' }
  | { kind: 'open'; subject: Exclude<Subject, { kind: 'lead' }> };

const named = ['lead', 'chosen', 'namesakes'];
const placed = ['date', 'time', 'position'];

/** The call with somebody who was named on the day, or at the time, that was named too. */
async function withThemThen(slots: Slots, desk: Desk): Promise<Called | undefined> {
  const subject = await findSubject(kept(slots, named), desk);
  // Of a name nobody has, the time may still tell whose call is meant.
  if (subject.kind === 'unknown-name') return undefined;
  if (subject.kind !== 'lead') return { kind: 'open', subject };
  const date = kept(slots, ['date']);
  const span = 'date' in date ? spanAsked(date, desk, '') : undefined;
  const time = timeAsked(kept(slots, ['time']), desk.language);
  const { calls } = await calendarAround(desk);
  const then = calls.filter(
    (one) =>
      (!span || (one.start >= span.from && one.start < span.to)) &&
      (!time || callsAt([one], time, one.start.startOf('day')).length > 0),
  );
  const call = callWith(then, subject.id, desk.now);
  return call ? { kind: 'call', call } : { kind: 'none' };
}

/** "My two o'clock" is on the day we talk about; else, where there is none, today's. */
async function onItsDay(slots: Slots, desk: Desk): Promise<Found> {
  const found = await findCall(slots, desk);
  const isNotThen = found.kind === 'open' && found.subject.kind === 'no-call-then';
  if (!isNotThen || desk.memory.day === undefined || heardIn(slots, 'date')) return found;
  const { day: _elsewhere, ...memory } = desk.memory;
  const todays = await findCall(slots, { ...desk, memory });
  return todays.kind === 'open' && todays.subject.kind === 'no-call-then' ? found : todays;
}

/**
 * Finds the call that is to be changed: with whom, on which day and at what time, as far as each was said; else the one
 * spoken of.
 */
export async function callToChange(slots: Slots, desk: Desk): Promise<Called> {
  const isNamed = Object.keys(kept(slots, named)).length > 0;
  const isPlaced = Object.keys(kept(slots, placed)).length > 0;
  const theirs = isNamed && isPlaced ? await withThemThen(slots, desk) : undefined;
  if (theirs) return theirs;
  const found = await onItsDay(slots, desk);
  switch (found.kind) {
    case 'call':
      return { kind: 'call', call: found.found };
    case 'none-with':
      return { kind: 'none' };
    case 'open':
      return found;
  }
}
