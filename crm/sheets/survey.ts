import { asUnread } from '../files/open-files.ts';
import type { TableRow, TableSource, Unread } from '../files/table.ts';
import { UnreadableFile } from '../files/table.ts';
import { utc } from '../icalendar/zones.ts';
import { recognise } from '../systems/index.ts';
import { rowsLookedAt, type SaidByValues } from './by-values.ts';
import { type DayOrder, dayOrderOf, readDate } from './dates.ts';
import { foldHeader } from './fold.ts';
import { asOptions } from './map-options.ts';
import { columnOf, type Mapping, type Sheet } from './mapping.ts';
import { decimalSignOfMoney, isAmbiguousMoney } from './money.ts';
import type { DecimalSign } from './numbers.ts';
import { extraColumn } from './read-sheet.ts';
import { type NotMeant, type PlannedColumn, tableMeant } from './what-table.ts';

/** What a file is, before anything is imported from it. */
export type Survey = {
  source: TableSource;
  system: Mapping;
  sheet: Sheet;
  columns: SurveyedColumn[];
  rows: number;
  /** Fields that several columns fit by their values, so that none is read as it. */
  undecided?: SaidByValues['undecided'];
};

/** A column: what it becomes, how many cells it fills, and why it was left alone where it was. */
export type SurveyedColumn = PlannedColumn & { filled: number; example?: string; leftAlone?: 'day-or-month' };

/**
 * What a survey may be told: which system the files are from, how ambiguous dates are meant, and that headers alone count,
 * as of messages with a few rows.
 */
export type SurveyOptions = { as?: string; dates?: DayOrder; decimals?: DecimalSign; headersAlone?: boolean };

/**
 * Reads a file once and says what it is and what each column becomes. A column of dates in which nothing shows whether
 * the day or the month comes first is left alone, and kept as it is; so is one that is named like dates and holds none.
 */
export async function survey(source: TableSource, options: SurveyOptions = {}): Promise<Survey> {
  const { as, dates, decimals } = options;
  const table = await source.open();
  const { first, rows: all } = await peeked(table.rows);
  const meant = tableMeant(
    table.header,
    first.map(({ cells }) => cells),
    options,
  );
  if (first.length === 0 && ('sheet' in meant || table.header.length > 1))
    throw new UnreadableFile(
      `${source.file} has a header but no rows.`,
      'Export it again, with its records.',
      undefined,
      'nothing',
    );
  if ('sheet' in meant && liesOnItsSide(meant.sheet, table.header, first))
    throw new UnreadableFile(
      `${source.file} has its headers in the first column, where rows should begin.`,
      'Turn rows into columns (in a spreadsheet: copy, paste special, transpose) and save it again.',
    );
  if (!('sheet' in meant)) throw new UnreadableFile(`${source.file} ${nothingKnown}`, hintFor(table.header, meant, as));
  const { system, sheet, plan, undecided } = meant;
  const seen = plan.map(() => ({
    filled: 0,
    example: '',
    ambiguous: false,
    dated: false,
    orders: new Set<DayOrder>(),
    twofold: new Set<string>(),
    decimals: new Set<DecimalSign>(),
  }));
  let rows = 0;
  for await (const { cells } of all) {
    rows += 1;
    for (const [index, cell] of cells.entries()) {
      const column = seen[index];
      if (!column || cell === '') continue;
      column.filled += 1;
      if (column.filled === 1) column.example = cell;
      if (plan[index]?.column.amounts) {
        const decimal = decimalSignOfMoney(cell);
        if (decimal) column.decimals.add(decimal);
        else if (isAmbiguousMoney(cell)) column.twofold.add(cell.includes(',') ? ',' : '.');
      }
      if (!plan[index]?.column.dates) continue;
      const order = dayOrderOf(cell);
      if (order) column.orders.add(order);
      if (column.dated && (order || column.ambiguous)) continue;
      const read = readDate(cell, utc);
      if (read !== 'no date' || /\d/.test(cell)) column.dated = true;
      if (!order && read === 'ambiguous') column.ambiguous = true;
    }
  }
  // One export writes all its dates alike: a column that shows its order speaks for those that do not.
  const shown = new Set(seen.flatMap(({ orders }) => [...orders]));
  const decimalsShown = new Set(seen.flatMap(({ decimals: each }) => [...each]));
  const decimalOf = (index: number): DecimalSign | undefined => {
    const { decimals: own, twofold } = seen[index] ?? {};
    if (!twofold || twofold.size === 0) return undefined;
    const told = only(own) ?? decimals ?? (own?.size === 0 ? only(decimalsShown) : undefined);
    // Who writes decimals after a comma does not separate cells by it: there `1,234` is a thousand and more.
    return told ?? (table.separator === ',' && only(twofold) === ',' ? '.' : undefined);
  };
  const columns = plan.map((column, index): SurveyedColumn => {
    const decimal = decimalOf(index);
    const { filled = 0, example = '', ambiguous = false, dated = false, orders } = seen[index] ?? {};
    const about = { filled, ...(example && { example }), ...(decimal && { decimal }) };
    if (column.column.dates && filled > 0 && !dated) return { ...column, column: extraColumn(column.header), ...about };
    if (!ambiguous) return { ...column, ...about };
    const order = only(orders) ?? dates ?? only(shown);
    if (order) return { ...column, order, ...about };
    return { ...column, column: extraColumn(column.header), ...about, leftAlone: 'day-or-month' };
  });
  return { source, system, sheet, columns, rows, ...(undecided.length > 0 && { undecided }) };
}

