import type { Table } from '../files/table.ts';
import { moreEmails } from './columns.ts';
import type { DayOrder } from './dates.ts';
import { foldHeader } from './fold.ts';
import type { BookRecord, Column, Draft, ReadingContext, Sheet } from './mapping.ts';
import { ourColumns } from './our-columns.ts';
import { ourId } from './written-sheet.ts';

/** A row as read: its record where it has one, and what is wrong with its cells. */
export type RowReading = {
  line: number;
  record?: BookRecord;
  problems: string[];
  /** Why the row is no record at all: a total, a notice, or what we wrote ourselves. */
  passedOver?: string;
};

/** How a column of a file is read; `order` is what the survey found out about its dates. */
export type ColumnPlan = { header: string; column: Column; known: boolean; order?: DayOrder };

/** Plans the columns of a header: what the sheet knows, and the rest as extra fields. A header that stands twice is read once. */
export function planColumns(header: readonly string[], sheet: Sheet): ColumnPlan[] {
  const seen = new Set<string>();
  return header.map((each) => {
    const folded = foldHeader(each);
    const meant = sheet.columns[folded] ?? ourColumns.get(folded) ?? furtherAddress(folded, sheet);
    const column = seen.has(folded) && meant?.several !== true ? undefined : meant;
    seen.add(folded);
    return { header: each, column: column ?? extraColumn(each), known: column !== undefined };
  });
}

/** Whatever the system: a column that is called after addresses holds some of the lead's. */
const furtherAddress = (folded: string, { about }: Sheet): Column | undefined =>
  about === 'leads' && addressColumn.test(folded) ? moreEmails : undefined;

const addressColumn =
  /^(?:(?:all|additional|further|other|secondary|alternate|alternative|personal|private|home|work|business|corporate|company|office|direct|primary|main|2nd|second|third|contact|lead|person|professional) )*e ?mails?(?: addresse?s?| id)?(?: ?\d| (?:value|address))*(?: ?\((?:work|home|other|personal|business|private|primary|secondary|\d)\))?$/;

/** Reads a table by a sheet, row by row. */
export async function* readSheet(
  table: Table,
  sheet: Sheet,
  plan: ColumnPlan[],
  context: ReadingContext,
): AsyncGenerator<RowReading> {
  const contexts = plan.map(({ order }) => ({ ...context, ...(order && { order }) }));
  const ours = plan.findIndex(({ header }) => foldHeader(header) === foldHeader(ourId));
  for await (const { line, cells } of table.rows) {
    const passedOver =
      notARecord(cells, sheet, plan) ?? (cells[ours] ? 'written by Lead Scout: it stands here already' : undefined);
    if (passedOver !== undefined) {
      yield { line, problems: [], passedOver };
      continue;
    }
    const draft = emptyDraft();
    const problems: string[] = [];
    for (const [index, cell] of cells.entries()) {
      if (cell === '') continue;
      const [column, cellContext] = [plan[index]?.column, contexts[index]];
      if (!column || !cellContext) problems.push(`"${cell}" stands beyond the last column`);
      else {
        const wrong = column.put(cell, draft, cellContext);
        if (wrong) problems.push(`${plan[index]?.header}: ${wrong}`);
      }
    }
    const record = sheet.finish(draft, context);
    if ('lacks' in record) yield { line, problems: [...problems, `the row has no ${record.lacks}`] };
    else yield { line, record, problems };
  }
}

/** Why a row is no record, where it is none. */
function notARecord(cells: string[], sheet: Sheet, plan: ColumnPlan[]): string | undefined {
  if (isFooter(cells, sheet)) return 'a notice of the report';
  return isTotal(cells, plan) ? 'a total' : undefined;
}

/** A row that is nothing but a notice in its first cells. */
const isFooter = (cells: string[], { footer }: Sheet): boolean =>
  footer !== undefined &&
  cells.filter((cell) => cell !== '').length <= 2 &&
  footer.test(cells.find((cell) => cell !== '') ?? '');

/** A row of sums: it says so where a name would stand, and beside that has nothing but figures. */
const isTotal = (cells: string[], plan: ColumnPlan[]): boolean =>
  /^((grand |sub)?-?totals?|sum|summe|gesamt|average)\s*:?$/i.test(cells.find((cell) => cell !== '') ?? '') &&
  cells
    .filter((cell) => cell !== '')
    .slice(1)
    .every((cell) => /\d/.test(cell) && !cell.includes('@')) &&
  cells.filter((cell) => cell !== '').length > 1 &&
  plan.length > 1;

const emptyDraft = (): Draft => ({
  lead: {},
  owners: [],
  of: {},
  addresses: [],
  moreAddresses: [],
  signs: new Map(),
  answers: new Map(),
  signal: {},
  fact: {},
  activity: {},
  extra: {},
});

/** A column nobody knows: its cells are kept under its own header. */
export const extraColumn = (header: string): Column => ({
  becomes: `kept as "${header}"`,
  put: (cell, { extra }) => {
    extra[header] = extra[header] === undefined ? cell : `${extra[header]}; ${cell}`;
    return undefined;
  },
});
