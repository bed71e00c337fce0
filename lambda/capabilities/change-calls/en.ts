import type { DateTime } from 'luxon';
import type { Appointment, Aside } from '../../schedule/agenda.ts';
import { and, day, duration, number, plural, time } from '../../speech/english.ts';
import { type Speech, say } from '../../speech/say.ts';
import type { ChangeCallsWords } from './index.ts';
import type { Plan } from './plan.ts';

const titled = (one: Appointment | Aside): Speech =>
  'call' in one
    ? say`${one.call.lead.name} at ${time(one.start)}`
    : one.entry.why === 'private'
      ? say`a private entry at ${time(one.start)}`
      : say`${one.entry.title} at ${time(one.start)}`;
const on = (at: DateTime, now: DateTime): Speech => say`${day(at, now)} at ${time(at)}`;
const newTime = ({ call, start }: Plan, now: DateTime): Speech => {
  if (!start) return say``;
  if (call?.start.hasSame(start, 'day')) return say`${time(start)}`;
  return say`${day(start, now).replace(/^on /, '')} at ${time(start)}`;
};
const where = ({ start }: Plan, now: DateTime): Speech => (start ? on(start, now) : say``);
const was = ({ call }: Plan, now: DateTime): Speech => (call ? say`${on(call.start, now)}` : say``);

const asked: Readonly<Record<Plan['kind'], (plan: Plan, now: DateTime) => Speech>> = {
  book: (plan, now) => say`Note a call with ${plan.lead.name} ${where(plan, now)}?`,
  move: (plan, now) => say`Note that the call with ${plan.lead.name} ${was(plan, now)} moves to ${newTime(plan, now)}?`,
  cancel: (plan, now) =>
    plan.count !== undefined && plan.count > 1
      ? say`Note that all ${number(plan.count)} calls ${plan.call ? day(plan.call.start, now) : ''} are to be cancelled?`
      : say`Note that the call with ${plan.lead.name} ${was(plan, now)} is to be cancelled?`,
  late: (plan) => say`Note that you'll be ${duration(plan.minutes ?? 0)} late for ${plan.lead.name}?`,
};
const done: Readonly<Record<Plan['kind'], (plan: Plan, now: DateTime) => Speech>> = {
  book: (plan, now) => say`Noted: book ${plan.lead.name} ${where(plan, now)}.`,
  move: (plan, now) => say`Noted: move ${plan.lead.name} to ${newTime(plan, now)}.`,
  cancel: (plan) => say`Noted: cancel the call with ${plan.lead.name}.`,
  late: (plan) => say`Noted: tell ${plan.lead.name} you'll be ${duration(plan.minutes ?? 0)} late.`,
};
const tasks: Readonly<Record<Plan['kind'], (plan: Plan, now: DateTime) => Speech>> = {
  book: (plan, now) => say`book a call with ${plan.lead.name} ${where(plan, now)}`,
  move: (plan, now) => say`move the call with ${plan.lead.name} to ${newTime(plan, now)}`,
  cancel: (plan) => say`cancel the call with ${plan.lead.name}`,
  late: (plan) => say`tell ${plan.lead.name} that you are ${duration(plan.minutes ?? 0)} late`,
};

/** English for changing the day. */
export const en: ChangeCallsWords = {
  utterances: {
    BookCallIntent: [
      'book a call with {lead} {date} at {time}',
      'book a call with {lead} on {date} at {time}',
      'book a call with {lead} {date}',
      'book a call with {lead} on {date}',
      'book a call with {lead} {date} {part}',
      'book a call with {lead}',
      'book a call with {lead} at {time}',
      'book {duration} with {lead} {date} at {time}',
      'book {duration} with {lead} on {date}',
      'book {lead} for {date} at {time}',
      'book {lead} {date} at {time}',
      'schedule a call with {lead} {date} at {time}',
      'schedule a call with {lead} on {date}',
      'schedule a meeting with {lead} {date} at {time}',
      'schedule a demo with {lead} {date} at {time}',
      'set up a call with {lead} {date} at {time}',
      'plan a call with {lead} {date} at {time}',
      'put {lead} in my calendar {date} at {time}',
    ],
    MoveCallIntent: [
      '(move|push|shift) (my|the) {time} [call] to {instead}',
      'move my {time} to {date}',
      'move my {time} to {date} at {instead}',
      'move the call with {lead} to {date}',
      'move the call with {lead} to {instead}',
      'move the call with {lead} to {date} at {instead}',
      'move {lead} to {date} at {instead}',
      'move {lead} to {instead}',
      'move it to {instead}',
      'move it to {date}',
      'move it to {date} at {instead}',
      'push my {time} back to {instead}',
      'push it back to {instead}',
      'reschedule my {time} to {instead}',
      'reschedule my {time} for {date} at {instead}',
      'reschedule {lead} to {date} at {instead}',
      'reschedule {lead} for {date}',
      'reschedule the call with {lead} for {date}',
    ],
    CancelCallIntent: [
      'cancel (my|the) {time} [call]',
      'cancel my {time} call {date}',
      'cancel my call with {lead}',
      'cancel the call with {lead}',
      'cancel my {position} call',
      'cancel that call',
      'call off my {time}',
      'call off the call with {lead}',
    ],
    RunningLateIntent: [
      "i'll be {duration} late",
      "i'll be {duration} late for my {time}",
      "i'll be {duration} late for {lead}",
      "i'm running {duration} late",
      "i'm running late",
      "i'll be late",
      "i'm going to be {duration} late",
      "tell {lead} i'll be {duration} late",
      "tell {lead} i'm [running] {duration} late",
    ],
    TellThemLateIntent: [
      "tell (him|her|them) (i'll be|i'm|i'm running) {duration} late",
      "tell (him|her|them) (i'll be|i'm|i'm running) late",
      "let (him|her|them) know (i'll be|i'm|i'm running) {duration} late",
      "let (him|her|them) know (i'll be|i'm|i'm running) late",
    ],
    ClearDayIntent: [
      'clear my calendar',
      'clear my calendar {date}',
      'clear my calendar for {date}',
      'cancel all my calls {date}',
      'cancel everything {date}',
      'clear my {date}',
    ],
  },
  ask: ({ plan, clashes, now }) => {
    const shown = clashes.slice(0, 2).map(titled);
    const more = clashes.length - shown.length;
    const all = more > 0 ? [...shown, say`${number(more)} more`] : shown;
    return {
      tell:
        clashes.length === 0
          ? []
          : [say`${plan.kind === 'late' ? say`You would then run into` : say`That overlaps with`} ${and(all)}.`],
      ask: asked[plan.kind](plan, now),
    };
  },
  what: ({ plan, now }) => tasks[plan.kind](plan, now),
  noted: ({ plan, now }) => done[plan.kind](plan, now),
  notedMany: ({ n }) => say`Noted: cancel ${number(n)} ${plural(n, { one: 'call', other: 'calls' })}.`,
  byHand: say`I can't write into your calendar: it's among your follow-ups, and goes out with the next export.`,
  noTime: ({ gap, lead, now }) => say`You are free ${on(gap.start, now)}. Shall I take that for ${lead.name}?`,
  noRoom: ({ day: then, now }) => say`I see no room ${day(then, now)} between eight and six.`,
  past: ({ start }) => say`${time(start)} has passed.`,
  noCall: say`I see no such call ahead of you.`,
  nothingToClear: ({ day: then, now }) => say`There are no calls to cancel ${day(then, now)}.`,
  notSaid: say`I did not get the day and the time.`,
  askWhen: say`What day and time would you like?`,
  askNext: say`What else would you like to know?`,
};
