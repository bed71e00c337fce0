import type { DateTime } from 'luxon';
import { calendarAround, callWith, hourIn, timeAsked } from '../../conversation/calls-heard.ts';
import { filled, heardIn, kept } from '../../conversation/heard-slots.ts';
import { agendaIn, findSubject, spanAsked } from '../../conversation/subject.ts';
import { askForSubject, leadGone } from '../../conversation/subject-reply.ts';
import type { LeadName } from '../../domain/lead.ts';
import type { Language } from '../../language/languages.ts';
import { type Appointment, type Aside, busy } from '../../schedule/agenda.ts';
import { civilDayOf, wallClock } from '../../schedule/civil.ts';
import { clockTime, hoursBetween, likelyMinutes } from '../../schedule/clock.ts';
import type { ClockTime } from '../../schedule/clock-time.ts';
import { minutesIn } from '../../schedule/duration.ts';
import { freeOn, type Gap, hoursOf, minutesOf } from '../../schedule/free-time.ts';
import { overlap } from '../../schedule/overlaps.ts';
import { dayFrom, type Span, today } from '../../schedule/span.ts';
import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore } from '../../turn/memory.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import { type NotThere, whichCall } from './call-by-title.ts';

/** A change of the day as it would be noted. */
export type Plan = {
  kind: 'book' | 'move' | 'cancel' | 'late';
  lead: LeadName;
  /** The call as it stands now. */
  call?: Appointment;
  start?: DateTime;
  end?: DateTime;
  minutes?: number;
  /** How many calls, where it is more than this one. */
  count?: number;
  /** All these calls are with the lead. */
  allTheirs?: boolean;
  /** The days and the part of them that are cleared. */
  within?: { span: Span; part: ClockTime | undefined };
};

/** A change that still wants its day or time, and the slots they go to. */
export type OpenWhen = { resume: AskedBefore; day: string; time: string };

/** A plan to confirm, with what it overlaps, or why there is none yet. */
export type Planned =
  | { kind: 'plan'; plan: Plan; clashes: (Appointment | Aside)[] }
  | { kind: 'no-time'; gap: Gap; lead: LeadName; yes: AskedBefore }
  | { kind: 'no-room'; span: Span; part: ClockTime | undefined; when: OpenWhen }
  | { kind: 'past'; start: DateTime; when: OpenWhen }
  /** Nothing was said, or nothing we could read, of when: of the call that is to move where one is. */
  | { kind: 'not-said'; call?: Appointment; when?: OpenWhen }
  | { kind: 'reply'; reply: Reply }
  | NotThere;

const USUAL_MINUTES = 30;

/** What something would overlap with, the call itself aside. */
export async function clashesOf(
  start: DateTime,
  end: DateTime,
  desk: Desk,
  except?: string,
): Promise<(Appointment | Aside)[]> {
  const day = { ...today(desk.now), from: start.startOf('day'), to: start.startOf('day').plus({ days: 1 }) };
  const taken = busy(await agendaIn(day, desk));
  return taken.filter((one) => !('call' in one && one.call.id === except) && overlap(one, { start, end }));
}

/** "Book a Kiel meeting": what it is called may be whom it is with, where no entry is usually called so. */
async function namedBy({ entry }: Slots, desk: Desk) {
  if (!entry || entry.values.length > 0) return undefined;
  const subject = await findSubject({ lead: entry }, desk);
  return subject.kind === 'lead' ? subject : undefined;
}

async function leadOf(slots: Slots, intent: string, desk: Desk): Promise<LeadName | Reply> {
  // The time is that of the new call: it must not find whoever has one then.
  const named = kept(slots, ['lead', 'chosen']);
  const byEntry = Object.keys(named).length === 0 ? await namedBy(slots, desk) : undefined;
  const subject = byEntry ?? (await findSubject(named, desk));
  if (subject.kind !== 'lead') return askForSubject(subject, { intent, slots }, desk);
  const file = await desk.store.leadFile(desk.scope, subject.id);
  if (!file) return leadGone(desk);
  const { id, name, company } = file.lead;
  return { id, name, ...(company ? { company } : {}) };
}

/** The instant a time of a day means; of a time without its half the one people meet at. */
function instantOn(span: Span, time: string, language: Language): DateTime | undefined {
  const spoken = clockTime(time, language);
  return spoken?.kind === 'clock' ? minutesInto(span.from, likelyMinutes(spoken)) : undefined;
}

/** So many minutes after the midnight of a day, on its clock. */
export const minutesInto = (day: DateTime, minutes: number): DateTime =>
  wallClock(civilDayOf(day), minutes, day.zoneName ?? 'utc');

/** The day meant for something new: the one named, else today, or tomorrow once that time has passed. */
function dayMeant(slots: Slots, desk: Desk): Span | undefined {
  const span = spanAsked(slots, desk, '');
  const time = heardIn(slots, 'time')?.heard;
  if (!span || heardIn(slots, 'date') || time === undefined) return span;
  const start = instantOn(span, time, desk.language);
  return start && start <= desk.now ? dayFrom(desk.now, 1) : span;
}

