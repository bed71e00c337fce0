import type { DateTime } from 'luxon';
import { agendaIn } from '../../conversation/days-asked.ts';
import { filled } from '../../conversation/heard-slots.ts';
import { type Appointment, type Aside, busy } from '../../schedule/agenda.ts';
import { civilDayOf, wallClock } from '../../schedule/civil.ts';
import type { ClockTime } from '../../schedule/clock-time.ts';
import { freeOn, type Gap, hoursOf, minutesOf } from '../../schedule/free-time.ts';
import { overlap } from '../../schedule/overlaps.ts';
import { type Span, today } from '../../schedule/span.ts';
import type { Desk, Slots } from '../../turn/turn.ts';

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

/** So many minutes after the midnight of a day, on its clock. */
export const minutesInto = (day: DateTime, minutes: number): DateTime =>
  wallClock(civilDayOf(day), minutes, day.zoneName ?? 'utc');

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
