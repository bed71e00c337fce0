import { createHash } from 'node:crypto';
import type { Fact } from '../../lambda/domain/fact.ts';
import type { Signal } from '../../lambda/domain/signal.ts';
import { otherAddresses } from '../book/other-addresses.ts';
import { foldText } from './fold.ts';
import type { Activity, BookRecord, Draft, LeadReference, ReadingContext } from './mapping.ts';
import { unshouted } from './person-name.ts';

/** A name or company within an id; ids outlive the ways names are compared. */
const idWord = (text: string) => foldText(text).replaceAll(' ', '');

/** What a row becomes, or what it lacks to become anything. */
type Finished = BookRecord | { lacks: string };

/** A row about a person. Without an id of its own the lead is known by its address, or by name and company. */
export function leadRecord(draft: Draft, context: ReadingContext): Finished {
  const { owners, extra, sameAs } = draft;
  const [email, ...others] = [...new Set([...draft.addresses, ...draft.moreAddresses])];
  if (others.length > 0) extra[otherAddresses] = others.join(', ');
  const lead = { ...draft.lead, ...(email && { email }) };
  const ownName = draft.name ?? nameOfParts(lead);
  const name = ownName || lead.email || lead.company || '';
  // A row with nothing but an id may still say something about a lead that is known.
  if (!name && draft.id === undefined) return { lacks: 'name and no address' };
  const id = draft.id ?? lead.email?.toLowerCase() ?? [name, lead.company ?? ''].map(idWord).join('@');
  const signals = signalsOf(draft, extra);
  const facts = factsOf(draft, context);
  return {
    kind: 'lead',
    identified: draft.id !== undefined,
    ...(sameAs && { sameAs }),
    lead: { ...lead, id, name, ...(isEmpty(extra) ? {} : { extra }) },
    owners,
    signals,
    facts,
    named: draft.name !== undefined,
  };
}

/** The name that its parts make; shouting shows only in the whole, and goes from the parts too. */
function nameOfParts(lead: Draft['lead']): string {
  const { firstName = '', lastName = '' } = lead;
  const whole = unshouted([firstName, lastName].filter(Boolean).join(' '));
  const words = whole.split(' ');
  const firstWords = firstName === '' ? 0 : firstName.split(' ').length;
  if (firstName) lead.firstName = words.slice(0, firstWords).join(' ');
  if (lastName) lead.lastName = words.slice(firstWords).join(' ');
  return whole;
}

/** A row that adds to a lead, or, naming only a company, to everybody there. Its unknown columns are kept under its name. */
export const moreRecord =
  (what: string) =>
  (draft: Draft): Finished => {
    const { of, lead } = draft;
    const company = of.company ?? lead.company;
    const reference: LeadReference = { ...of, ...(company && { company }) };
    if (isEmpty(reference) && draft.deal === undefined) return { lacks: 'lead or company' };
    const extra = Object.fromEntries(
      Object.entries(draft.extra).map(([key, value]) => [key.startsWith(what) ? key : `${what}: ${key}`, value]),
    );
    const signals = signalsOf(draft, extra);
    return {
      kind: 'more',
      of: reference,
      ...(draft.deal !== undefined && { deal: draft.deal }),
      fields: lead,
      extra: what === 'Deal' ? withHistory(lead.amount, extra) : extra,
      signals,
    };
  };

/** How much of a deal is kept beside the one in view: descriptions may be pages long. */
const longestDeal = 2000;
const longestField = 300;

/** Under which field the newest deal's own entry is named. */
export const newestDeal = 'Deal in view';

/** A deal's fields, and beside them the deal whole in one field of its own, so that another deal takes nothing away. */
function withHistory(amount: number | undefined, extra: Record<string, string>): Record<string, string> {
  const whole = Object.entries({ ...(amount !== undefined && { Amount: String(amount) }), ...extra });
  const name = `Deal ${extra['Deal id'] ?? fingerprint(...whole.flat()).slice(0, 8)}`;
  const text = whole.map(([field, value]) => `${field}: ${value.slice(0, longestField)}`).join('; ');
  return { ...extra, [newestDeal]: name, [name]: text.slice(0, longestDeal) };
}

/** A row that says which records belong together. */
export function linkRecord({ of, deal }: Draft): Finished {
  const ends = {
    ...(of.id && { person: of.id }),
    ...(of.companyId && { company: of.companyId }),
    ...(deal && { deal }),
  };
  return Object.keys(ends).length > 1 ? { kind: 'link', ...ends } : { lacks: 'second record' };
}

/** A row about one of ours. */
export function colleagueRecord({ id, owners, lead, addresses }: Draft): Finished {
  const names = [...addresses, ...owners, [lead.firstName, lead.lastName].filter(Boolean).join(' ')].filter(Boolean);
  return id === undefined || names.length === 0 ? { lacks: 'name and no id' } : { kind: 'colleague', id, names };
}

