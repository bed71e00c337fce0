import type { Table } from '../files/table.ts';
import { moreEmails } from './columns.ts';
import type { DayOrder } from './dates.ts';
import { foldHeader } from './fold.ts';
import { type BookRecord, type Column, columnOf, type Draft, type ReadingContext, type Sheet } from './mapping.ts';
import type { DecimalSign } from './numbers.ts';
import { ourColumns } from './our-columns.ts';
import { keepCell, ownOf } from './own.ts';
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
export type ColumnPlan = { header: string; column: Column; known: boolean; order?: DayOrder; decimal?: DecimalSign };

/** Plans the columns of a header: what the sheet knows, and the rest as extra fields. A header that stands twice is read once. */
export function planColumns(header: readonly string[], sheet: Sheet): ColumnPlan[] {
  const seen = new Set<string>();
  return header.map((each) => {
    const folded = foldHeader(each);
    const meant = columnOf(sheet, folded) ?? ourColumns.get(folded) ?? furtherAddress(folded, sheet);
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
  const contexts = plan.map(({ order, decimal }) => ({
    ...context,
    ...(order && { order }),
    ...(decimal && { decimal }),
  }));
  const ours = plan.findIndex(({ header }) => foldHeader(header) === foldHeader(ourId));
  const deleted = plan.findIndex(({ header, known }) => !known && deletedHeader.test(foldHeader(header)));
  for await (const { line, cells } of table.rows) {
    const passedOver =
      notARecord(cells, sheet, plan) ??
      (cells[ours] ? 'written by Lead Scout: it stands here already' : undefined) ??
      (/^(?:1|true|yes)$/i.test(cells[deleted] ?? '') ? 'deleted where it comes from' : undefined);
    if (passedOver !== undefined) {
      yield { line, problems: [], passedOver };
      continue;
    }
    const draft = emptyDraft();
    const problems: string[] = [];
    for (const [index, cell] of cells.entries()) {
      if (cell === '') continue;
      const [column, cellContext] = [plan[index]?.column, contexts[index]];
      if (cell.startsWith('=') && formula.test(cell)) problems.push(`${plan[index]?.header}: ${unworked(cell)}`);
      else if (!column || !cellContext) problems.push(`"${cell}" stands beyond the last column`);
      else {
        const wrong = column.put(cell, draft, cellContext);
        if (!wrong) continue;
        const header = plan[index]?.header ?? '';
        problems.push(`${header}: ${wrong}`);
        // What cannot be read is kept as it is written.
        if (ownOf(draft.extra, header) === undefined) keepCell(draft.extra, header, cell);
      }
    }
    const record = sheet.finish(draft, context);
    if ('lacks' in record) yield { line, problems: [...problems, `the row has no ${record.lacks}`] };
    else yield { line, record, problems };
  }
}

/** What a spreadsheet would work out. */
const formula = /^=\s*[+-]?(?:[A-Z][A-Z0-9_.]*\(|\$?[A-Z]{1,3}\$?\d)/i;
const unworked = (cell: string) => `"${cell.slice(0, 60)}" is a formula, and its value is not in the file`;

/** Whole exports hold what was deleted too, and say so. */
const deletedHeader = /^(?:is ?)?deleted$/;

/** Why a row is no record, where it is none. */
function notARecord(cells: string[], { footer }: Sheet, plan: ColumnPlan[]): string | undefined {
  const filled = cells.filter((cell) => cell !== '');
  const [first = ''] = filled;
  if (filled.every((cell) => /^[-=_*.~\s]+$/.test(cell))) return 'a line between rows';
  if (plan.length > 1 && filled.length > 1 && cells.every((cell, at) => isHeaderCell(cell, plan[at]?.header ?? '')))
    return 'the header again';
  if (filled.length <= 2 && (footer?.test(first) || (plan.length > 2 && notice.test(first)))) return 'a notice';
  return isTotal(filled, plan) ? 'a total' : undefined;
}

/** Whether a cell is its own header, in whatever letters. */
const isHeaderCell = (cell: string, header: string) =>
  cell === header || (cell.length === header.length && cell.toLowerCase() === header.toLowerCase());

/** What stands below a table beside its rows. */
const notice =
  /^(?:(?:report )?(?:generated|created|exported|printed|downloaded|run) (?:by|on|at|from)\b|copyright\b|©|\(c\)|confidential\b|end of (?:report|file|list|data)|page \d+|total (?:records|rows|count|contacts|leads|deals)\b|\d[\d,.]* (?:records?|rows?|results?|contacts?|leads?|deals?)\b|filtered by|filters?:|source:|notes?:|disclaimer|as of (?:\d|[a-z]+ \d)|stand:|quelle:|erstellt (?:am|von)|exporté le|generado el|\*{2,}|-{2,})/i;

const sum =
  /^(?:(?:grand|sub|overall|page|report|running)[\s-]?)?(?:totals?|sums?|count|average|avg|mean|summe|gesamt(?:summe|betrag)?|zwischensumme|insgesamt|total g[eé]n[eé]ral|totale|somme|suma|totaal|yhteensä|summa|razem|итого|合計|合计)\b.{0,20}$/iu;

/** A row of sums: it says so where a name would stand, and beside that has nothing but figures. */
function isTotal([first = '', ...rest]: string[], plan: ColumnPlan[]): boolean {
  const isFigure = (cell: string) => /\d/.test(cell) && /^[^\p{L}@]*(?:[A-Z]{3}|\p{L}{1,3}\.?)?[^\p{L}@]*$/u.test(cell);
  const isBare = rest.length === 0 && /^(?:grand )?totals?:?$/i.test(first);
  return plan.length > 1 && (isBare || (sum.test(first) && rest.every(isFigure) && rest.length > 0));
}

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
    keepCell(extra, header, cell);
    return undefined;
  },
});
