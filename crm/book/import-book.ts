import type { Lead } from '../../lambda/domain/lead.ts';
import type { Rep } from '../../lambda/domain/rep.ts';
import type { BookItem, BookStore } from '../../lambda/store/book-store.ts';
import type { ImportStore } from '../../lambda/store/store.ts';
import type { CalendarFile } from '../files/open-files.ts';
import { utc, zoneNamed } from '../icalendar/zones.ts';
import type { Survey } from '../sheets/survey.ts';
import { answerPutter } from './answers.ts';
import { type CalendarRange, calendarSource, layCalendar, readCalendars } from './calendar.ts';
import { closings } from './closings.ts';
import { noCompanies } from './companies.ts';
import { directory } from './directory.ts';
import type { BookNote, BookProblem, Counts, Import } from './import.ts';
import { indexLeads } from './lead-index.ts';
import { noLinks } from './links.ts';
import type { Policy } from './merge.ts';
import { type AskOwner, ownersOf } from './owners.ts';
import { fillKnown, readCompanies } from './read-companies.ts';
import { readLeads } from './read-leads.ts';
import { keepLinks, linksCompanies, readLinks } from './read-links.ts';
import { nameOf, readOthers } from './read-others.ts';
import { recentSignals } from './recent-signals.ts';
import { noRows, type RowCounts, type RowTold } from './row-told.ts';
import { warmLeads } from './warm-leads.ts';
import { writer } from './writer.ts';

/** How an import is done. Times are ISO instants. */
export type BookOptions = {
  now: string;
  calendar: CalendarRange;
  marker?: string;
  policy?: Policy;
  /** Remember what stood before under this batch, so that it can be undone. */
  batch?: string;
  /** The batch was begun before and stopped: what it wrote then is told as written by it. */
  continues?: boolean;
  /** Only count. */
  dry?: boolean;
  askOwner?: AskOwner;
  progress?: (rows: number) => void;
  /** Hears what becomes of each row. */
  rowTold?: (row: RowTold) => void;
};

/** What an import did; the first problems in full, the rest counted. */
export type BookReport = Counts & {
  /** Items that had to be written, and items that stood so already. */
  written: number;
  same: number;
  calendarChanged: boolean;
  problems: BookProblem[];
  problemCount: number;
  /** What should be known and costs nothing: one address of two people. */
  notes: BookNote[];
  /** How many rows of the files had each fate; together they are all rows. */
  rows: RowCounts;
  /** Rows of earlier imports that waited for something this one brought. */
  joinedLater: number;
  unknownOwners: Map<string, number>;
};

const MOST_PROBLEMS = 1000;

/**
 * So many new leads, some twenty megabytes, are kept at hand instead of being read again when they are put in order. Where
 * there are more, none is: a few of many spare little time and cost the memory all the same.
 */
const MOST_AT_HAND = 20_000;

/**
 * Brings a rep's surveyed files into the store: leads, signals, answers, deals, activities, the calendar. Doing it twice
 * changes nothing, a newer export updates, and an answer the rep gave is never overwritten.
 */
