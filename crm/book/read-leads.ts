import type { Lead } from '../../lambda/domain/lead.ts';
import type { BookRecord, LeadFields } from '../sheets/mapping.ts';
import type { Survey } from '../sheets/survey.ts';
import { alsoKnownAs } from './directory.ts';
import type { Import } from './import.ts';
import { companyKey } from './lead-index.ts';
import { addToLead, mergeLead } from './merge.ts';
import { rowsOf } from './rows.ts';

type LeadRow = Extract<BookRecord, { kind: 'lead' }> & { file: string; line: number };
/** What the files say about a company. */
export type CompanyFields = Map<string, { fields: Partial<LeadFields>; extra: Record<string, string> }>;

/** How many rows are merged with what stands in the store at a time. */
const chunkSize = 250;

/** Reads the companies of the files; they are few beside leads, so they are kept. */
export async function readCompanies(surveys: Survey[], book: Import): Promise<CompanyFields> {
  const companies: CompanyFields = new Map();
  for (const survey of surveys) {
    for await (const { record } of rowsOf(survey, book)) {
      if (record.kind !== 'more' || !record.of.company) continue;
      const key = companyKey(record.of.company);
      const { company, ...fields } = { ...companies.get(key)?.fields, ...record.fields };
      companies.set(key, { fields, extra: { ...companies.get(key)?.extra, ...record.extra } });
    }
  }
  return companies;
}

/** Reads the leads of the files and writes them, merged with what is known of them. */
export async function readLeads(surveys: Survey[], companies: CompanyFields, book: Import): Promise<void> {
  let chunk: LeadRow[] = [];
  for (const survey of surveys) {
    for await (const { line, record } of rowsOf(survey, book)) {
      if (record.kind !== 'lead') continue;
      chunk.push(identified({ ...record, file: survey.source.file, line }, book));
      if (chunk.length < chunkSize) continue;
      await writeLeads(chunk, companies, book);
      chunk = [];
    }
  }
  await writeLeads(chunk, companies, book);
  await book.writer.flush();
}

/** A person known already under another id keeps that id, and is found by the new one too. */
function identified(row: LeadRow, { directory, before }: Import): LeadRow {
  const { id } = row.lead;
  if (before.size === 0 || directory.has(id)) {
    const found = directory.find({ id });
    return typeof found === 'string' && found !== id ? { ...row, lead: { ...row.lead, id: found } } : row;
  }
  const known = directory.sameAs(row.lead);
  if (known === undefined) return row;
  // An id made of the address or the name says nothing new.
  const alias =
    id === row.lead.email?.toLowerCase() || id.includes('@') ? {} : { extra: { ...row.lead.extra, [alsoKnownAs]: id } };
  return { ...row, lead: { ...row.lead, id: known, ...alias } };
}

/** The name a row without a whole one leaves: its parts with those known, or what the lead was called before. */
function nameOf(row: LeadRow['lead'], known: Lead | undefined): string {
  if (!known || (row.firstName && row.lastName)) return row.name;
  if (!row.firstName && !row.lastName) return known.name;
  const parts = [row.firstName ?? known.firstName, row.lastName ?? known.lastName];
  return parts.filter(Boolean).join(' ');
}

async function writeLeads(rows: LeadRow[], companies: CompanyFields, book: Import): Promise<void> {
  const { rep, store, before, policy, counts } = book;
  const repeated = rows.filter(({ lead }) => book.seen.has(lead.id));
  // A lead that stands twice in the files is merged with its first row, which may not be written yet.
  if (repeated.length > 0) await book.writer.flush();
  const ids = rows.map(({ lead }) => lead.id).filter((id) => before.has(id) || book.seen.has(id));
  const known: Map<string, Lead> = ids.length === 0 ? new Map() : await store.leads(rep.team, ids);
  for (const { lead: read, named, owners, signals, facts, file, line } of rows) {
    const { id } = read;
    if (read.name === '' && !known.has(id)) {
      book.problem({ file, line, problem: 'the row has no name and no address' });
      continue;
    }
    const row = named ? read : { ...read, name: nameOf(read, known.get(id)) };
    const isNew = !before.has(id) && !book.seen.has(id);
    const company = row.company && companies.get(companyKey(row.company));
    const assigned = await book.owners.repsOf(owners);
    const unplaced = owners.length > 0 && !assigned ? { Owner: owners.join('; ') } : {};
    const extra = { ...row.extra, ...unplaced };
    const incoming = { ...row, ...(assigned && { owners: assigned }), ...(Object.keys(extra).length > 0 && { extra }) };
    const merged = mergeLead(known.get(id), incoming, policy, rep.id);
    const lead = company ? addToLead(merged, company, 'fill-empty') : merged;
    known.set(id, lead);
    book.seen.add(id);
    book.closings.takeLead(lead);
    book.directory.add(lead);
    book.keepForCalendar(lead);
    counts.leads += isNew ? 1 : 0;
    await book.writer.put({ kind: 'lead', lead }, isNew);
    for (const signal of signals) await book.writer.put({ kind: 'signal', leadId: id, signal }, isNew);
    counts.signals += signals.length;
    for (const fact of facts) await book.putFact(id, fact);
  }
}
