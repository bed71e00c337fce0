import { asUnread, type Unread } from '../files/open-files.ts';
import type { TableRow, TableSource } from '../files/table.ts';
import { UnreadableFile } from '../files/table.ts';
import { utc } from '../icalendar/zones.ts';
import { recognise } from '../systems/index.ts';
import { type DayOrder, dayOrderOf, readDate } from './dates.ts';
import type { Mapping, Sheet } from './mapping.ts';
import { decimalSignOfMoney, isAmbiguousMoney } from './money.ts';
import type { DecimalSign } from './numbers.ts';
import { type ColumnPlan, extraColumn, planColumns } from './read-sheet.ts';

/** What a file is, before anything is imported from it. */
export type Survey = {
  source: TableSource;
  system: Mapping;
  sheet: Sheet;
  columns: SurveyedColumn[];
  rows: number;
};

/** A column: what it becomes, how many cells it fills, and why it was left alone where it was. */
export type SurveyedColumn = ColumnPlan & { filled: number; example?: string; leftAlone?: 'day-or-month' };

/** What a survey may be told: which system the files are from, and how ambiguous dates are meant. */
export type SurveyOptions = { as?: string; dates?: DayOrder; decimals?: DecimalSign };

/**
 * Reads a file once and says what it is and what each column becomes. A column of dates in which nothing shows whether
 * the day or the month comes first is left alone, and kept as it is; so is one that is named like dates and holds none.
 */
export async function survey(source: TableSource, { as, dates, decimals }: SurveyOptions = {}): Promise<Survey> {
  const table = await source.open();
  const { first, rows: all } = await peeked(table.rows);
  const known = recognise(table.header, as, first?.cells);
  if (first === undefined && (known || table.header.length > 1))
    throw new UnreadableFile(
      `${source.file} has a header but no rows.`,
      'Export it again, with its records.',
      undefined,
      'nothing',
    );
  if (!known) {
    const hint = as
      ? `It has none of the columns of ${as}: try it without --as.`
      : 'It needs at least a column of names or addresses, under a header line.';
    throw new UnreadableFile(`${source.file} has no columns we know.`, hint);
  }
  const plan = planColumns(table.header, known.sheet);
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
  return { source, ...known, columns, rows };
}

/** The first row, and all of them. */
async function peeked(rows: AsyncIterable<TableRow>): Promise<{ first?: TableRow; rows: AsyncIterable<TableRow> }> {
  const reading = rows[Symbol.asyncIterator]();
  const next = await reading.next();
  if (next.done) return { rows: (async function* () {})() };
  const first = next.value;
  const all = async function* () {
    yield first;
    for (let each = await reading.next(); !each.done; each = await reading.next()) yield each.value;
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
