import type { DateTime } from 'luxon';
import type { Call } from '../domain/call.ts';
import { firstNameIn } from '../domain/lead.ts';
import type { Language } from '../language/languages.ts';
import { type Agenda, type Appointment, atPosition, nextAfter, onTheClock, runningAt } from '../schedule/agenda.ts';
import { callsAt, clockTime, type Hour, hoursBetween, hoursWithin, partTime, reachOf } from '../schedule/clock.ts';
import type { ClockTime } from '../schedule/clock-time.ts';
import { isoInstant } from '../schedule/instant.ts';
import { isPartOfDay, type PartOfDay } from '../schedule/part-of-day.ts';
import { dayFrom, type Span } from '../schedule/span.ts';
import type { Desk, Slots } from '../turn/turn.ts';
import { agendaIn, spanAsked } from './days-asked.ts';
import { heardIn, positionIn } from './heard-slots.ts';
import { findSubject, type Subject } from './who-is-meant.ts';

/** The hour a slot names, where it names one. */
export function hourIn(slots: Slots, name: string, language: Language): Hour | undefined {
  const heard = heardIn(slots, name);
  const time = heard && clockTime(heard.heard, language);
  return time?.kind === 'clock' ? time : undefined;
}

/** The part of the day a question names; "this evening" may come where an hour was expected. */
function partIn(slots: Slots, language: Language): ClockTime | undefined {
  const part = heardIn(slots, 'part');
  const named = part?.values[0]?.id ?? part?.heard;
  if (named) return isPartOfDay(named) ? partTime(named) : clockTime(named, language);
  return ['after', 'before']
    .map((slot) => clockTime(heardIn(slots, slot)?.heard ?? '', language))
    .find((time) => time?.kind === 'part');
}

/** The time of day a question names: the corrected one, a time, a part of the day, hours between times, or hours of a part. */
export function timeAsked(slots: Slots, language: Language, ofSpan?: PartOfDay): ClockTime | undefined {
  const said = heardIn(slots, 'instead') ?? heardIn(slots, 'time');
  const time = said && clockTime(said.heard, language);
  if (said && time?.kind !== 'part') return time;
  const part = time ?? partIn(slots, language) ?? (ofSpan && partTime(ofSpan));
  const [after, before] = [hourIn(slots, 'after', language), hourIn(slots, 'before', language)];
  if (!after && !before) return part;
  return part?.kind === 'part' ? hoursWithin(part, after, before) : hoursBetween(after, before);
}

/** What a question is about in the calendar: the days, the part of them, and the calls there. */
export type Look = { span: Span; time: ClockTime | undefined; agenda: Agenda; calls: Appointment[] };

/**
 * Looks into the rep's calendar where a question points, or over the days given; nothing when it names no days we can look
 * up.
 */
export async function look(
  slots: Slots,
  desk: Desk,
  talkedAbout = desk.memory.day,
  days?: Span,
): Promise<Look | undefined> {
  const span = days ?? spanAsked(slots, desk, talkedAbout);
  if (!span) return undefined;
  const time = timeAsked(slots, desk.language, span.part);
  const agenda = await agendaIn(reachOf(time, span), desk);
  return { span, time, agenda, calls: time ? callsAt(agenda.calls, time, span.from) : agenda.calls };
}

/** A call a question is about, or why there is none to name. */
export type Found =
  | { kind: 'call'; found: Appointment }
  | { kind: 'open'; subject: Exclude<Subject, { kind: 'lead' }> }
  | { kind: 'none-with'; lead: string; past: Appointment | undefined };

/** How far around today a call with somebody is looked for. */
const BACK_DAYS = 90;
const AHEAD_DAYS = 90;

/** Everything in the calendar around today, for questions about one person's calls. */
export async function calendarAround(desk: Desk): Promise<Agenda> {
  const at = (away: number) => isoInstant(dayFrom(desk.now, away).from);
  const entries = await desk.store.entriesBetween(desk.scope, at(-BACK_DAYS), at(AHEAD_DAYS));
  return onTheClock(entries, desk.now.zoneName ?? 'utc');
}

const isWith = (lead: string) => (one: Appointment) => one.call.lead.id === lead;

/** The call with a lead that is meant now: the one going on, else the next, else one over today. */
export function callWith(calls: Appointment[], lead: string, now: DateTime): Appointment | undefined {
  const theirs = calls.filter(isWith(lead));
  return (
    runningAt(theirs, now) ??
    nextAfter(theirs, now) ??
    theirs.findLast((call) => call.start.hasSame(now, 'day') && call.end <= now)
  );
}

/** Finds the call a question is about: by its time or place in the day, by whom it is with, or the one just spoken of. */
export async function findCall(slots: Slots, desk: Desk): Promise<Found> {
  const isNamed = heardIn(slots, 'lead') ?? heardIn(slots, 'chosen');
  const isPlaced =
    ['time', 'instead', 'part', 'date'].some((slot) => heardIn(slots, slot)) || positionIn(slots) !== undefined;
  if (!isNamed && isPlaced) return placed(slots, desk);
  const calendar = await calendarAround(desk);
  if (!isNamed) {
    const spokenOf = calendar.calls.find(({ call }) => call.id === desk.memory.call);
    const next = runningAt(calendar.calls, desk.now) ?? nextAfter(calendar.calls, desk.now);
    const found = spokenOf ?? (desk.memory.lead ? undefined : next);
    if (found) return { kind: 'call', found };
  }
  const subject = await findSubject(slots, desk);
  if (subject.kind !== 'lead') return { kind: 'open', subject };
  const found = callWith(calendar.calls, subject.id, desk.now);
  if (found) return { kind: 'call', found };
  const past = calendar.calls.findLast((one) => isWith(subject.id)(one) && one.start < desk.now);
  return { kind: 'none-with', lead: subject.id, past };
}

async function placed(slots: Slots, desk: Desk): Promise<Found> {
  const seen = await look(slots, desk);
  const heard =
    ['instead', 'time', 'part', 'position', 'date'].map((slot) => heardIn(slots, slot)?.heard).find(Boolean) ?? '';
  if (!seen) return { kind: 'open', subject: { kind: 'not-a-date', heard } };
  const position = positionIn(slots);
  const at = position === undefined ? undefined : atPosition(seen.calls, position);
  const meant = position === undefined ? seen.calls : at ? [at] : [];
  const [only, ...more] = meant;
  if (!only)
    return { kind: 'open', subject: { kind: 'no-call-then', heard, day: seen.span.from, agenda: seen.agenda } };
  if (more.length > 0) return { kind: 'open', subject: { kind: 'which-call', calls: meant } };
  return { kind: 'call', found: only };
}

/** What is remembered of a call once it has been spoken of. */
export const spokenOf = ({ call, start }: Appointment) => ({
  lead: call.lead.id,
  call: call.id,
  day: start.toISODate() ?? '',
});

/** What a lead is called in passing. */
export const firstName = ({ lead }: Pick<Call, 'lead'>): string => firstNameIn(lead.name);
