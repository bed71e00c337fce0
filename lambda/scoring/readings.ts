import { dayMs } from '../domain/day.ts';
import { type FactValue, heaviestOn, type Topic } from '../domain/fact.ts';
import type { Lead } from '../domain/lead.ts';
import type { LeadFile } from '../domain/lead-file.ts';
import { type Signal, type SignalKind, signalKinds } from '../domain/signal.ts';
import { topics } from '../topics/all.ts';
import { type Conflict, conflictsIn } from '../topics/conflicts.ts';
import { instantsOf } from './happened.ts';
import type { Reading } from './reading.ts';
import { readKey } from './records.ts';

/** Kinds that show interest of the lead's own; opened mail does not count, because mail programs open it unseen. */
export const engagingKinds: readonly SignalKind[] = [
  'requested-demo',
  'requested-price',
  'contacted-us',
  'started-trial',
  'created-account',
  'watched-demo',
  'visited-pricing',
  'visited-services',
  'visited-site',
  'submitted-form',
  'downloaded-content',
  'attended-event',
  'clicked-email',
  'replied-email',
  'social-engagement',
  'met',
];

const reachedKinds: readonly SignalKind[] = ['called', 'met', 'replied-email'];
const triedKinds: readonly SignalKind[] = ['called', 'met', 'no-answer'];

/**
 * Reads one key from a lead's file as of `now` (epoch milliseconds). Keys:
 * `title`, `industry`, `employees` and the other profile fields by name; `email-domain`; `extra:COLUMN` for an imported
 * column; `signal:KIND+KIND` the age in days of the latest; `count:KIND` how many; `breadth:DAYS` how many engaging kinds
 * lately; `quiet-days` since the last sign of life; `fact:TOPIC+TOPIC` yes, no, unknown or known, and with `+within=DAYS`
 * later for what starts after so many days; `days-until:TOPIC`;
 * `days-open`; `hours-to-first-contact`; `unanswered` attempts since we last reached them; `single-contact` once we
 * met twice and know of nobody else; `contradiction` the topic of the newest answer that cannot hold beside an older one,
 * `contradiction:answers` the same but for two amounts, of which the newer corrects the older.
 * Signals from the future are not read.
 */
export function readLead(file: LeadFile, now: number, key: string): Reading {
  const at = key.indexOf(':');
  const [name, argument] = at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)];
  return ofSignals.has(name)
    ? readOnce(file, now, key, () => readBare(file, now, key, name, argument))
    : readBare(file, now, key, name, argument);
}

/** What is read of the signals alone. */
const ofSignals: ReadonlySet<string> = new Set(['signal', 'count', 'breadth']);
const signalsRead = new WeakMap<LeadFile['signals'], { now: number; readings: Map<string, Reading> }>();

/** A lead is assessed some fifty times to tell which question is worth most; its signals are the same each time. */
function readOnce({ signals }: LeadFile, now: number, key: string, read: () => Reading): Reading {
  let known = signalsRead.get(signals);
  if (known?.now !== now) {
    known = { now, readings: new Map() };
    signalsRead.set(signals, known);
  }
  const before = known.readings.get(key);
  if (before) return before;
  const reading = read();
  known.readings.set(key, reading);
  return reading;
}

function readBare(file: LeadFile, now: number, key: string, name: string, argument: string): Reading {
  return (
    readers[name]?.(file, now, argument) ??
    field(
      key,
      readKey(key, (column) => profileValue(file.lead, column)),
    )
  );
}

/** Whether a file holds nothing that a key could read, now or later: no signal of its kinds, or no answer at all. */
export function isNothingToRead({ signals, facts }: LeadFile, key: string): boolean {
  const by = readBy(key);
  if (by === 'something else') return false;
  if (by === 'facts') return facts.length === 0;
  for (const { kind } of signals) if (by.includes(kind)) return false;
  return true;
}

type Reader = (file: LeadFile, now: number, argument: string) => Reading;

