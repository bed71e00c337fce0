import ICAL from 'ical.js';
import { dayMs } from '../../lambda/domain/day.ts';
import { isCancelledTitle } from './cancelled-title.ts';
import type { LostProperty } from './mended-lines.ts';
import { utc, type WallClock, type Zone } from './zones.ts';

/** A point in a calendar: a wall-clock time in a zone, or a whole day; `zoneless` where the zone is not its own. */
export type Moment = { wall: WallClock; zone: Zone; wholeDay: boolean; zoneless?: true };

/** How long an event lasts. RFC 5545 3.8.5.3: an end is an exact length, a duration's days follow the wall clock. */
export type Length = { days: number; milliseconds: number };

/** Someone in an event, with the answer they gave. */
export type Participant = {
  name?: string;
  email?: string;
  answer?: string;
  role: 'organiser' | 'invited';
  room: boolean;
};

/** A `VEVENT`, typed. */
export type CalendarEvent = {
  line: number;
  uid: string;
  sequence: number;
  /** `LAST-MODIFIED` or `DTSTAMP`: which of two versions with the same sequence is newer. */
  stamp: string;
  /** Set on one instance of a series that was changed: the slot it stands in for. */
  instead?: { of: Moment; andFollowing: boolean };
  start: Moment;
  length: Length;
  rules: ICAL.Recur[];
  alsoAt: { start: Moment; length?: Length }[];
  notAt: Moment[];
  title: string;
  location?: string;
  categories: string[];
  people: Participant[];
  cancelled: boolean;
  tentative: boolean;
  free: boolean;
  private: boolean;
};

/** When something at this point of the calendar happens, in epoch milliseconds. */
export const instantOf = (moment: Moment): number => moment.zone.instantOf(moment.wall);

/** When something that starts here and lasts so long is over, in epoch milliseconds. */
export const endOf = (start: Moment, length: Length): number =>
  instantOf(length.days === 0 ? start : { ...start, wall: start.wall + length.days * dayMs }) + length.milliseconds;

/** The zones of a calendar: the one a `TZID` names, the one a time without any is read in, and whose days are days. */
export type CalendarZones = { named: (name: string) => Zone; floating: Zone; days: Zone };

const wallOf = (time: ICAL.Time): WallClock =>
  Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);

/** Nothing in a calendar lasts longer, in days; what says so is no length. */
const longest = 3660;
const firstDay = Date.UTC(1, 0, 1);
const lastDay = Date.UTC(9999, 0, 1);

/**
 * Reads an event; throws what is wrong with it when it has no readable start. A length that cannot be one is `lost`, and the
 * rest of the event is read.
 */
