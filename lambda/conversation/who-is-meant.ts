import type { DateTime } from 'luxon';
import type { LeadName } from '../domain/lead.ts';
import type { LeadFile } from '../domain/lead-file.ts';
import { colleaguesOf } from '../people/colleagues.ts';
import { findLeads } from '../people/find-leads.ts';
import { nameWords } from '../people/fold.ts';
import { nameBook } from '../people/name-book.ts';
import { heardKeys } from '../people/name-keys.ts';
import { reference } from '../people/reference.ts';
import { keysInSentence, mentionsIn } from '../people/spot-lead.ts';
import { type Agenda, type Appointment, atPosition } from '../schedule/agenda.ts';
import { callsAt, clockTime } from '../schedule/clock.ts';
import { today } from '../schedule/span.ts';
import type { LeadsHeard } from '../store/store.ts';
import type { Desk, Slots } from '../turn/turn.ts';
import { agendaIn, spanAsked } from './days-asked.ts';
import { heardIn, positionIn } from './heard-slots.ts';
import { asRepaired, meantBefore, repairKey } from './repairs.ts';

/** Whom or what a question is about. Two people are never guessed between. */
export type Subject =
  /**
   * `namesakes`: somebody else in the book goes by the same first name, so the answer must say who it is about. `unsure` is
   * this lead's name where it only sounds like what was heard: good enough to be told about, not to be written to.
   * `heardAs` are the words whose meaning was remembered, where that is all we go by. `file` is on its way where it was
   * asked for along with the calendar.
   */
  | {
      kind: 'lead';
      id: string;
      call?: Appointment;
      namesakes?: boolean;
      unsure?: LeadName;
      heardAs?: string;
      file?: Promise<LeadFile | undefined>;
    }
  /** Nobody is written about before the rep has said that this one is meant. */
  | { kind: 'perhaps'; lead: LeadName }
  | { kind: 'which-lead'; heard: string; leads: LeadName[] }
  | { kind: 'which-call'; calls: Appointment[] }
  | { kind: 'no-call-then'; heard: string; day: DateTime; agenda: Agenda }
  | { kind: 'unknown-name'; heard: string; nearest?: LeadName }
  | { kind: 'not-a-date'; heard: string }
  | { kind: 'nobody' };

const chosenCall = (calls: Appointment[], heard: string, day: DateTime, agenda: Agenda): Subject => {
  const [only, ...more] = calls;
  if (!only) return { kind: 'no-call-then', heard, day, agenda };
  if (more.length > 0) return { kind: 'which-call', calls };
  return { kind: 'lead', id: only.call.lead.id, call: only };
};

/** "Now" comes as the clock's time; it names no call but the one going on. */
const isNow = (time: { heard: string } | undefined, desk: Desk) => time?.heard === desk.now.toFormat('HH:mm');

async function byCall(slots: Slots, desk: Desk): Promise<Subject | undefined> {
  const time = heardIn(slots, 'time');
  const position = positionIn(slots);
  const place = heardIn(slots, 'position');
  if (!time && !place) return undefined;
  const span = spanAsked(slots, desk);
  if (!span) return { kind: 'not-a-date', heard: heardIn(slots, 'date')?.heard ?? '' };
  const agenda = await agendaIn(span, desk);
  if (place) {
    const at = position === undefined ? undefined : atPosition(agenda.calls, position);
    return chosenCall(at ? [at] : [], place.heard, span.from, agenda);
  }
  const spoken = clockTime(time?.heard ?? '', desk.language, time?.values[0]?.name ?? time?.heard ?? '');
  if (!spoken) return { kind: 'no-call-then', heard: time?.heard ?? '', day: span.from, agenda };
  return chosenCall(callsAt(agenda.calls, spoken, span.from), time?.heard ?? '', span.from, agenda);
}

/** The rep's leads who may be meant by these words: one trip, whatever the size of the book. */
export const leadsCalled = async (heard: string, desk: Desk): Promise<LeadName[]> =>
  namesOf(await desk.store.leadsHeard(desk.scope, heardKeys(heard, desk.language)), desk);

