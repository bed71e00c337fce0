import type { Fact, Topic } from '../lambda/domain/fact.ts';
import type { Lead } from '../lambda/domain/lead.ts';
import type { Signal, SignalKind } from '../lambda/domain/signal.ts';
import { foldHeader } from './fold.ts';
import type { Table } from './table.ts';

/** How a row names the lead it is about; the importer finds out who that is. */
export type LeadReference = { id?: string; email?: string; name?: string; company?: string };

/** What a row of a file becomes, before leads and owners are looked up. */
export type BookRecord =
  | { kind: 'lead'; lead: Omit<Lead, 'owners'>; owners: string[] }
  | { kind: 'signal'; of: LeadReference; signal: Signal }
  | { kind: 'fact'; of: LeadReference; fact: Fact };

/** A row while its cells are being read. */
export type Draft = {
  lead: Partial<Omit<Lead, 'owners' | 'extra'>>;
  owners: string[];
  of: LeadReference;
  signal: { id?: string; kind?: SignalKind; at?: string; count?: number; detail?: string };
  fact: Partial<Omit<Fact, 'topic'>> & { topic?: Topic };
  extra: Record<string, string>;
};

/** What reading cells depends on. `by` is written on facts whose author the file does not name. */
export type ReadingContext = { zone: string; by: string; now: string };

/** What a column becomes, in words for the preview, and how a cell of it is put into the row; a returned text is an error. */
export type Column = {
  becomes: string;
  put: (cell: string, draft: Draft, context: ReadingContext) => string | undefined;
};

/** One kind of file a system exports. */
export type Sheet = {
  name: string;
  /** Folded headers that must be there; each row is a choice of spellings. */
  needs: readonly (readonly string[])[];
  /** By folded header. */
  columns: Readonly<Record<string, Column>>;
  /** Makes the record of a row, or says what the row lacks. */
  finish: (draft: Draft, context: ReadingContext) => BookRecord | { lacks: string };
};

/** A system whose files we read. */
export type Mapping = { name: string; sheets: readonly Sheet[] };

/** A row as read: its record where it has one, and what is wrong with its cells. */
export type RowReading = { line: number; record?: BookRecord; problems: string[] };

/** Whether a sheet's required columns are all in a header. */
export function recognises(sheet: Sheet, header: readonly string[]): boolean {
  const found = new Set(header.map(foldHeader));
  return sheet.needs.every((spellings) => spellings.some((each) => found.has(each)));
}

/** Reads a table by a sheet, row by row. Columns the sheet does not know are kept as extra fields of leads. */
export async function* readSheet(table: Table, sheet: Sheet, context: ReadingContext): AsyncGenerator<RowReading> {
  const columns = table.header.map((header) => sheet.columns[foldHeader(header)] ?? extraColumn(header));
  for await (const { line, cells } of table.rows) {
    const draft: Draft = { lead: {}, owners: [], of: {}, signal: {}, fact: {}, extra: {} };
    const problems = cells.flatMap((cell, index) => {
      const column = columns[index];
      if (!column) return cell === '' ? [] : [`"${cell}" stands beyond the last column`];
      return cell === '' ? [] : (column.put(cell, draft, context) ?? []);
    });
    const record = sheet.finish(draft, context);
    if ('lacks' in record) yield { line, problems: [...problems, `the row has no ${record.lacks}`] };
    else yield { line, record, problems };
  }
}

const extraColumn = (header: string): Column => ({
  becomes: `kept as "${header}"`,
  put: (cell, { extra }) => {
    extra[header] = cell;
    return undefined;
  },
});