/** A row that is one signal. */
export function signalRecord({ of, signal, extra }: Draft): Finished {
  const { kind, at } = signal;
  if (!isNamed(of)) return { lacks: 'lead' };
  if (!kind || !at) return { lacks: kind ? 'date' : 'kind' };
  const id = signal.id ?? fingerprint(kind, at, signal.detail ?? '');
  const detail = [signal.detail, ...Object.entries(extra).map(([name, value]) => `${name}: ${value}`)]
    .filter(Boolean)
    .join('; ');
  return { kind: 'signal', of, signal: { ...signal, id, kind, at, ...(detail && { detail }) } };
}

/** A row that is one answer. The time of the import is no part of its id: imported tomorrow it is the same answer. */
export function factRecord({ of, fact }: Draft, { by, now }: ReadingContext): Finished {
  const { topic, value } = fact;
  if (!isNamed(of)) return { lacks: 'lead' };
  if (!topic || !value) return { lacks: topic ? 'answer' : 'topic' };
  const id = fact.id ?? fingerprint(topic, JSON.stringify(value), fact.at ?? '');
  return { kind: 'fact', of, fact: { by, at: now, sure: 'sure', ...fact, id, topic, value, source: 'import' } };
}

/** A row that is something done or planned; `usual` is what the file leaves unsaid. Unknown columns join its note. */
export const activityRecord =
  (usual: Pick<Activity, 'type'> & Partial<Activity>) =>
  ({ of, owners, activity, extra }: Draft, { now, zone }: ReadingContext): Finished => {
    const { time, allDay, ...rest } = activity;
    if (isEmpty(of)) return { lacks: 'lead' };
    if (!rest.at) return { lacks: 'date' };
    const wholeDay = allDay ?? (rest.wholeDay === true && !time);
    const at = atTime(rest.at, { time, allDay }, zone);
    const title = rest.title ?? usual.title ?? '';
    const id = rest.id ?? fingerprint('activity', of.id ?? of.email ?? of.name ?? '', at, title);
    const state = rest.state ?? usual.state ?? (at > now ? 'planned' : 'done');
    const note = [rest.note, ...Object.entries(extra).map(([name, value]) => `${name}: ${value}`)]
      .filter(Boolean)
      .join('\n');
    return {
      kind: 'activity',
      of,
      owners,
      activity: { ...usual, ...rest, id, title, at, wholeDay, state, ...(note && { note }) },
    };
  };

/**
 * An activity's instant, where its time of day stands in a column of its own, or where it is all day: then midnight UTC
 * is written, and the day is what was meant.
 */
function atTime(
  at: string,
  { time, allDay }: { time?: string | undefined; allDay?: boolean | undefined },
  zone: ReadingContext['zone'],
): string {
  if (allDay) return new Date(zone.instantOf(Date.parse(`${at.slice(0, 10)}T00:00:00Z`))).toISOString();
  const [, hours, minutes, half] = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*([ap])?/i.exec(time ?? '') ?? [];
  if (hours === undefined) return at;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  const wall = zone.wallClockOf(Date.parse(at)) + (hour * 60 + Number(minutes)) * 60_000;
  return new Date(zone.instantOf(wall)).toISOString();
}

/** What a row says happened. A count without a date is dated by the last contact; without any date it is only kept. */
function signalsOf({ signs, lead, happenedAt }: Draft, extra: Record<string, string>): Signal[] {
  return [...signs].flatMap(([kind, { at, count, detail }]) => {
    const when = at ?? happenedAt ?? lead.lastContactAt ?? lead.createdAt;
    const what = { ...(count !== undefined && { count }), ...(detail && { detail }) };
    if (when) return [{ id: kind, kind, at: when, ...what }];
    extra[kind] = detail ?? String(count ?? 'yes');
    return [];
  });
}

/** Answers a CRM's own fields give. Changed answers are new facts, so the value is part of the id. */
const factsOf = ({ answers, lead }: Draft, { by, now }: ReadingContext): Fact[] =>
  [...answers].map(([topic, { value, sure }]) => ({
    id: fingerprint(by, topic, JSON.stringify(value)),
    topic,
    value,
    by,
    at: lead.lastContactAt ?? lead.createdAt ?? now,
    sure,
    source: 'import',
  }));

const isEmpty = (record: object) => Object.keys(record).length === 0;
const isNamed = ({ id, email, name }: LeadReference) => id !== undefined || email !== undefined || name !== undefined;

/** A short, stable id for what a file gives none. */
export const fingerprint = (...parts: string[]): string =>
  createHash('sha256').update(parts.map(foldText).join('\n')).digest('base64url').slice(0, 16);