/** Whether a table of leads has its headers below each other: what stands first in its rows are headers, as is its first. */
function liesOnItsSide(sheet: Sheet, [first = '']: readonly string[], rows: readonly TableRow[]): boolean {
  const isColumn = (cell: string) => columnOf(sheet, foldHeader(cell)) !== undefined;
  const begins = rows.map(({ cells: [cell = ''] }) => cell).filter((cell) => cell !== '');
  const headers = begins.filter(isColumn).length;
  return sheet.about === 'leads' && isColumn(first) && headers > 1 && headers * 2 > begins.length;
}

/** How the message of a table nobody knows ends. */
export const nothingKnown = 'has no columns we know.';

/** What to do about a table nobody knows. */
function hintFor(header: readonly string[], { said }: NotMeant, as: string | undefined): string {
  if (as) return `It has none of the columns of ${as}: try it without --as.`;
  const { columns, undecided } = said ?? { columns: new Map<number, { field: string }>(), undecided: [] };
  const several = undecided.map(({ field, headers }) => `Its ${field} could be ${quoted(headers)}. `).join('');
  const maps = [
    ...[...columns].map(([index, { field }]) => ({ header: header[index] ?? '', field })),
    ...undecided.map(({ field, headers: [first = ''] }) => ({ header: first, field })),
  ];
  return maps.length > 0
    ? `${several}If it is a list of people, say so: ${asOptions(maps)}`
    : 'It needs at least a column of names or addresses, under a header line.';
}

const quoted = (headers: readonly string[]) => headers.map((each) => `"${each}"`).join(' or ');

/** The first rows, and all of them. */
async function peeked(rows: AsyncIterable<TableRow>): Promise<{ first: TableRow[]; rows: AsyncIterable<TableRow> }> {
  const reading = rows[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  let next = await reading.next();
  for (; !next.done && first.length < rowsLookedAt; next = await reading.next()) first.push(next.value);
  const all = async function* () {
    yield* first;
    for (; !next.done; next = await reading.next()) yield next.value;
  };
  return { first, rows: all() };
}

/** The one member of a set of one. */
const only = <T>(set: Set<T> | undefined): T | undefined => (set?.size === 1 ? [...set][0] : undefined);

/** Whether a row is a header some system writes. */
export const isHeader = (cells: readonly string[]): boolean => recognise(cells) !== undefined;

/** Surveys several files, one after the other. With `unread`, one that cannot be read is told there and stops no other. */
export async function surveyAll(
  sources: readonly TableSource[],
  options: SurveyOptions = {},
  unread?: (file: Unread) => void,
): Promise<Survey[]> {
  const surveys: Survey[] = [];
  for (const source of sources) {
    try {
      surveys.push(await survey(source, options));
    } catch (error) {
      if (!unread || !(error instanceof UnreadableFile)) throw error;
      unread(asUnread(source.file, error));
    }
  }
  return surveys;
}