/** The only hour said is when it begins, in whichever slot it came. */
const fromTheHour = ({ time, before, ...others }: Slots): Slots => ({
  ...others,
  ...(time && before ? { before } : {}),
  ...((time ?? before) ? { time: time ?? before } : {}),
});

/** A booking: with a time, what it clashes with; without one, the first free half hour is proposed. */
export async function planBooking(said: Slots, desk: Desk): Promise<Planned> {
  const slots = fromTheHour(said);
  const lead = await leadOf(slots, 'BookCallIntent', desk);
  if ('tell' in lead) return { kind: 'reply', reply: lead };
  const book = { ...kept(slots, ['duration']), chosen: filled(lead.id) };
  const when: OpenWhen = { resume: askIntent('BookCallIntent', book), day: 'date', time: 'time' };
  const span = dayMeant(slots, desk);
  if (span?.unit !== 'day') return { kind: 'not-said', when };
  const minutes = minutesIn(heardIn(slots, 'duration')?.heard ?? '') ?? USUAL_MINUTES;
  const [from, to] = [hourIn(slots, 'time', desk.language), hourIn(slots, 'before', desk.language)];
  const hours = from && to ? hoursBetween(from, to) : undefined;
  const start = from && minutesInto(span.from, hours?.from ?? likelyMinutes(from));
  if (!start) {
    const part = timeAsked(slots, desk.language);
    const gap = await firstRoom({ span, part, minutes }, desk);
    const yes = askIntent('BookCallIntent', { ...book, ...(gap ? slotsOf(gap.start, 'date', 'time') : {}) });
    return gap ? { kind: 'no-time', gap, lead, yes } : { kind: 'no-room', span, part, when };
  }
  if (start <= desk.now) return { kind: 'past', start, when };
  const end = hours ? minutesInto(span.from, hours.to) : start.plus({ minutes });
  const lasts = minutesOf({ start, end });
  return {
    kind: 'plan',
    plan: { kind: 'book', lead, start, end, ...(lasts === USUAL_MINUTES ? {} : { minutes: lasts }) },
    clashes: await clashesOf(start, end, desk),
  };
}

/** An instant as what a day and a time slot would hold. */
export const slotsOf = (at: DateTime, day: string, time: string): Slots => ({
  [day]: filled(at.toISODate() ?? ''),
  [time]: filled(at.toFormat('HH:mm')),
});

/** The first gap of a day, or a part of it, with room for so many minutes; a call that itself moves takes none. */
export async function firstRoom(
  { span, part, minutes, moving }: { span: Span; part: ClockTime | undefined; minutes: number; moving?: string },
  desk: Desk,
): Promise<Gap | undefined> {
  const taken = busy(await agendaIn(span, desk)).filter((one) => !('call' in one && one.call.id === moving));
  const gap = freeOn(span.from, taken, desk.now, hoursOf(part)).find((one) => minutesOf(one) >= minutes);
  return gap && { ...gap, start: onTheHalfHour(gap, minutes) };
}

/** The first full or half hour of a gap that leaves enough of it, else its beginning. */
function onTheHalfHour({ start, end }: Gap, minutes: number): DateTime {
  const late = start.minute % 30;
  const rounded = late === 0 ? start : start.plus({ minutes: 30 - late }).startOf('minute');
  return rounded.plus({ minutes }) <= end ? rounded : start;
}

export async function planCancelling(slots: Slots, desk: Desk): Promise<Planned> {
  const which = await whichCall('CancelCallIntent', slots, desk);
  if (which.kind !== 'call') return which;
  const { call } = which;
  return { kind: 'plan', plan: { kind: 'cancel', lead: call.call.lead, call }, clashes: [] };
}

/** Running late is about the next call, unless another is named. */
export async function planLateness(slots: Slots, desk: Desk): Promise<Planned> {
  const { call: _call, lead: _lead, ...memory } = desk.memory;
  return lateFor(slots, { ...desk, memory });
}

/** "Tell him" is whoever is spoken of, where a call with them is on or ahead; else it is about the next call. */
export async function planTellingThem(slots: Slots, desk: Desk): Promise<Planned> {
  const { lead } = desk.memory;
  const call = lead && callWith((await calendarAround(desk)).calls, lead, desk.now);
  if (!call || call.end <= desk.now) return planLateness(slots, desk);
  return lateFor(slots, { ...desk, memory: { ...desk.memory, call: call.call.id } });
}

/** Being late clashes with what the call would then run into. */
async function lateFor(slots: Slots, desk: Desk): Promise<Planned> {
  const which = await whichCall('RunningLateIntent', slots, desk);
  if (which.kind !== 'call') return which;
  const { call } = which;
  const minutes = minutesIn(heardIn(slots, 'duration')?.heard ?? '') ?? 10;
  const [start, end] = [call.start.plus({ minutes }), call.end.plus({ minutes })];
  const clashes = await clashesOf(start, end, desk, call.call.id);
  return { kind: 'plan', plan: { kind: 'late', lead: call.call.lead, call, minutes }, clashes };
}