/** The names that were read, seen from now on where they are the whole book. */
function namesOf({ leads, whole }: LeadsHeard, desk: Desk): LeadName[] {
  if (whole) desk.seen?.keep(desk.scope, leads);
  return leads;
}

const MOST_OFFERED = 4;

/** Everybody in a book who is called exactly so. */
function calledExactly(heard: string, names: readonly LeadName[], { language }: Desk): LeadName[] {
  const { said, mentions } = mentionsIn(heard, names, language);
  const whole = mentions.find(({ from, to }) => from === 0 && to === said.length);
  return whole?.leads.slice(0, MOST_OFFERED) ?? [];
}

/** The rep's leads who may be named in a sentence, by exact names or, where one is `claimed`, by its sound: one trip. */
export async function leadsNamedIn(
  text: string,
  desk: Desk,
  { anywhere = false, claimed }: { anywhere?: boolean; claimed?: string | undefined } = {},
): Promise<LeadName[]> {
  const exact = keysInSentence(text, desk.language, anywhere);
  const keys = [...new Set([...exact, ...(claimed === undefined ? [] : heardKeys(claimed, desk.language))])];
  return keys.length === 0 ? [] : namesOf(await desk.store.leadsHeard(desk.scope, keys), desk);
}

const firstName = (lead: LeadName) => nameWords(lead.name)[0] ?? '';

const MOST_COLLEAGUES = 4;

/** "Her boss", "their CFO": somebody else we know where the lead works whom we talk about. */
async function byColleague(heard: string, role: readonly string[], desk: Desk): Promise<Subject> {
  const { lead, expected = [] } = desk.memory;
  if (lead === undefined) return { kind: 'nobody' };
  const company =
    expected.find(({ id }) => id === lead)?.company ?? (await desk.store.leadFile(desk.scope, lead))?.lead.company;
  const there = company === undefined ? [] : await leadsCalled(company, desk);
  const colleagues = colleaguesOf(nameBook(there), lead, role);
  const [only, ...more] = colleagues;
  if (!only) return { kind: 'unknown-name', heard };
  // Nobody told us whose boss somebody is: named back, and asked for before a write.
  if (more.length === 0) return { kind: 'lead', id: only.id, namesakes: true, unsure: only };
  return { kind: 'which-lead', heard, leads: colleagues.slice(0, MOST_COLLEAGUES) };
}

/** "Him", "her", "that deal": whom we talk about; "her boss": somebody with them. */
function byReference(heard: string, desk: Desk): Subject | Promise<Subject> | undefined {
  const meant = reference(heard, desk.language);
  if (meant?.kind === 'colleague') return byColleague(heard, meant.role, desk);
  if (meant?.kind !== 'focus') return undefined;
  return desk.memory.lead ? { kind: 'lead', id: desk.memory.lead } : { kind: 'nobody' };
}

/** The name that was said, with the company where that came in a slot of its own: "Sarah Chen from Globex". */
export function nameHeard(slots: Slots): { heard: string } | undefined {
  const [name, workplace] = ['lead', 'workplace'].map((slot) => heardIn(slots, slot)?.heard);
  const heard = name === undefined || workplace === undefined ? (name ?? workplace) : `${name} from ${workplace}`;
  return heard === undefined ? undefined : { heard };
}

const theOne = ({ lead, sure }: { lead: LeadName; sure: boolean }, names: readonly LeadName[]): Subject => ({
  kind: 'lead',
  id: lead.id,
  namesakes: names.some((other) => other.id !== lead.id && firstName(other) === firstName(lead)),
  ...(sure ? {} : { unsure: lead }),
});

/** Whether one of the leads alone is called by their whole name: whoever only sounds alike is not meant then. */
function isWholeNameOfOne(heard: string, leads: readonly LeadName[]): boolean {
  const said = nameWords(heard);
  const called = leads.filter(({ name }) => {
    const whole = nameWords(name);
    return whole.length > 1 && whole.every((word) => said.includes(word));
  });
  return called.length === 1;
}

