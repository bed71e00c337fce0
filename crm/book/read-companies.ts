import { isDeepStrictEqual } from 'node:util';
import type { Lead } from '../../lambda/domain/lead.ts';
import type { KeptRow } from '../../lambda/store/book-store.ts';
import { companyIdField } from '../sheets/columns.ts';
import type { Survey } from '../sheets/survey.ts';
import { type Companies, noCompanies } from './companies.ts';
import type { Import } from './import.ts';
import { readKeptCompany } from './kept-rows.ts';
import { companyKey } from './lead-index.ts';
import { addToLead } from './merge.ts';
import { rowsOf } from './rows.ts';

/** Reads the companies of the files, beside those that earlier imports kept; they are few beside leads. */
export async function readCompanies(
  surveys: readonly Survey[],
  kept: readonly KeptRow[],
  book: Import,
): Promise<Companies> {
  const companies = noCompanies();
  for (const each of kept) {
    const company = readKeptCompany(each);
    if (company) companies.add(company);
  }
  for (const survey of surveys) {
    const { file } = survey.source;
    for await (const { line, record } of rowsOf(survey, book)) {
      if (record.kind !== 'more') continue;
      if (!record.of.company) {
        const problem = 'the row has no name of a company';
        book.problem({ file, line, problem });
        book.rowTold({ file, line, fate: 'left-out', why: problem });
        continue;
      }
      const { company: name, companyId: id } = record.of;
      const { company: _, ...fields } = record.fields;
      const company = { name, ...(id && { id }), fields, extra: record.extra };
      companies.add(company);
      const place = id ?? companyKey(name);
      const row: KeptRow = { id: `company:${place}`, what: 'company', file, line, record: { ...company } };
      await book.writer.put({ kind: 'kept', kept: row }, false);
      book.rowTold({ file, line, fate: 'used' });
    }
  }
  return companies;
}

/** A lead with what is known about its company: the name, where only the id was known, and what the lead lacks. */
export function withCompany(lead: Lead, companies: Companies): Lead {
  const company = companies.of(lead);
  if (!company) return lead;
  return addToLead(lead, { fields: { company: company.name, ...company.fields }, extra: company.extra }, 'fill-empty');
}

/** A lead with the id of the company a table of links gives it, where it has none. */
function atLinkedCompany(lead: Lead, { links }: Import): Lead {
  const linked = lead.extra?.[companyIdField] === undefined ? links.companyOf(lead.id) : undefined;
  return linked === undefined ? lead : { ...lead, extra: { ...lead.extra, [companyIdField]: linked } };
}

/** Tells the leads that are known already what the files say about their companies. */
export async function fillKnown(known: Iterable<Lead>, companies: Companies, book: Import): Promise<number> {
  let filled = 0;
  for (const lead of known) {
    const told = withCompany(atLinkedCompany(lead, book), companies);
    if (isDeepStrictEqual(told, lead)) continue;
    filled += 1;
    book.directory.add(told);
    await book.writer.put({ kind: 'lead', lead: told }, false);
  }
  await book.writer.flush();
  return filled;
}
