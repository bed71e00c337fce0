import type { DateTime } from 'luxon';
import type { NotACall } from '../../domain/call.ts';
import { capitalised } from '../../language/en/call-phrases.ts';
import { and, day, duration, number, plural, time } from '../../language/en/speech.ts';
import { when } from '../../language/en/when.ts';
import type { Appointment, Aside } from '../../schedule/agenda.ts';
import { type Speech, say } from '../../speech/say.ts';
import type { Plan } from './plan.ts';
import type { ChangeCallsWords } from './says.ts';

const titled = (one: Appointment | Aside): Speech =>
  'call' in one
    ? say`${one.call.lead.name} at ${time(one.start)}`
    : one.entry.why === 'private'
      ? say`a private entry at ${time(one.start)}`
      : say`${one.entry.title} at ${time(one.start)}`;
const on = (at: DateTime, now: DateTime): Speech => say`${day(at, now)} at ${time(at)}`;
/** A call that gets longer or shorter is told with its end. */
const newTime = ({ call, start, end, minutes }: Plan, now: DateTime): Speech => {
  if (!start) return say``;
  const at = end && minutes !== undefined ? say`${time(start)}, until ${time(end)}` : say`${time(start)}`;
  return call?.start.hasSame(start, 'day') ? at : say`${day(start, now).replace(/^on /, '')} at ${at}`;
};
const where = ({ start }: Plan, now: DateTime): Speech => (start ? on(start, now) : say``);
const was = ({ call }: Plan, now: DateTime): Speech => (call ? say`${on(call.start, now)}` : say``);

const asked: Readonly<Record<Plan['kind'], (plan: Plan, now: DateTime) => Speech>> = {
  book: (plan, now) =>
    say`Note a call with ${plan.lead.name} ${where(plan, now)}${plan.minutes === undefined ? '' : say` for ${duration(plan.minutes)}`}?`,
  move: (plan, now) => say`Note that the call with ${plan.lead.name} ${was(plan, now)} moves to ${newTime(plan, now)}?`,
  cancel: (plan, now) =>
    plan.count !== undefined && plan.count > 1
      ? say`Note that ${plan.count === 2 ? 'both' : `all ${number(plan.count)}`} calls${plan.allTheirs ? say` with ${plan.lead.name}` : ''}${plan.within ? say` ${when({ ...plan.within, now })}` : ''} are to be cancelled?`
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

/** What an entry is that is no sales call. */
const because: Readonly<Record<NotACall, (title: Speech) => Speech>> = {
  internal: (title) => say`${title} is internal`,
  'no-lead': (title) => say`${title} is with nobody in your leads`,
  personal: (title) => say`${title} is personal`,
  private: () => say`that is private`,
  free: (title) => say`${title} is marked as free time`,
  'all-day': (title) => say`${title} is an all-day entry`,
  cancelled: (title) => say`${title} was cancelled already`,
  declined: (title) => say`you declined ${title} already`,
};

/** English for changing the day. */
export const en: ChangeCallsWords = {
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
  noRoom: ({ span, part, now }) =>
    say`I see no room ${when({ span, part, now })}${part ? '' : ' between eight and six'}.`,
  past: ({ start, now }) =>
    say`${capitalised(start.hasSame(now, 'day') ? say`${time(start)}` : on(start, now))} has passed.`,
  noCall: say`I see no such call ahead of you.`,
  notACall: ({ entry: { entry } }) =>
    say`${capitalised(because[entry.why](say`${entry.title}`))}: I only change sales calls.`,
  noEntry: ({ heard, unread }) =>
    say`I see nothing called ${heard} ahead of you.${unread ? say` I don't read private entries.` : ''}`,
  nothingToClear: (of) => say`There are no calls to cancel ${when(of)}.`,
  notSaid: say`I did not get the day and the time.`,
  askWhen: say`What day and time would you like?`,
  askMovedWhen: ({ call, now }) =>
    say`When should the call with ${call.call.lead.name} ${on(call.start, now)} be instead?`,
  askNext: say`What else would you like to know?`,
};
