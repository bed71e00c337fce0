import type { DateTime } from 'luxon';
import { askForSubject, leadGone } from '../../conversation/ask-who-is-meant.ts';
import { hourIn, timeAsked } from '../../conversation/calls-heard.ts';
import { spanAsked } from '../../conversation/days-asked.ts';
import { filled, heardIn, kept } from '../../conversation/heard-slots.ts';
import { findSubject } from '../../conversation/who-is-meant.ts';
import type { LeadName } from '../../domain/lead.ts';
import type { Language } from '../../language/languages.ts';
import { clockTime, hoursBetween, likelyMinutes } from '../../schedule/clock.ts';
import { minutesIn } from '../../schedule/duration.ts';
import { minutesOf } from '../../schedule/free-time.ts';
import { dayFrom, type Span } from '../../schedule/span.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import type { OpenWhen, Planned } from './plan.ts';
import { clashesOf, firstRoom, minutesInto, slotsOf } from './room-in-the-day.ts';

const USUAL_MINUTES = 30;

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
  const file = await (subject.file ?? desk.store.leadFile(desk.scope, subject.id));
  if (!file) return leadGone(desk);
  const { id, name, company } = file.lead;
  return { id, name, ...(company ? { company } : {}) };
}

/** The instant a time of a day means; of a time without its half the one people meet at. */
function instantOn(span: Span, time: string, language: Language): DateTime | undefined {
  const spoken = clockTime(time, language);
  return spoken?.kind === 'clock' ? minutesInto(span.from, likelyMinutes(spoken)) : undefined;
}

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
