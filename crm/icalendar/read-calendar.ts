import type { Attendee, CalendarEntry, Call } from '../../lambda/domain/call.ts';
import type { Lead } from '../../lambda/domain/lead.ts';
import type { Rep } from '../../lambda/domain/rep.ts';
import type { LeadIndex } from '../book/lead-index.ts';
import { foldText } from '../sheets/fold.ts';
import { type CalendarEvent, type CalendarZones, eventOf } from './calendar-event.ts';
import { type CalendarText, splitCalendars } from './calendar-text.ts';
import { callType } from './call-type.ts';
import { leadOfEvent } from './lead-of-event.ts';
import { carriesMarker, withoutMarker } from './marker.ts';
import { answerOf, type Circumstances, whyNotACall } from './not-a-call.ts';
import type { Unfollowed } from './recurrence.ts';
import { type Happening, happeningsOf } from './series.ts';
import { utc, zoneNamed } from './zones.ts';

/** What a reader of a calendar should be told; `line` is where in the file. */
export type CalendarProblem =
  | { what: 'unreadable-event'; line: number; detail: string; on?: string }
  /** A property nothing can be read in; the rest of its event is read. `on` is the event's start. */
  | { what: 'lost-property'; line: number; name: string; on: string }
  /** The zone is not known: times were read in the calendar's or the rep's own. */
  | { what: 'unknown-zone'; name: string; readAs: string }
  | { what: 'unfollowed-series'; why: Unfollowed; line: number; title: string }
  | { what: 'several-leads'; title: string; candidates: string[] };

/** What a calendar file holds for a rep. */
export type CalendarReading = {
  /** By start. */
  entries: CalendarEntry[];
  /** People the team's marker makes a call with, whom no lead matches: leads to be added. */
  newLeads: Lead[];
  problems: CalendarProblem[];
  /** How many events and changes the file held, readable or not. */
  events: number;
};

/** Whose calendar it is, whom they may have calls with, and which days are wanted. */
export type CalendarOptions = {
  rep: Rep;
  leads: LeadIndex;
  /** Instants (ISO): entries that overlap this range are given. */
  from: string;
  to: string;
  /** In a title or category, it makes any event a sales call. */
  marker?: string;
};

/** Reads an iCalendar file (RFC 5545) as the rep's calendar: sales calls, and everything else with why it is not one. */
export function readCalendar(text: string, options: CalendarOptions): CalendarReading {
  const reading: CalendarReading = { entries: [], newLeads: [], problems: [], events: 0 };
  const versions = new Map<string, CalendarEvent[]>();
  for (const calendar of splitCalendars(text)) {
    const zones = zonesOf(calendar, options.rep.zone, reading.problems);
    reading.events += calendar.events.length;
    for (const block of calendar.events) {
      const event = readEvent(block, zones, reading.problems);
      if (!event) continue;
      if (calendar.method === 'CANCEL') event.cancelled = true;
      const known = versions.get(event.uid);
      if (known) known.push(event);
      else versions.set(event.uid, [event]);
    }
  }
  for (const events of versions.values()) {
    const { happenings, unfollowed } = happeningsOf(events, Date.parse(options.from), Date.parse(options.to));
    const [{ line, title } = { line: 0, title: '' }] = events;
    if (unfollowed) reading.problems.push({ what: 'unfollowed-series', why: unfollowed, line, title });
    for (const happening of happenings) reading.entries.push(entryOf(happening, options, reading));
  }
  reading.entries.sort((a, b) => a.start.localeCompare(b.start) || a.id.localeCompare(b.id));
  return reading;
}

function readEvent(
  block: CalendarText['events'][number],
  zones: CalendarZones,
  problems: CalendarProblem[],
): CalendarEvent | undefined {
  try {
    if ('component' in block) {
      const event = eventOf(block.component, block.line, zones, block.lost);
      const on = new Date(event.start.wall).toISOString().slice(0, 10);
      for (const { line, name } of block.lost) problems.push({ what: 'lost-property', line, name, on });
      return event;
    }
    const { line, unreadable: detail, on } = block;
    problems.push({ what: 'unreadable-event', line, detail, ...(on && { on }) });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    problems.push({ what: 'unreadable-event', line: block.line, detail });
  }
  return undefined;
}

