import { askForSubject } from '../../conversation/ask-who-is-meant.ts';
import { calendarAround, look } from '../../conversation/calls-heard.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import { findSubject } from '../../conversation/who-is-meant.ts';
import type { LeadName } from '../../domain/lead.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import type { ClockTime } from '../../schedule/clock-time.ts';
import type { Span } from '../../schedule/span.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';

/** The calls that are to go, all together: those of some days or hours, those with one lead, or both; or why there are none to name. */
export type Clearing =
  | {
      kind: 'calls';
      calls: Appointment[];
      /** The days and the part of them that are cleared; none where all calls with a lead are meant. */
      within?: { span: Span; part: ClockTime | undefined };
      lead?: LeadName['id'];
      confirmed: boolean;
    }
  | { kind: 'not-said' }
  | { kind: 'reply'; reply: Reply };

const when = ['date', 'time', 'part', 'after', 'before'];

/** Finds the calls to clear that have not begun. */
export async function planClearing(slots: Slots, desk: Desk): Promise<Clearing> {
  const confirmed = heardIn(slots, 'sure') !== undefined;
  const { lead, chosen } = slots;
  const isWhen = when.some((slot) => heardIn(slots, slot));
  const seen = isWhen || !(lead ?? chosen) ? await look(slots, desk, '') : undefined;
  if (isWhen && !seen) return { kind: 'not-said' };
  const within = seen && { within: { span: seen.span, part: seen.time } };
  const ahead = (seen?.calls ?? (await calendarAround(desk)).calls).filter((call) => call.start > desk.now);
  if (!(lead ?? chosen)) return { kind: 'calls', calls: ahead, ...within, confirmed };
  const subject = await findSubject({ ...(lead ? { lead } : {}), ...(chosen ? { chosen } : {}) }, desk);
  if (subject.kind !== 'lead')
    return { kind: 'reply', reply: askForSubject(subject, askIntent('ClearDayIntent', slots), desk) };
  const calls = ahead.filter(({ call }) => call.lead.id === subject.id);
  return { kind: 'calls', calls, ...within, lead: subject.id, confirmed };
}