export function eventOf(
  component: ICAL.Component,
  line: number,
  zones: CalendarZones,
  lost: LostProperty[] = [],
): CalendarEvent {
  const text = (name: string) => {
    const value = component.getFirstPropertyValue(name);
    return value === null ? '' : String(value).trim();
  };
  const momentOf = (time: ICAL.Time, zoneName: string | undefined, floating: Zone): Moment => {
    const wall = wallOf(time);
    if (!(wall >= firstDay && wall < lastDay)) throw new Error('a date in this event cannot be read');
    if (time.isDate) return { wall, zone: zones.days, wholeDay: true };
    const zone = time.zone?.tzid === 'UTC' ? utc : zoneName === undefined ? floating : zones.named(zoneName);
    const isZoneless = time.zone?.tzid !== 'UTC' && zoneName === undefined;
    return { wall, zone, wholeDay: false, ...(isZoneless && { zoneless: true }) };
  };
  const moments = (name: string, floating: Zone): { start: Moment; length?: Length }[] =>
    component.getAllProperties(name).flatMap((property) => {
      const zoneName = property.getFirstParameter('tzid') || undefined;
      return property.getValues().flatMap((value: unknown) => {
        if (value instanceof ICAL.Time) return [{ start: momentOf(value, zoneName, floating) }];
        if (!(value instanceof ICAL.Period)) return [];
        const start = momentOf(value.start, zoneName, floating);
        const end = value.end ? instantOf(momentOf(value.end, zoneName, floating)) : undefined;
        const length = end === undefined ? lengthOf(value.duration) : { days: 0, milliseconds: end - instantOf(start) };
        return [{ start, length: sane(length, () => lost.push({ line, name: 'RDATE' })) }];
      });
    });

  const [first] = moments('dtstart', zones.floating);
  if (!first) throw new Error('this event has no start');
  const { start } = first;
  const [end] = moments('dtend', start.zone);
  const duration = component.getFirstPropertyValue('duration');
  const [instead] = moments('recurrence-id', start.zone);
  const range = component.getFirstProperty('recurrence-id')?.getFirstParameter('range');
  const status = text('status').toUpperCase();
  const busy = text('x-microsoft-cdo-busystatus').toUpperCase();
  const location = text('location');
  return {
    line,
    uid: text('uid') || `no-uid:${instantOf(start)}:${text('summary')}`,
    sequence: Number.parseInt(text('sequence'), 10) || 0,
    stamp: text('last-modified') || text('dtstamp'),
    ...(instead && { instead: { of: instead.start, andFollowing: range?.toUpperCase() === 'THISANDFUTURE' } }),
    start,
    length: sane(
      end
        ? lengthBetween(start, end.start)
        : duration instanceof ICAL.Duration
          ? lengthOf(duration)
          : { days: start.wholeDay ? 1 : 0, milliseconds: 0 },
      () => lost.push({ line, name: end ? 'DTEND' : 'DURATION' }),
    ),
    rules: component
      .getAllProperties('rrule')
      .flatMap((property) => property.getValues().filter((value: unknown) => value instanceof ICAL.Recur)),
    alsoAt: moments('rdate', start.zone),
    notAt: moments('exdate', start.zone).map((excluded) => excluded.start),
    title: text('summary'),
    ...(location && { location }),
    categories: component.getAllProperties('categories').flatMap((property) => property.getValues().map(String)),
    people: [
      ...component.getAllProperties('attendee').map((property) => participantOf(property, 'invited')),
      ...component.getAllProperties('organizer').map((property) => participantOf(property, 'organiser')),
    ],
    cancelled: /^CANCELL?ED$/.test(status) || isCancelledTitle(text('summary')),
    tentative: status === 'TENTATIVE' || busy === 'TENTATIVE',
    free: text('transp').toUpperCase() === 'TRANSPARENT' || busy === 'FREE',
    private: ['PRIVATE', 'CONFIDENTIAL'].includes(text('class').toUpperCase()),
  };
}

/** A length, or none where nothing lasts so long. */
function sane(length: Length, tell: () => void): Length {
  if (length.days + length.milliseconds / dayMs <= longest) return length;
  tell();
  return { days: 0, milliseconds: 0 };
}

/** An end before its start is read as no length: calendars hold such events after a clumsy edit. */
function lengthBetween(start: Moment, end: Moment): Length {
  if (start.wholeDay) return { days: Math.max(1, Math.round((end.wall - start.wall) / dayMs)), milliseconds: 0 };
  return { days: 0, milliseconds: Math.max(0, instantOf(end) - instantOf(start)) };
}

function lengthOf({ weeks, days, hours, minutes, seconds, isNegative }: ICAL.Duration): Length {
  if (isNegative) return { days: 0, milliseconds: 0 };
  return { days: weeks * 7 + days, milliseconds: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}

/** The address in what stands for one: bare, after `mailto:`, in brackets or quotes, with its sign escaped. */
function addressIn(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/%40/g, '@');
  return /^[^@]*?([^\s:@<>"'(),;/]+@[^\s:@<>"'(),;?/]+\.[^\s:@<>"'(),;?/]+)/.exec(plain)?.[1]?.toLowerCase();
}

function participantOf(property: ICAL.Property, role: Participant['role']): Participant {
  const address = String(property.getFirstValue() ?? '');
  const given = property
    .getFirstParameter('cn')
    ?.trim()
    .replace(/^["']+|["']+$/g, '');
  // iCloud writes a path as the value and the address beside it; others have the address as the name only.
  const [email] = [address, property.getFirstParameter('email') ?? '', given ?? ''].flatMap(
    (each) => addressIn(each) ?? [],
  );
  const name = given?.replace(/\s*<[^<>]*@[^<>]*>$/, '').trim();
  const answer = property.getFirstParameter('partstat')?.toUpperCase();
  const kind = property.getFirstParameter('cutype')?.toUpperCase();
  const room = kind === 'RESOURCE' || kind === 'ROOM' || email?.endsWith('resource.calendar.google.com') === true;
  return {
    ...(name && name.toLowerCase() !== email && { name }),
    ...(email && { email }),
    ...(answer && { answer }),
    role,
    room,
  };
}
