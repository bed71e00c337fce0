import { calendarAround, callWith } from '../../conversation/calls-heard.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import { minutesIn } from '../../schedule/duration.ts';
import type { Desk, Slots } from '../../turn/turn.ts';
import { whichCall } from './find-call.ts';
import type { Planned } from './plan.ts';
import { clashesOf } from './room-in-the-day.ts';

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