const readers: Readonly<Record<string, Reader>> = {
  extra: ({ lead }, _now, column) => field(column, lead.extra?.[column]),
  'email-domain': ({ lead }) => field('email-domain', lead.email?.split('@')[1]?.trim().toLowerCase()),
  signal: (file, now, kinds) => latestSignal(file, now, signalKindsIn(kinds)),
  count: (file, now, kind) => {
    const wanted = signalKindsIn(kind);
    const counted = past(file, now).filter((signal) => wanted.includes(signal.kind));
    const total = counted.reduce((sum, signal) => sum + (signal.count ?? 1), 0);
    return total > 0 ? { ...latestSignal(file, now, wanted), value: total } : missing(kind);
  },
  breadth: (file, now, days) => {
    const since = now - Number(days) * dayMs;
    const recent = past(file, now).filter((signal) => Date.parse(signal.at) >= since);
    const kinds = engagingKinds.filter((kind) => recent.some((signal) => signal.kind === kind));
    return { value: kinds.length, evidence: { kind: 'breadth', kinds } };
  },
  'quiet-days': (file, now) => {
    const signs = past(file, now).filter((signal) => engagingKinds.includes(signal.kind) || signal.kind === 'called');
    const last = Math.max(
      ...signs.map((signal) => Date.parse(signal.at)),
      instant(file.lead.lastContactAt) ?? -Infinity,
    );
    if (last === -Infinity || last > now) return missing('quiet-days');
    const days = (now - last) / dayMs;
    return { value: days, evidence: { kind: 'quiet', days } };
  },
  fact: (file, now, wanted) => {
    const reading = answer(file, topicsIn(wanted));
    const within = daysWithin(wanted);
    if (within === undefined || reading.evidence.kind !== 'fact') return reading;
    const { value } = reading.evidence.fact;
    const start = value.type === 'date' ? instant(value.from ?? value.to) : undefined;
    return start !== undefined && start - now > within * dayMs ? { ...reading, value: 'later' } : reading;
  },
  'days-until': (file, now, wanted) => {
    const reading = answer(file, topicsIn(wanted));
    if (reading.evidence.kind !== 'fact') return reading;
    const value = reading.evidence.fact.value;
    const date = value.type === 'date' ? instant(value.to ?? value.from) : undefined;
    return date === undefined ? { evidence: reading.evidence } : { ...reading, value: (date - now) / dayMs };
  },
  'days-open': ({ lead }, now) => {
    const created = instant(lead.createdAt);
    return created === undefined || created > now ? missing('days-open') : field('days-open', (now - created) / dayMs);
  },
  'hours-to-first-contact': (file, now) => {
    const created = instant(file.lead.createdAt);
    const tries = past(file, now).filter((signal) => triedKinds.includes(signal.kind));
    const first = Math.min(...tries.map((signal) => Date.parse(signal.at)));
    return created === undefined || !Number.isFinite(first) || first < created
      ? missing('hours-to-first-contact')
      : field('hours-to-first-contact', (first - created) / (dayMs / 24));
  },
  unanswered: (file, now) => {
    const seen = past(file, now);
    const reached = Math.max(
      -Infinity,
      ...seen.filter(({ kind }) => reachedKinds.includes(kind)).map(({ at }) => Date.parse(at)),
    );
    const attempts = seen.filter(({ kind, at }) => kind === 'no-answer' && Date.parse(at) > reached);
    const total = attempts.reduce((sum, signal) => sum + (signal.count ?? 1), 0);
    return total > 0 ? { ...latestSignal(file, now, ['no-answer']), value: total } : missing('unanswered');
  },
  'single-contact': (file, now) => {
    const meetings = past(file, now).filter(({ kind }) => kind === 'met');
    const others = answer(file, ['stakeholders']);
    // That there is nobody else is no second contact either.
    return meetings.length >= 2 && (others.value === undefined || others.value === 'no')
      ? { value: 'yes', evidence: { kind: 'not-asked', topic: 'stakeholders' } }
      : missing('single-contact');
  },
  contradiction: ({ facts }, _now, which) => {
    const amounts = ({ newer, older }: Conflict) => isPositive(newer.value) && isPositive(older.value);
    const [clash] = conflictsIn(facts).filter((conflict) => which !== 'answers' || !amounts(conflict));
    return clash
      ? { value: clash.newer.topic, evidence: { kind: 'fact', fact: clash.newer } }
      : missing('contradiction');
  },
};

/** An answer as the card reads it: yes, no, unknown (asked in vain), or known where it is neither. */
export function answerOf(value: FactValue): 'yes' | 'no' | 'unknown' | 'known' {
  switch (value.type) {
    case 'answer':
      return value.answer;
    case 'amount':
      return value.max > 0 ? 'yes' : 'no';
    case 'rank':
      return value.rank <= 3 ? 'yes' : 'no';
    case 'person':
    case 'date':
      return 'yes';
    case 'text':
      return 'known';
  }
}

const missing = (name: string): Reading => ({ evidence: { kind: 'missing', field: name } });

