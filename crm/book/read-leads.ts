import type { Lead } from '../../lambda/domain/lead.ts';
import { becameContact, companyIdField } from '../sheets/columns.ts';
import type { BookRecord } from '../sheets/mapping.ts';
import type { Survey } from '../sheets/survey.ts';
import type { Companies } from './companies.ts';
import { alsoKnownAs } from './directory.ts';
import type { Import } from './import.ts';
import { nameKey } from './lead-index.ts';
import { mergeLead } from './merge.ts';
import { withCompany } from './read-companies.ts';
import { rowsOf } from './rows.ts';

type LeadRow = Extract<BookRecord, { kind: 'lead' }> & { file: string; line: number };

/** How many rows are merged with what stands in the store at a time. */
const chunkSize = 250;

/** Reads the leads of the files and writes them, merged with what is known of them. */
export async function readLeads(surveys: Survey[], companies: Companies, book: Import): Promise<void> {
  let chunk: LeadRow[] = [];
  // Converted leads first: they tell which contacts they became.
  const tellsContacts = ({ columns }: Survey) => columns.some(({ column }) => column.becomes === becameContact);
  const ordered = [...surveys.filter(tellsContacts), ...surveys.filter((survey) => !tellsContacts(survey))];
  for (const survey of ordered) {
    for await (const { line, record } of rowsOf(survey, book)) {
      if (record.kind !== 'lead') continue;
      const row = identified({ ...record, file: survey.source.file, line }, book);
      // The next row may be about the same person, or share an address with this one.
      if (book.meets) book.directory.add(row.lead);
      chunk.push(row);
      if (chunk.length < chunkSize) continue;
      await writeLeads(chunk, companies, book);
      chunk = [];
    }
  }
  await writeLeads(chunk, companies, book);
  await book.writer.flush();
}

/**
 * A row under the id its person is known by: a converted lead is its contact, a person known under another id keeps that
 * and is found by the new one too, and two people with one address are two.
 */
function identified(row: LeadRow, book: Import): LeadRow {
  const { directory } = book;
  const { lead, sameAs } = row;
  const known = [lead.id, sameAs].flatMap((id) => (id === undefined ? [] : (idOf(id, book) ?? [])))[0];
  if (sameAs !== undefined) return under(row, known ?? sameAs, book);
  if (row.identified && known !== undefined) return known === lead.id ? row : under(row, known, book);
  if (row.identified && !book.meets) return row;
  const same = directory.sameAs(lead);
  if (same !== undefined) return same === lead.id ? row : under(row, same, book);
  const other = directory.sharing(lead);
  if (other === undefined) return row;
  const { file, line } = row;
  book.note({ file, line, problem: `${other.email} is also the address of ${other.name}: two people` });
  return row.identified ? row : { ...row, lead: { ...lead, id: `${other.email}#${nameKey(lead.name)}` } };
}

function idOf(id: string, { directory }: Import): string | undefined {
  const found = directory.has(id) ? directory.find({ id }) : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** A row under another id than its own; an id of its own still leads to it. */
function under(row: LeadRow, id: string, { directory }: Import): LeadRow {
  const { lead } = row;
  const aliases = [row.identified ? lead.id : undefined, row.sameAs].flatMap((each) =>
    each === undefined || each === id ? [] : [each],
  );
  for (const alias of aliases) directory.addAlias(alias, id);
  const extra = aliases.length === 0 ? lead.extra : { ...lead.extra, [alsoKnownAs]: aliases.join('; ') };
  return { ...row, lead: { ...lead, id, ...(extra && { extra }) } };
}

/** The ids a lead is known by, with those that another row adds. */
function aliasesOf(known: Lead | undefined, extra: Readonly<Record<string, string>>): Record<string, string> {
  const [old, more] = [known?.extra?.[alsoKnownAs], extra[alsoKnownAs]];
  if (old === undefined || more === undefined) return {};
  return { [alsoKnownAs]: [...new Set([...old.split('; '), ...more.split('; ')])].join('; ') };
}

/** The name a row without a whole one leaves: its parts with those known, or what the lead was called before. */
function nameOf(row: LeadRow['lead'], known: Lead | undefined): string {
  if (!known || (row.firstName && row.lastName)) return row.name;
  if (!row.firstName && !row.lastName) return known.name;
  const parts = [row.firstName ?? known.firstName, row.lastName ?? known.lastName];
  return parts.filter(Boolean).join(' ');
}

async function writeLeads(rows: LeadRow[], companies: Companies, book: Import): Promise<void> {
  const { rep, store, before, policy, counts } = book;
  const repeated = rows.filter(({ lead }) => book.seen.has(lead.id));
  // A lead that stands twice in the files is merged with its first row, which may not be written yet.
  if (repeated.length > 0) await book.writer.flush();
  const ids = rows.map(({ lead }) => lead.id).filter((id) => before.has(id) || book.seen.has(id));
  const known: Map<string, Lead> = ids.length === 0 ? new Map() : await store.leads(rep.team, ids);
  for (const { lead: read, named, sameAs, owners, signals, facts, file, line } of rows) {
    const { id } = read;
    if (read.name === '' && !known.has(id)) {
      const problem = 'the row has no name and no address';
      book.problem({ file, line, problem });
      book.rowTold({ file, line, fate: 'left-out', why: problem });
      continue;
    }
    const row = named ? read : { ...read, name: nameOf(read, known.get(id)) };
    const companyId = book.links.companyOf(id);
    const isNew = !before.has(id) && !book.seen.has(id);
    const assigned = await book.owners.repsOf(owners);
    const unplaced = owners.length > 0 && !assigned ? { Owner: owners.join('; ') } : {};
    const extra = {
      ...(companyId && { [companyIdField]: companyId }),
      ...row.extra,
      ...unplaced,
      ...aliasesOf(known.get(id), row.extra ?? {}),
    };
    const incoming = { ...row, ...(assigned && { owners: assigned }), ...(Object.keys(extra).length > 0 && { extra }) };
    // What a lead was before it was converted only fills what its contact leaves empty.
    const how = sameAs !== undefined && policy === 'update' ? 'fill-empty' : policy;
    const lead = withCompany(mergeLead(known.get(id), incoming, how, rep.id), companies);
    known.set(id, lead);
    book.seen.add(id);
    book.closings.takeLead(lead);
    book.directory.add(lead);
    book.keepForCalendar(lead);
    counts.leads += isNew ? 1 : 0;
    book.rowTold({ file, line, fate: isNew ? 'new-lead' : 'known-lead', lead: id });
    await book.writer.put({ kind: 'lead', lead }, isNew);
    for (const signal of signals) await book.writer.put({ kind: 'signal', leadId: id, signal }, isNew);
    counts.signals += signals.length;
    for (const fact of facts) await book.putFact(id, fact);
  }
}
