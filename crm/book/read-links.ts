import { createHash } from 'node:crypto';
import type { KeptRow } from '../../lambda/store/book-store.ts';
import type { Survey } from '../sheets/survey.ts';
import type { Import } from './import.ts';
import { readKeptLink } from './kept-rows.ts';
import type { Link } from './links.ts';
import { rowsOf } from './rows.ts';

/** A row that says which records belong together, and where it stands. */
export type LinkRow = { file: string; line: number; link: Link };

/**
 * Reads the tables of links, beside the links that earlier imports kept, and the colleagues whom owner columns name by id.
 * What becomes of a link is told by `keepLinks`, once everything else is read.
 */
export async function readLinks(
  surveys: readonly Survey[],
  kept: readonly KeptRow[],
  book: Import,
): Promise<LinkRow[]> {
  for (const each of kept) {
    const link = readKeptLink(each);
    if (link) book.links.add(link);
  }
  const found: LinkRow[] = [];
  for (const survey of surveys) {
    const { file } = survey.source;
    for await (const { line, record } of rowsOf(survey, book)) {
      if (record.kind === 'link') {
        const { kind: _, ...link } = record;
        book.links.add(link);
        found.push({ file, line, link });
      } else if (record.kind === 'colleague') {
        book.owners.isAlso(record.id, record.names);
        book.rowTold({ file, line, fate: 'used' });
      }
    }
  }
  return found;
}

/** Whether a table of this import, or a link that waits, says at which company somebody is. */
export const linksCompanies = (rows: readonly LinkRow[], kept: readonly KeptRow[]): boolean =>
  rows.some(({ link }) => link.company !== undefined) ||
  kept.some((each) => each.joined === undefined && readKeptLink(each)?.company !== undefined);

/**
 * Keeps the links one of whose ends is not here yet, and tells of each row whether it was used or waits. Gives the links of
 * earlier imports whose ends have come together.
 */
export async function keepLinks(rows: readonly LinkRow[], kept: readonly KeptRow[], book: Import): Promise<KeptRow[]> {
  for (const { file, line, link } of rows) {
    const missing = missingOf(link, book);
    if (missing === undefined) {
      book.rowTold({ file, line, fate: 'used' });
      continue;
    }
    const why = `"${missing.id}", ${missing.what} it links, is not`;
    book.problem({ file, line, problem: `${why} here yet; the row is kept and joined when it comes` });
    book.rowTold({ file, line, fate: 'waiting', why: `${why} here` });
    const hash = createHash('sha256')
      .update(JSON.stringify([link.person, link.company, link.deal]))
      .digest('base64url');
    const row: KeptRow = { id: `link:${hash.slice(0, 16)}`, what: 'link', file, line, record: { ...link } };
    await book.writer.put({ kind: 'kept', kept: row }, false);
  }
  await book.writer.flush();
  return kept.filter((each) => {
    const link = readKeptLink(each);
    return link !== undefined && each.joined === undefined && missingOf(link, book) === undefined;
  });
}

/** The end of a link that nobody here bears. */
function missingOf({ person, company, deal }: Link, book: Import): { what: string; id: string } | undefined {
  const { directory, companies } = book;
  if (person !== undefined && !directory.has(person)) return { what: 'the person', id: person };
  if (deal !== undefined && directory.ofDeal(deal).length === 0) return { what: 'the deal', id: deal };
  if (company !== undefined && companies.named(company) === undefined && directory.atCompanyId(company).length === 0)
    return { what: 'the company', id: company };
  return undefined;
}