function field(name: string, value: string | number | undefined): Reading {
  const known = typeof value === 'string' ? value.trim() !== '' : typeof value === 'number' && Number.isFinite(value);
  return known && value !== undefined
    ? { value, evidence: { kind: 'field', field: name, value: String(value) } }
    : missing(name);
}

/** Profile fields a row may read, and what exports usually call them; compared without case, spaces and underscores. */
const profileFields: Readonly<Partial<Record<keyof Lead, readonly string[]>>> = {
  title: ['jobtitle', 'position', 'role'],
  company: ['account', 'accountname', 'companyname', 'organization', 'organisation'],
  industry: ['sector'],
  employees: ['employeecount', 'numberofemployees', 'noofemployees', 'companysize', 'headcount'],
  country: ['countryregion', 'countrycode'],
  city: ['town'],
  source: ['leadsource', 'originalsource', 'origin'],
  stage: ['leadstage'],
  amount: ['dealamount', 'opportunityamount', 'dealvalue'],
  email: ['emailaddress', 'mail'],
  phone: ['phonenumber', 'telephone', 'mobile'],
  website: ['web', 'url', 'domain'],
  linkedin: ['linkedinurl', 'linkedinprofile'],
};

const plainName = (name: string) => name.toLowerCase().replace(/[\s_.-]/g, '');

const fieldNamed = new Map<string, keyof Lead>(
  Object.entries(profileFields).flatMap(([name, usual]) =>
    [name, ...usual].map((each): [string, keyof Lead] => [each, name as keyof Lead]),
  ),
);

/** The profile field that a column of this name holds, by our name or a usual one. */
export const profileFieldNamed = (column: string): keyof Lead | undefined =>
  fieldNamed.get(column) ?? fieldNamed.get(plainName(column));

/** A profile field by our name or a usual one; an imported column of exactly that name comes first. */
function profileValue(lead: Lead, name: string): string | number | undefined {
  const extra = lead.extra && Object.hasOwn(lead.extra, name) ? lead.extra[name] : undefined;
  if (extra !== undefined) return extra;
  const known = profileFieldNamed(name);
  const value = known && lead[known];
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

const isPositive = (value: FactValue) => value.type === 'amount' && value.max > 0;

/** The days of a `within=DAYS` among topics. */
export function daysWithin(topics: string): number | undefined {
  const days = /(?:^|\+)within=(\d+)/.exec(topics)?.[1];
  return days === undefined ? undefined : Number(days);
}

/** The answer that stands for the first of these topics that has a sure one, else a guess; of several the surest, then the newest. */
function answer(file: LeadFile, wanted: readonly Topic[]): Reading {
  const standing = wanted.flatMap((topic) => heaviestOn(file.facts, topic) ?? []);
  const fact = standing.find(({ sure }) => sure !== 'guess') ?? standing[0];
  if (fact) return { value: answerOf(fact.value), evidence: { kind: 'fact', fact }, guess: fact.sure === 'guess' };
  const [topic] = wanted;
  return topic === undefined ? missing('fact') : { evidence: { kind: 'not-asked', topic } };
}

function latestSignal(file: LeadFile, now: number, kinds: readonly SignalKind[]): Reading {
  let latest: Signal | undefined;
  for (const signal of past(file, now))
    if (kinds.includes(signal.kind) && (!latest || signal.at > latest.at)) latest = signal;
  if (!latest) return missing(kinds.join('+'));
  const ageDays = (now - Date.parse(latest.at)) / dayMs;
  return { value: ageDays, ageDays, evidence: { kind: 'signal', signal: latest, ageDays } };
}

function past({ signals }: LeadFile, now: number): Signal[] {
  const instants = instantsOf(signals);
  return signals.filter((_, index) => (instants[index] ?? Number.NaN) <= now);
}

function instant(iso: string | undefined): number | undefined {
  const at = iso === undefined ? Number.NaN : Date.parse(iso);
  return Number.isNaN(at) ? undefined : at;
}

/** Remembers what a text of a card means: the same few are read for every lead of a book. */
function once<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = read(text);
    known.set(text, found);
    return found;
  };
}

const signalKindsIn = once((list) => {
  const named = list.split('+');
  return signalKinds.filter((kind) => named.includes(kind));
});
/** What a key reads: the signals of these kinds, the answers, or something else. */
const readBy = once((key): readonly SignalKind[] | 'facts' | 'something else' => {
  if (key.startsWith('fact:')) return 'facts';
  return key.startsWith('signal:') ? signalKindsIn(key.slice('signal:'.length)) : 'something else';
});
const topicsIn = once((list) => list.split('+').flatMap((name) => topics.filter((topic) => topic === name)));
