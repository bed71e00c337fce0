import { type DateTime, Duration } from 'luxon';
import { askForSubject } from '../../conversation/ask-who-is-meant.ts';
import { hourIn } from '../../conversation/calls-heard.ts';
import { spanAsked } from '../../conversation/days-asked.ts';
import { filled, heardIn, kept } from '../../conversation/heard-slots.ts';
import type { Language } from '../../language/languages.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import { clockTime, type Hour, hoursBetween, likelyMinutes } from '../../schedule/clock.ts';
import { minutesOf } from '../../schedule/free-time.ts';
import { dayFrom, type Span } from '../../schedule/span.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Desk, Slots } from '../../turn/turn.ts';
import { type Called, callToChange } from './call-by-person-or-time.ts';
import type { OpenWhen, Planned } from './plan.ts';
import { clashesOf, firstRoom, minutesInto, slotsOf } from './room-in-the-day.ts';

const onDial = (minutes: number) => Duration.fromObject({ minutes }).toFormat('hh:mm');

/** What names the call that moves; of the hours it was said to take, when it begins. */
function whichOf(slots: Slots, language: Language): Slots {
  const which = kept(slots, ['lead', 'chosen', 'namesakes', 'date', 'time', 'position']);
  const [from, to] = [hourIn(slots, 'time', language), hourIn(slots, 'upto', language)];
  return from && to ? { ...which, time: filled(onDial(hoursBetween(from, to).from)) } : which;
}

/**
 * The call that moves, and the days it goes to where they were said. One day alone is the call's, where there is such a
 * call on it: "Kiel's call on Friday to ten"; else it is where the call goes.
 */
async function whatMoves(slots: Slots, desk: Desk): Promise<{ called: Called; onto: Span | 'unread' | undefined }> {
  const spanOf = (day: Slots) => spanAsked(day, desk, '') ?? 'unread';
  const which = whichOf(slots, desk.language);
  const onto = heardIn(slots, 'onto');
  const called = await callToChange(which, desk);
  if (onto) return { called, onto: spanOf({ date: onto }) };
  const { date, ...others } = which;
  const isNone = called.kind === 'none' || (called.kind === 'open' && called.subject.kind === 'no-call-then');
  if (!date || !isNone || Object.keys(others).length === 0) return { called, onto: undefined };
  const elsewhere = await callToChange(others, desk);
  return elsewhere.kind === 'call' ? { called: elsewhere, onto: spanOf({ date }) } : { called, onto: undefined };
}

/** "Move my seven p.m. to eight" stays in the evening. */
function nearerHalf(minutes: number, moving: DateTime): number {
  const from = moving.hour * 60 + moving.minute;
  const other = (minutes + 12 * 60) % (24 * 60);
  return Math.abs(other - from) < Math.abs(minutes - from) ? other : minutes;
}

/** The hour a call is moved to: its half from the hours it is to take, else the one nearer to it, else the usual one. */
function minutesSaid(said: Hour, until: Hour | undefined, sameDay: boolean, call: Appointment): number {
  if (until?.half === 'stated') return hoursBetween(said, until).from;
  return said.half === 'open' && sameDay ? nearerHalf(said.minutes, call.start) : likelyMinutes(said);
}

/** When the call is to be instead, as far as it was said: another hour, another day at the same hour, or so much later. */
function goesTo(
  slots: Slots,
  call: Appointment,
  onto: Span | undefined,
  language: Language,
): { start: DateTime; end: DateTime } | undefined {
  const minutes = minutesOf(call);
  const lasting = (start: DateTime) => ({ start, end: start.plus({ minutes }) });
  const day = onto?.from ?? call.start.startOf('day');
  const sameDay = day.hasSame(call.start, 'day');
  const [said, until] = [hourIn(slots, 'instead', language), hourIn(slots, 'until', language)];
  if (said) {
    const from = minutesSaid(said, until, sameDay, call);
    const start = minutesInto(day, from);
    if (!until) return lasting(start);
    const { to } = hoursBetween({ kind: 'clock', minutes: from, half: 'stated' }, until);
    return { start, end: minutesInto(day, to) };
  }
  if (onto) return lasting(minutesInto(day, call.start.hour * 60 + call.start.minute));
  const by = Duration.fromISO(heardIn(slots, 'duration')?.heard ?? '');
  if (!by.isValid) return undefined;
  // "Push it by an hour" is later; whoever means earlier says so.
  const isEarlier = heardIn(slots, 'way')?.values[0]?.id === 'earlier';
  return lasting(isEarlier ? call.start.minus(by) : call.start.plus(by));
}

/** A move keeps the call's length, and its day or its time where only the other is said. */
export async function planMove(slots: Slots, desk: Desk): Promise<Planned> {
  const { called, onto } = await whatMoves(slots, desk);
  if (called.kind === 'open')
    return { kind: 'reply', reply: askForSubject(called.subject, askIntent('MoveCallIntent', slots), desk) };
  if (called.kind === 'none') return { kind: 'no-call' };
  const { call } = called;
  const { lead, id } = call.call;
  const leadCase = { chosen: filled(lead.id), ...slotsOf(call.start, 'date', 'time') };
  const when: OpenWhen = { resume: askIntent('MoveCallIntent', leadCase), day: 'onto', time: 'instead' };
  if (onto === 'unread' || (onto && onto.unit !== 'day')) return { kind: 'not-said', call, when };
  const part = clockTime(heardIn(slots, 'instead')?.heard ?? '', desk.language);
  if (part?.kind === 'part') {
    const span = onto ?? dayFrom(call.start, 0);
    const gap = await firstRoom({ span, part, minutes: minutesOf(call), moving: id }, desk);
    if (!gap) return { kind: 'no-room', span, part, when };
    const yes = askIntent('MoveCallIntent', { ...leadCase, ...slotsOf(gap.start, 'onto', 'instead') });
    return { kind: 'no-time', gap, lead, yes };
  }
  const goes = goesTo(slots, call, onto, desk.language);
  if (!goes) return { kind: 'not-said', call, when };
  const { start, end } = goes;
  if (+start === +call.start && +end === +call.end) return { kind: 'not-said', call, when };
  if (start <= desk.now) return { kind: 'past', start, when };
  const minutes = minutesOf({ start, end });
  return {
    kind: 'plan',
    plan: { kind: 'move', lead, call, start, end, ...(minutes === minutesOf(call) ? {} : { minutes }) },
    clashes: await clashesOf(start, end, desk, id),
  };
}