function zonesOf(calendar: CalendarText, repZone: string, problems: CalendarProblem[]): CalendarZones {
  const days = zoneNamed(repZone) ?? utc;
  const floating = (calendar.zoneName && zoneNamed(calendar.zoneName, calendar.zones)) || days;
  const named = (name: string) => {
    const zone = zoneNamed(name, calendar.zones);
    if (zone) return zone;
    const told = problems.some((problem) => problem.what === 'unknown-zone' && problem.name === name);
    if (!told) problems.push({ what: 'unknown-zone', name, readAs: floating.name });
    return floating;
  };
  return { named, floating, days };
}

function entryOf(happening: Happening, options: CalendarOptions, reading: CalendarReading): CalendarEntry {
  const { event } = happening;
  const { rep, marker } = options;
  const others = event.people.filter(
    ({ room, email, role }, index, people) =>
      !room &&
      email !== rep.email?.toLowerCase() &&
      !(role === 'organiser' && people.some((each, at) => at !== index && each.email === email)),
  );
  const marked = marker !== undefined && carriesMarker(event, marker);
  const title = marked ? withoutMarker(event.title, marker) : event.title;
  const found = leadOfEvent({ title, others }, options.leads);
  const about: Circumstances = {
    event,
    wholeDay: happening.wholeDay,
    rep,
    others,
    marked,
    known: found.kind !== 'none',
  };
  const why = whyNotACall(about);
  const hidden = why === 'private';
  const base = {
    id: happening.id,
    title: hidden ? '' : title,
    start: new Date(happening.start).toISOString(),
    end: new Date(happening.end).toISOString(),
    ...(event.location && !hidden && { location: event.location }),
    attendees: hidden ? [] : others.map(attendeeOf),
  };
  if (why) return { kind: 'other', ...base, why };
  if (found.kind === 'several') {
    reading.problems.push({ what: 'several-leads', title, candidates: found.candidates.map(({ name }) => name) });
  }
  const lead = found.kind === 'one' ? leadOfCall(found.lead) : unsettledLead(found, title, others, rep, reading);
  const tentative = event.tentative || answerOf(about) === 'TENTATIVE';
  return {
    kind: 'call',
    ...base,
    type: callType(title, event.location),
    lead,
    ...(tentative && { tentative }),
    ...(happening.movedFrom !== undefined && { movedFrom: new Date(happening.movedFrom).toISOString() }),
  };
}

const attendeeOf = ({ name, email }: Attendee): Attendee => ({ ...(name && { name }), ...(email && { email }) });

const leadOfCall = ({ id, name, company, title }: Call['lead']): Call['lead'] => ({
  id,
  name,
  ...(company && { company }),
  ...(title && { title }),
});

/**
 * A call with somebody who is not (yet) one lead: a company or name that fits several keeps that name and no profile;
 * a marked call with a stranger makes a new lead.
 */
function unsettledLead(
  found: { kind: 'several'; named: string; company: string | undefined } | { kind: 'none' },
  title: string,
  others: Attendee[],
  rep: Rep,
  { newLeads }: CalendarReading,
): Call['lead'] {
  if (found.kind === 'several') {
    const { named, company } = found;
    return { id: `unsettled:${foldText(named)}`, name: named, ...(company && { company }) };
  }
  const guest = others.find(({ email }) => !rep.domains.some((domain) => email?.endsWith(`@${domain.toLowerCase()}`)));
  const name = guest?.name ?? guest?.email ?? title;
  const id = `calendar:${guest?.email ?? foldText(name)}`;
  if (!newLeads.some((lead) => lead.id === id)) {
    newLeads.push({ id, name, ...(guest?.email && { email: guest.email }), owners: [rep.id] });
  }
  return { id, name };
}
