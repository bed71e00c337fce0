import { withoutNothing } from './empty-cells.ts';

/** One row of a file: its cells in the order of the header, and the line (or sheet row) it starts on. */
export type TableRow = { line: number; cells: string[] };

/** A file as rows under a header, read one row at a time. */
export type Table = {
  file: string;
  header: string[];
  rows: AsyncIterable<TableRow>;
  /** What separates its cells, where they are written in lines. */
  separator?: string;
};

/** A table that can be read from its start as often as needed, since one survey comes before the import. */
export type TableSource = { file: string; open: () => Promise<Table> };

/** Why a file cannot be read; `hint` says what to do about it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly hint: string;
  /** A table without rows, a picture beside the tables: nothing is lost. */
  readonly loses?: 'nothing';
  constructor(message: string, hint: string, cause?: unknown, loses?: 'nothing') {
    super(message, { cause });
    this.hint = hint;
    if (loses) this.loses = loses;
  }
}

/** A file or a part of it that is not read: why, and what to do about it; `loses` where nothing stands in it that could be lost. */
export type Unread = { file: string; message: string; hint: string; loses?: 'nothing' };

/** How many rows may stand above the header: reports begin with a title. */
const MOST_TITLE_ROWS = 15;

/**
 * Finds the header among the first rows: the first that `isHeader` knows, or else the first with the most cells. A file
 * with nothing in it is not readable.
 */
export async function underHeader(
  file: string,
  rows: AsyncGenerator<TableRow>,
  isHeader: (cells: readonly string[]) => boolean,
  separator?: string,
): Promise<Table> {
  const first: TableRow[] = [];
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    first.push(next.value);
    if (isHeaderAt(first, first.length - 1, isHeader) || first.length === MOST_TITLE_ROWS) break;
  }
  // Of lines nobody knows a header looks less like data than a row does.
  const words = first.filter(({ cells }) => !holdsData(cells) && cells.some((cell) => cell !== ''));
  const candidates = words.length > 0 ? words : first;
  const widest = Math.max(0, ...candidates.map(width));
  const at = first.findIndex((_, index) => isHeaderAt(first, index, isHeader));
  const header = at >= 0 ? first[at] : candidates.find((row) => width(row) === widest);
  if (!header || widest === 0) throw new UnreadableFile(`${file} is empty.`, 'Export it again, with its header line.');
  const below = first.slice(first.indexOf(header) + 1);
  return { file, header: withoutNothing(header.cells), rows: chained(below, rows), ...(separator && { separator }) };
}

/** Titles above a header are narrower than it; a row as wide as one above it is a row of data. */
const isHeaderAt = (rows: TableRow[], index: number, isHeader: (cells: readonly string[]) => boolean): boolean => {
  const row = rows[index];
  return (
    row !== undefined &&
    isHeader(row.cells) &&
    !holdsData(row.cells) &&
    rows.slice(0, index).every((above) => width(above) < width(row))
  );
};

const datum =
  /@[^@\s]+\.[^@\s]|^https?:|^\d{4}-\d{2}-\d{2}|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|^[-+(]?[$€£₹]?\s?\d[\d.,']*\)?$/;

/** Whether a row holds what stands below headers: addresses, links and dates in any cell, or figures in half of them. */
function holdsData(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const figures = filled.filter((cell) => /^[-+(]?[$€£₹]?\s?\d[\d.,']*\)?$/.test(cell)).length;
  return figures * 2 >= filled.length || filled.some((cell) => datum.test(cell) && !/^\d{1,4}$/.test(cell));
}

const width = ({ cells }: TableRow) => cells.filter((cell) => cell !== '').length;

/** The rows below the header. */
async function* chained(first: TableRow[], rest: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  for (const { line, cells } of first) yield { line, cells: withoutNothing(cells) };
  for await (const { line, cells } of rest) yield { line, cells: withoutNothing(cells) };
}