async function byName(slots: Slots, desk: Desk, use: 'read' | 'write'): Promise<Subject | undefined> {
  const name = nameHeard(slots);
  if (!name) return undefined;
  const referred = await byReference(name.heard, desk);
  if (referred) return referred;
  const [heard, meant] = await Promise.all([
    desk.store.leadsHeard(desk.scope, heardKeys(name.heard, desk.language)),
    meantBefore(name.heard, desk),
  ]);
  // A name that two bear is asked about before a write: today's calendar and whom we talk about tell who is asked about only.
  const namesakes = use === 'write' ? calledExactly(name.heard, heard.leads, desk) : [];
  if (namesakes.length > 1 && !(meant && namesakes.some(({ id }) => id === meant.id)))
    return { kind: 'which-lead', heard: name.heard, leads: namesakes };
  const focus = { ...(desk.memory.lead ? { focus: desk.memory.lead } : {}), language: desk.language };
  const known = namesOf(heard, desk);
  const book = desk.seen?.book(desk.scope, known) ?? nameBook(known);
  const likely = findLeads(name.heard, book, focus);
  // Where nobody else could be meant, the calendar would change nothing.
  if (!meant && heard.whole && likely.kind === 'one' && likely.alone) return theOne(likely, heard.leads);
  const file = likely.kind === 'one' ? desk.store.leadFile(desk.scope, likely.lead.id) : undefined;
  // Whoever opens the case awaits it; where somebody else is meant, nobody does.
  file?.catch(() => {});
  const agenda = await agendaIn(today(desk.now), desk);
  // Whoever is on today's calendar may be meant however the name came through.
  const names = [
    ...new Map([...agenda.calls.map(({ call }) => call.lead), ...heard.leads].map((lead) => [lead.id, lead])).values(),
  ];
  const withCalls = { ...focus, today: agenda.calls.map(({ call }) => call.lead.id) };
  // That one of two has a call today tells who is asked about, not whose page is written on.
  const isOpen = use === 'write' && !isWholeNameOfOne(name.heard, names);
  const context = isOpen ? focus : withCalls;
  const found = findLeads(name.heard, nameBook(names), context);
  if (meant) {
    const [, ...rivals] = asRepaired(name.heard, found, meant, context);
    return rivals.length > 0
      ? { kind: 'which-lead', heard: name.heard, leads: [meant, ...rivals] }
      : { kind: 'lead', id: meant.id, namesakes: true, unsure: meant, heardAs: repairKey(name.heard, desk) };
  }
  switch (found.kind) {
    case 'one':
      return {
        ...theOne(found, names),
        ...(file && likely.kind === 'one' && likely.lead.id === found.lead.id ? { file } : {}),
      };
    case 'several':
      return { kind: 'which-lead', heard: name.heard, leads: found.leads };
    case 'none':
      return { kind: 'unknown-name', heard: name.heard, ...(found.nearest ? { nearest: found.nearest } : {}) };
  }
}

/**
 * Finds whom a question is about: a choice just made, a call by its time or place, a name, or whom we talk about. Before a
 * `write` the calendar does not decide between two who bear the same name.
 */
export async function findSubject(slots: Slots, desk: Desk, use: 'read' | 'write' = 'read'): Promise<Subject> {
  const chosen = heardIn(slots, 'chosen');
  if (chosen) return { kind: 'lead', id: chosen.heard, namesakes: heardIn(slots, 'namesakes') !== undefined };
  const called = await byCall(slots, desk);
  const none = called?.kind === 'no-call-then' && isNow(heardIn(slots, 'time'), desk);
  const found = (none ? undefined : called) ?? (await byName(slots, desk, use));
  if (found) return found;
  return desk.memory.lead ? { kind: 'lead', id: desk.memory.lead } : { kind: 'nobody' };
}
