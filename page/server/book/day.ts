import { DateTime } from 'luxon';
import type { CalendarEntry } from '../../../lambda/domain/call.ts';
import type { FollowUp } from '../../../lambda/domain/follow-up.ts';
import type { DayEntry, DayShown, ToDoShown } from '../../wire-book.ts';
import type { Reader } from './reader.ts';

const DAY_MINUTES = 24 * 60;
const MOST_LATER = 5;

/** A day of the rep's calendar and what there is to do on it; today where none is named. */
export async function dayShown(reader: Reader, named: string | null): Promise<DayShown> {
  const { store, scope, now } = reader;
  const asked = DateTime.fromISO(named ?? '', { zone: now.zone });
  const day = (asked.isValid ? asked : now).setLocale('en').startOf('day');
  const end = day.plus({ days: 1 });
  const iso = (at: DateTime) => at.toUTC().toISO() ?? '';
  const [entries, followUps, names] = await Promise.all([
    store.entriesBetween(scope, iso(day), iso(end)),
    store.followUps(scope),
    store.leadNames(scope),
  ]);
  const dayOf = (at: DateTime) => at.toISODate() ?? '';
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const isToday = now.hasSame(day, 'day');
  const toDo = ({ what, due, lead, state }: FollowUp): ToDoShown => ({
    what,
    due: dueText(due, day),
    ...(lead !== undefined && { lead: { id: lead, name: nameOf.get(lead) ?? lead } }),
    done: state === 'done',
  });
  return {
    day: dayOf(day),
    called: `${isToday ? 'Today, ' : ''}${day.toFormat('cccc, LLLL d')}`,
    before: dayOf(day.minus({ days: 1 })),
    after: dayOf(end),
    ...(isToday && { now: Math.floor(now.diff(day, 'minutes').minutes) }),
    entries: entries.map((entry) => entryShown(entry, day)).sort((a, b) => a.from - b.from || a.to - b.to),
    todo: followUps
      .filter(({ due, state }) => state !== 'undone' && due.slice(0, 10) <= dayOf(day))
      .filter(({ due, state }) => state === 'open' || due.slice(0, 10) === dayOf(day))
      .map(toDo),
    later: isToday
      ? followUps
          .filter(({ due, state }) => state === 'open' && due.slice(0, 10) > dayOf(day))
          .slice(0, MOST_LATER)
          .map(toDo)
      : [],
  };
}

/** "by Friday, November 20", or with the time where one was said. */
export function dueText(due: string, { zone }: DateTime): string {
  const at = DateTime.fromISO(due, { zone }).setLocale('en');
  return at.toFormat(due.length > 10 ? 'ccc, LLL d, h:mm a' : 'ccc, LLL d');
}

function entryShown(entry: CalendarEntry, day: DateTime): DayEntry {
  const at = (instant: string) => DateTime.fromISO(instant, { zone: day.zone }).setLocale('en');
  const [start, end] = [at(entry.start), at(entry.end)];
  const minute = (time: DateTime) =>
    Math.max(
      0,
      Math.min(DAY_MINUTES, time < day ? 0 : time.hasSame(day, 'day') ? time.hour * 60 + time.minute : DAY_MINUTES),
    );
  const isWholeDay = entry.kind === 'other' && entry.why === 'all-day';
  return {
    id: entry.id,
    title: entry.title,
    from: minute(start),
    to: minute(end),
    time: isWholeDay ? 'all day' : `${start.toFormat('h:mm a')} to ${end.toFormat('h:mm a')}`,
    ...(entry.location && { place: entry.location }),
    ...(entry.kind === 'call'
      ? {
          call: {
            lead: entry.lead.id,
            name: entry.lead.name,
            ...(entry.lead.company && { company: entry.lead.company }),
            ...(entry.lead.title && { title: entry.lead.title }),
            type: entry.type,
          },
        }
      : { why: entry.why }),
  };
}
