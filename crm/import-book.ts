import type { CalendarEntry } from '../lambda/domain/call.ts';
import type { Fact } from '../lambda/domain/fact.ts';
import type { Lead } from '../lambda/domain/lead.ts';
import { type Rep, scopeOf } from '../lambda/domain/rep.ts';
import type { Signal } from '../lambda/domain/signal.ts';
import type { ImportStore } from '../lambda/store/store.ts';
import { csvTable, UnreadableFile } from './files/table.ts';
import { generic } from './generic.ts';
import { type CalendarProblem, readCalendar } from './icalendar.ts';
import { indexLeads, type LeadIndex } from './lead-index.ts';
import { type BookRecord, type LeadReference, type ReadingContext, readSheet, recognises } from './mapping.ts';

/** A file's name and its text. */
export type BookFile = { file: string; text: string };

/** What an import needs to know: when it happens, and the instants (ISO) between which the calendar is laid. */
export type BookOptions = { now: string; calendar: { from: string; to: string }; marker?: string };

/** What is wrong with a row or an event, with its place. */
export type BookProblem = { file: string } & ({ line: number; problem: string } | { calendar: CalendarProblem });

/** What an import did. */
export type BookReport = {
  leads: number;
  signals: number;
  facts: number;
  /** Imported answers left out because the rep's own answer to the same question stands. */
  keptAnswers: number;
  calls: number;
  otherEntries: number;
  problems: BookProblem[];
};

type Collected = {
  leads: Map<string, Lead>;
  signals: { of: LeadReference; signal: Signal; file: string; line: number }[];
  facts: { of: LeadReference; fact: Fact; file: string; line: number }[];
};

/**
 * Brings a rep's files into the store: leads, signals and answers as CSV, the calendar as iCalendar. Doing it twice
 * changes nothing, and an answer the rep gave is never overwritten.
 */
export async function importBook(
  store: ImportStore,
  rep: Rep,
  files: { tables: BookFile[]; calendars: BookFile[] },
  options: BookOptions,
): Promise<BookReport> {
  const problems: BookProblem[] = [];
  const collected = await collect(files.tables, rep, options, problems);
  const index = indexLeads(collected.leads.values());
  const calendar = readCalendars(files.calendars, rep, index, options, problems);
  for (const lead of calendar.newLeads) collected.leads.set(lead.id, lead);

  await store.saveRep(rep);
  await store.saveLeads(rep.team, [...collected.leads.values()]);
  const signals = await saveSignals(store, rep, collected, index, problems);
  const answers = await saveFacts(store, rep, collected, index, problems);
  if (files.calendars.length > 0) {
    await store.replaceEntries(scopeOf(rep), options.calendar.from, options.calendar.to, calendar.entries);
  }
  const calls = calendar.entries.filter(({ kind }) => kind === 'call').length;
  return {
    leads: collected.leads.size,
    signals,
    ...answers,
    calls,
    otherEntries: calendar.entries.length - calls,
    problems,
  };
}

async function collect(tables: BookFile[], rep: Rep, { now }: BookOptions, problems: BookProblem[]) {
  const collected: Collected = { leads: new Map(), signals: [], facts: [] };
  const context: ReadingContext = { zone: rep.zone, by: generic.name, now };
  for (const { file, text } of tables) {
    const table = await csvTable(file, text);
    const sheet = generic.sheets.find((each) => recognises(each, table.header));
    if (!sheet) {
      throw new UnreadableFile(`${file} has no column we know.`, 'It needs at least a column of names or addresses.');
    }
    for await (const { line, record, problems: wrong } of readSheet(table, sheet, context)) {
      problems.push(...wrong.map((problem) => ({ file, line, problem })));
      if (record) keep(collected, record, rep, { file, line });
    }
  }
  return collected;
}

function keep(collected: Collected, record: BookRecord, rep: Rep, place: { file: string; line: number }): void {
  switch (record.kind) {
    case 'lead':
      // Whoever a file names as owner, whoever imports it works with it.
      collected.leads.set(record.lead.id, { ...record.lead, owners: [rep.id] });
      return;
    case 'signal':
      collected.signals.push({ ...record, ...place });
      return;
    case 'fact':
      collected.facts.push({ ...record, ...place });
      return;
  }
}

function readCalendars(files: BookFile[], rep: Rep, leads: LeadIndex, options: BookOptions, problems: BookProblem[]) {
  const entries = new Map<string, CalendarEntry>();
  const newLeads: Lead[] = [];
  const { from, to } = options.calendar;
  for (const { file, text } of files) {
    const reading = readCalendar(text, { rep, leads, from, to, ...(options.marker && { marker: options.marker }) });
    for (const entry of reading.entries) entries.set(entry.id, entry);
    newLeads.push(...reading.newLeads);
    problems.push(...reading.problems.map((calendar) => ({ file, calendar })));
  }
  return { entries: [...entries.values()], newLeads };
}

async function saveSignals(
  store: ImportStore,
  rep: Rep,
  { signals }: Collected,
  index: LeadIndex,
  problems: BookProblem[],
): Promise<number> {
  const byLead = new Map<string, Signal[]>();
  for (const { of, signal, file, line } of signals) {
    const lead = leadOf(of, index);
    if (typeof lead === 'object') problems.push({ file, line, problem: lead.problem });
    else byLead.set(lead, [...(byLead.get(lead) ?? []), signal]);
  }
  let saved = 0;
  for (const [lead, found] of byLead) {
    await store.saveSignals(rep.team, lead, found);
    saved += found.length;
  }
  return saved;
}

async function saveFacts(
  store: ImportStore,
  rep: Rep,
  { facts }: Collected,
  index: LeadIndex,
  problems: BookProblem[],
): Promise<{ facts: number; keptAnswers: number }> {
  const voiced = new Map<string, Set<string>>();
  let [saved, keptAnswers] = [0, 0];
  for (const { of, fact, file, line } of facts) {
    const lead = leadOf(of, index);
    if (typeof lead === 'object') {
      problems.push({ file, line, problem: lead.problem });
      continue;
    }
    if (!voiced.has(lead)) {
      const known = await store.leadFile(scopeOf(rep), lead);
      const spoken = known?.facts.filter(({ source }) => source === 'voice') ?? [];
      voiced.set(lead, new Set(spoken.map(({ topic }) => topic)));
    }
    if (voiced.get(lead)?.has(fact.topic)) keptAnswers += 1;
    else {
      await store.saveFact(scopeOf(rep), { id: lead, owners: [rep.id] }, fact);
      saved += 1;
    }
  }
  return { facts: saved, keptAnswers };
}

/** The lead a row names: by id, by address, or by a name that is one lead's alone. */
function leadOf({ id, email, name, company }: LeadReference, index: LeadIndex): string | { problem: string } {
  if (id !== undefined) return index.byId(id)?.id ?? { problem: `no lead has the id "${id}"` };
  const found = email !== undefined ? index.byEmail(email) : name !== undefined ? index.byName(name) : [];
  const [lead, another] = found.length > 1 && company ? found.filter((each) => each.company === company) : found;
  if (!lead) return { problem: `no lead is "${email ?? name ?? ''}"` };
  return another ? { problem: `"${email ?? name ?? ''}" fits several leads` } : lead.id;
}