export async function importBook(
  store: ImportStore & BookStore,
  rep: Rep,
  files: { surveys: readonly Survey[]; calendars: readonly CalendarFile[] },
  options: BookOptions,
): Promise<BookReport> {
  const { now, dry = false, batch } = options;
  const problems: BookProblem[] = [];
  let problemCount = 0;
  const ofRow = new Map<string, string[]>();
  const problem = (found: BookProblem) => {
    if ('line' in found && options.rowTold) {
      const place = `${found.line} ${found.file}`;
      ofRow.set(place, [...(ofRow.get(place) ?? []), found.problem]);
    }
    problemCount += 1;
    if (problems.length < MOST_PROBLEMS) problems.push(found);
  };
  const notes: BookNote[] = [];
  const rows = noRows();
  const rowTold = (row: RowTold) => {
    rows[row.fate] += 1;
    const place = `${row.line} ${row.file}`;
    const also = ofRow.get(place)?.filter((each) => !row.why || !each.startsWith(row.why));
    ofRow.delete(place);
    options.rowTold?.({ ...row, ...(also?.length && { problems: also }) });
  };
  const about = (what: Survey['sheet']['about']) => files.surveys.filter(({ sheet }) => sheet.about === what);
  const others = about('others');
  const named = (how: string) =>
    [...others, ...about('companies')].some(({ columns }) =>
      columns.some(({ column }) => column.becomes === `the lead's ${how}`),
    ) || others.length === 0;

  if (!dry) await store.saveRep(rep);
  if (!dry) await store.settle(rep.team);
  const before = await store.leadIds(rep.team);
  const kept = files.surveys.length === 0 ? [] : await store.keptRows(rep.team);
  const waited = kept.filter(({ what, joined }) => what === 'waiting' && joined === undefined);
  const counts: Counts = {
    leads: 0,
    signals: 0,
    facts: 0,
    keptAnswers: 0,
    calls: 0,
    otherEntries: 0,
    closed: 0,
    undated: 0,
    nobodys: 0,
  };
  const news = recentSignals();
  const newLeads = new Map<string, Lead>();
  let mayBeAtHand = true;
  const keepNews = (item: BookItem) => {
    if (item.kind === 'lead' && !before.has(item.lead.id) && mayBeAtHand) newLeads.set(item.lead.id, item.lead);
    if (newLeads.size > MOST_AT_HAND) {
      mayBeAtHand = false;
      newLeads.clear();
    }
    if (item.kind === 'lead' || item.kind === 'kept' || before.has(item.leadId)) return;
    if (item.kind === 'signal') news.addSignal(item.leadId, item.signal);
    else if (item.kind === 'fact') news.addFact(item.leadId, item.fact);
  };
  const writing = writer(store, rep.team, { batch, dry, hear: keepNews });
  const leadFiles = about('leads');
  const merging = before.size > 0 || leadFiles.length > 1;
  const unidentified = leadFiles.some(({ columns }) => columns.every(({ column }) => column.becomes !== 'id'));
  const meets = merging || unidentified;
  const leadsForCalendar: Lead[] = [];
  const book: Import = {
    store,
    rep,
    zone: zoneNamed(rep.zone) ?? utc,
    now,
    policy: options.policy ?? 'update',
    writer: writing,
    directory: directory(before, {
      email: meets || named('email') || named('id, address or name') || waited.length > 0,
      name: merging || named('name') || named('id, address or name') || waited.length > 0,
      company: merging || named('company') || about('companies').length > 0 || waited.length > 0,
      ids: true,
    }),
    meets,
    companies: noCompanies(),
    links: noLinks(),
    note: (note) => notes.length < MOST_PROBLEMS && notes.push(note),
    rowTold,
    owners: await ownersOf(store, rep, options.askOwner, dry),
    before,
    seen: new Set(),
    counts,
    activities: new Set(),
    closings: closings(zoneNamed(rep.zone) ?? utc, Date.parse(now)),
    problem,
    progress: options.progress ?? (() => {}),
    putFact: answerPutter(store, rep, { before, counts, writer: writing, now }),
    keepForCalendar: files.calendars.length > 0 ? (lead) => leadsForCalendar.push(lead) : () => {},
    leadOfCall: async (leadId, of) => {
      const lead = (await store.leads(rep.team, [leadId])).get(leadId);
      const { company, title } = lead ?? {};
      return { id: leadId, name: lead?.name ?? nameOf(of), ...(company && { company }), ...(title && { title }) };
    },
  };
  if (before.size > 0) await addKnown(book, before);
  const links = await readLinks([...about('colleagues'), ...about('links')], kept, book);
  book.companies = await readCompanies(about('companies'), kept, book);
  await readLeads(leadFiles, book.companies, book);
  if (about('companies').length > 0 || linksCompanies(links, kept)) await fillAllKnown(book);
  const { calls: planned, joined } = await readOthers(others, waited, book);
  joined.push(...(await keepLinks(links, kept, book)));

  let fromCalendar: ReturnType<typeof readCalendars> | undefined;
  if (files.calendars.length > 0) {
    const known = await store.leads(
      rep.team,
      [...before].filter((id) => !book.seen.has(id)),
    );
    const mine = [...known.values(), ...leadsForCalendar].filter(({ owners }) => owners.includes(rep.id));
    const range = { ...options.calendar, ...(options.marker && { marker: options.marker }) };
    fromCalendar = readCalendars(files.calendars, rep, indexLeads(mine), range, problem);
    for (const lead of fromCalendar.newLeads) await writing.put({ kind: 'lead', lead }, false);
    await writing.flush();
  }
  let calendarChanged = false;
  const broughtCalls = book.activities.size > 0;
  if (!dry && (fromCalendar || broughtCalls)) {
    const brought = {
      ...(fromCalendar && {
        fromCalendar: { sources: files.calendars.map(calendarSource.ofFile), entries: fromCalendar.entries },
      }),
      ...(broughtCalls && { fromCrm: { planned, read: book.activities } }),
    };
    const step = batch === undefined ? undefined : { batch, number: writing.nextStep() };
    calendarChanged = await layCalendar(store, rep, options.calendar, brought, step);
  }
  const fileOf = (lead: Lead) =>
    before.has(lead.id) ? undefined : { lead, signals: news.signalsOf(lead.id), facts: news.factsOf(lead.id), log: [] };
  if (!dry) {
    await book.closings.write({ store, team: rep.team, writer: writing, fileOf });
    // Last of all: an import that is stopped before this joins the same rows again.
    for (const row of joined) await writing.put({ kind: 'kept', kept: { ...row, joined: true } }, false);
    await writing.flush();
    await warmLeads(store, rep.team, writing.touched, Date.parse(now), {
      fileOf,
      leadAtHand: (id) => newLeads.get(id),
    });
  }
  Object.assign(counts, book.closings.counts);
  const calls = fromCalendar?.entries.filter(({ kind }) => kind === 'call').length ?? 0;
  counts.calls = calls + planned.length;
  counts.otherEntries = (fromCalendar?.entries.length ?? 0) - calls;
  const { written, same } = writing.totals;
  const report = {
    ...counts,
    written,
    same,
    calendarChanged,
    problems,
    problemCount,
    notes,
    rows,
    joinedLater: joined.length,
  };
  const wrote = options.continues && batch !== undefined ? await store.wroteIn(rep.team, batch) : undefined;
  return {
    ...report,
    ...(wrote && {
      leads: wrote.leads,
      // Leads that the stopped run made are new to whoever reads this.
      rows: {
        ...rows,
        'new-lead': rows['new-lead'] + wrote.leads - counts.leads,
        'known-lead': rows['known-lead'] - wrote.leads + counts.leads,
      },
      written: wrote.written,
      same: written + same - wrote.written,
      calendarChanged: wrote.calendar,
    }),
    unknownOwners: book.owners.unknown,
  };
}

/** Tells the leads of earlier imports what this one says about their companies. */
async function fillAllKnown(book: Import): Promise<void> {
  const ids = [...book.before].filter((id) => !book.seen.has(id));
  for (let start = 0; start < ids.length; start += 1000) {
    const known = await book.store.leads(book.rep.team, ids.slice(start, start + 1000));
    await fillKnown(known.values(), book.companies, book);
  }
}

/** Makes the leads that are known findable, a chunk at a time. */
async function addKnown(book: Import, ids: ReadonlySet<string>): Promise<void> {
  const all = [...ids];
  for (let start = 0; start < all.length; start += 1000) {
    const leads = await book.store.leads(book.rep.team, all.slice(start, start + 1000));
    for (const lead of leads.values()) book.directory.add(lead);
  }
}
