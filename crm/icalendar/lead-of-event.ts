import type { KnownLead, LeadIndex } from '../book/lead-index.ts';
import { foldName, foldText } from '../sheets/fold.ts';
import type { Participant } from './calendar-event.ts';

/** Whom an event is with: one lead, a company or name that fits several, or nobody we know. */
export type LeadOfEvent =
  | { kind: 'one'; lead: KnownLead }
  | { kind: 'several'; named: string; company: string | undefined; candidates: KnownLead[] }
  | { kind: 'none' };

type Event = { title: string; others: Participant[] };
type Clue = (event: Event, leads: LeadIndex) => LeadOfEvent;

const none: LeadOfEvent = { kind: 'none' };

/** Words that fill the titles of meetings; a company of that name is only recognised by its people. */
const meetingWords = new Set(
  `call calls demo meeting meet lunch coffee sync review team follow up intro chat catch standup weekly daily monthly
   quarterly check in out next first second with and the for at on re of new sales product project proposal contract
   discovery kickoff visit phone zoom teams online office home training workshop interview update planning`.split(
    /\s+/,
  ),
);

/** The ways an event names a lead, surest first; the first that finds somebody decides. */
const clues: readonly Clue[] = [
  function addressOfAttendee({ title, others }, leads) {
    const people = others.map(({ email, name }) => (email ? ofThatName(leads.byEmail(email), name) : []));
    // Everyone on it is a lead; the title says whose call it is, or else whoever was invited first.
    const [named] = unique(people.flat().filter((each) => namedIn(title, each)));
    const first = people.find((found) => found.length > 0) ?? [];
    // Two people with one address: only a name tells which is meant.
    return named ? { kind: 'one', lead: named } : settle(title, first);
  },
  function addressInTitle({ title }, leads) {
    const addresses = title.match(/[^\s<>()[\],;:]+@[^\s<>()[\],;:]+\w/g) ?? [];
    return settle(title, addresses.flatMap(leads.byEmail));
  },
  function domainOfAttendee({ title, others }, leads) {
    const found = others.flatMap(({ email, name }) => (email ? ofThatName(leads.byDomain(email), name) : []));
    return settle(title, found);
  },
  function nameInTitle({ title }, leads) {
    return settle(title, phrases(title, 2).flatMap(leads.byName));
  },
  function nameOfAttendee({ title, others }, leads) {
    return settle(
      title,
      others.flatMap(({ name }) => (name ? leads.byName(name) : [])),
    );
  },
  function companyInTitle({ title }, leads) {
    const companies = phrases(title, 1).filter((phrase) => !meetingWords.has(phrase));
    for (const company of companies) {
      const found = leads.byCompany(company);
      if (found.length > 0) return settle(title, found);
    }
    return none;
  },
];

/** Finds the lead an event is with; `others` are the people in it besides the rep. */
export function leadOfEvent(event: Event, leads: LeadIndex): LeadOfEvent {
  for (const clue of clues) {
    const found = clue(event, leads);
    if (found.kind !== 'none') return found;
  }
  return none;
}

/** Several candidates become one when the title names exactly one of them; nobody is ever picked by chance. */
function settle(title: string, found: KnownLead[]): LeadOfEvent {
  const candidates = unique(found);
  const [first, second] = candidates;
  if (!first) return none;
  if (!second) return { kind: 'one', lead: first };
  const [named, another] = candidates.filter((lead) => namedIn(title, lead));
  if (named && !another) return { kind: 'one', lead: named };
  const [atCompany, elsewhere] = candidates.filter((lead) => lead.company && holds(title, lead.company));
  if (atCompany && !elsewhere) return { kind: 'one', lead: atCompany };
  const sameName = candidates.every(({ name }) => name === first.name);
  const sameCompany = candidates.every(({ company }) => company === first.company);
  return {
    kind: 'several',
    named: sameName ? first.name : (first.company ?? first.name),
    company: sameName && sameCompany ? first.company : undefined,
    candidates,
  };
}

const unique = (leads: KnownLead[]) => [...new Map(leads.map((lead) => [lead.id, lead])).values()];

/** Of several leads with one address or domain, those who bear the attendee's name, if any does. */
function ofThatName(leads: KnownLead[], name: string | undefined): KnownLead[] {
  const named = name === undefined ? [] : leads.filter((lead) => foldName(lead.name) === foldName(name));
  return named.length > 0 ? named : leads;
}

const holds = (title: string, words: string) => ` ${foldName(title)} `.includes(` ${foldName(words)} `);

/** Whether a title says a lead's full name, or a part of it that is long enough to be a name. */
function namedIn(title: string, { name }: KnownLead): boolean {
  const words = new Set(foldName(title).split(' '));
  return foldName(name)
    .split(' ')
    .some((part) => part.length > 2 && words.has(part));
}

/** All runs of up to five words of a title, longest first. */
function phrases(title: string, shortest: number): string[] {
  const words = foldText(title).split(' ');
  const found: string[] = [];
  for (let length = Math.min(5, words.length); length >= shortest; length--) {
    for (let start = 0; start + length <= words.length; start++)
      found.push(words.slice(start, start + length).join(' '));
  }
  return found;
}
