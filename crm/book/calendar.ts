import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { CalendarEntry, Call } from '../../lambda/domain/call.ts';
import type { Lead } from '../../lambda/domain/lead.ts';
import { type Rep, scopeOf } from '../../lambda/domain/rep.ts';
import type { BookStore } from '../../lambda/store/book-store.ts';
import type { ImportStore } from '../../lambda/store/store.ts';
import type { CalendarFile } from '../files/open-files.ts';
import { readCalendar } from '../icalendar/read-calendar.ts';
import { crmEntry } from './activities.ts';
import type { BookProblem } from './import.ts';
import type { LeadIndex } from './lead-index.ts';

/** The instants (ISO) between which a calendar is laid, and the team's marker. */
export type CalendarRange = { from: string; to: string };

/** What the entries of a calendar carry: stable for an address, without telling it, and for a file's name. */
export const calendarSource = {
  ofAddress: (url: string): string => `address:${createHash('sha256').update(url).digest('base64url').slice(0, 12)}`,
  ofFile: ({ file, source }: CalendarFile): string => source ?? `file:${file}`,
};

/** Reads calendar files of a rep side by side; an event that stands in several is one entry. */
export function readCalendars(
  files: readonly CalendarFile[],
  rep: Rep,
  leads: LeadIndex,
  { from, to, marker }: CalendarRange & { marker?: string },
  report: (problem: BookProblem) => void,
): { entries: CalendarEntry[]; newLeads: Lead[]; events: number } {
  const entries = new Map<string, CalendarEntry>();
  const newLeads: Lead[] = [];
  let events = 0;
  for (const calendar of files) {
    const { file, text } = calendar;
    const source = calendarSource.ofFile(calendar);
    const reading = readCalendar(text, { rep, leads, from, to, ...(marker && { marker }) });
    for (const entry of reading.entries)
      entries.set(entry.id, { ...entry, sources: together(entries.get(entry.id)?.sources, [source]) });
    for (const lead of reading.newLeads) if (newLeads.every(({ id }) => id !== lead.id)) newLeads.push(lead);
    for (const calendar of reading.problems) report({ file, calendar });
    events += reading.events;
  }
  return { entries: [...entries.values()], newLeads, events };
}

const isFromCrm = ({ id }: CalendarEntry) => id.startsWith(crmEntry);

const together = (some: readonly string[] = [], more: readonly string[] = []) =>
  [...new Set([...some, ...more])].sort();

/** Entries of some calendars, as read, and the calendars they are all of. */
export type CalendarsRead = { sources: readonly string[]; entries: readonly CalendarEntry[] };

/** What stands when these calendars are laid: what they have now, and what others have. */
function withCalendars(before: readonly CalendarEntry[], { sources, entries }: CalendarsRead): CalendarEntry[] {
  const stands = new Map<string, CalendarEntry>();
  for (const entry of before) {
    const others = entry.sources?.filter((source) => !sources.includes(source)) ?? [];
    if (others.length > 0) stands.set(entry.id, { ...entry, sources: others });
  }
  for (const entry of entries)
    stands.set(entry.id, { ...entry, sources: together(stands.get(entry.id)?.sources, entry.sources) });
  return [...stands.values()];
}

/**
 * Lays the rep's calendar in a range. A calendar replaces what it held before and leaves other calendars alone; of a CRM's
 * activities each replaces what it was before. A call that stands in both is laid once. Says whether anything changed.
 */
export async function layCalendar(
  store: ImportStore & BookStore,
  rep: Rep,
  { from, to }: CalendarRange,
  brought: { fromCalendar?: CalendarsRead; fromCrm?: { planned: Call[]; read: ReadonlySet<string> } },
  step?: { batch: string; number: number },
): Promise<boolean> {
  const scope = scopeOf(rep);
  const before = await store.entriesBetween(scope, from, to);
  const inRange = (entry: CalendarEntry) => entry.start < to && (entry.end > from || entry.start >= from);
  const known = before.filter((entry) => !isFromCrm(entry));
  const fromCalendar = brought.fromCalendar ? withCalendars(known, brought.fromCalendar) : known;
  const { planned = [], read = new Set() } = brought.fromCrm ?? {};
  const stillPlanned = before.filter((entry) => isFromCrm(entry) && !read.has(entry.id));
  const fromCrm: CalendarEntry[] = [...stillPlanned, ...planned.filter(inRange)];
  const taken = new Set(
    fromCalendar.flatMap((entry) => (entry.kind === 'call' ? [`${entry.start} ${entry.lead.id}`] : [])),
  );
  const twice = (entry: CalendarEntry) => entry.kind === 'call' && taken.has(`${entry.start} ${entry.lead.id}`);
  const entries = [...fromCalendar, ...fromCrm.filter((entry) => !twice(entry))];
  const changes = !isDeepStrictEqual(byId(before), byId(entries));
  if (step && changes) await store.rememberEntries(scope, step, { from, to, entries: before });
  // Even where nothing changes: a laying that was stopped may have left what no longer stands.
  await store.replaceEntries(scope, from, to, entries);
  return changes;
}

const byId = (entries: readonly CalendarEntry[]) => new Map(entries.map((entry) => [entry.id, { ...entry }]));
