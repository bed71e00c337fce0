import { askForSubject } from '../../conversation/ask-who-is-meant.ts';
import { calendarAround, timeAsked } from '../../conversation/calls-heard.ts';
import { spanAsked } from '../../conversation/days-asked.ts';
import { entryCalled, isPrivate } from '../../conversation/entry-by-name.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { findSubject } from '../../conversation/who-is-meant.ts';
import type { Appointment, Aside } from '../../schedule/agenda.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import { callToChange } from './call-by-person-or-time.ts';

/** Why no call of the calendar can be changed: there is none, it is something else, or nothing is called so. */
export type NotThere =
  | { kind: 'no-call' }
  | { kind: 'not-a-call'; entry: Aside }
  | { kind: 'no-entry'; heard: string; unread: boolean };

/** The call that a change is about, the question that finds it, or why there is none. */
export type WhichCall = { kind: 'call'; call: Appointment } | { kind: 'reply'; reply: Reply } | NotThere;

/** Finds the call a change is about by what it is called, else by its time, its place in the day, or whom it is with. */
export async function whichCall(intent: string, slots: Slots, desk: Desk): Promise<WhichCall> {
  const entry = heardIn(slots, 'entry');
  if (entry && !heardIn(slots, 'lead') && !heardIn(slots, 'chosen')) return calledSo(intent, slots, desk);
  const found = await callToChange(slots, desk);
  if (found.kind === 'open' && found.subject.kind !== 'nobody')
    return { kind: 'reply', reply: askForSubject(found.subject, { intent, slots }, desk) };
  return found.kind === 'call' ? found : { kind: 'no-call' };
}

async function calledSo(intent: string, slots: Slots, desk: Desk): Promise<WhichCall> {
  const { entry: _entry, ...others } = slots;
  const slot = heardIn(slots, 'entry');
  const heard = slot?.heard ?? '';
  const span = heardIn(slots, 'date') && spanAsked(slots, desk);
  const { calls, others: asides } = await calendarAround(desk);
  const entries = [...asides, ...calls].filter(
    ({ start, end }) => end > desk.now && (!span || (start < span.to && end > span.from)),
  );
  const found = entryCalled(slot, entries, desk);
  if (found) return 'call' in found ? { kind: 'call', call: found } : { kind: 'not-a-call', entry: found };
  // What is called otherwise may still be told by its hour; the rep is asked before anything is written.
  if (timeAsked(others, desk.language)) return whichCall(intent, others, desk);
  const subject = await findSubject({ lead: filled(heard) }, desk);
  if (subject.kind === 'lead') return whichCall(intent, { ...others, chosen: filled(subject.id) }, desk);
  return { kind: 'no-entry', heard, unread: entries.some(isPrivate) };
}
