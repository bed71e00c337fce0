/** One row of a file: its cells in the order of the header, and the line (or sheet row) it starts on. */
export type TableRow = { line: number; cells: string[] };

/** A file as rows under a header, read one row at a time. */
export type Table = { file: string; header: string[]; rows: AsyncIterable<TableRow> };

/** A table that can be read from its start as often as needed, since one survey comes before the import. */
export type TableSource = { file: string; open: () => Promise<Table> };

/** Why a file cannot be read; `hint` says what to do about it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly hint: string;
  constructor(message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.hint = hint;
  }
}

/** How many rows may stand above the header: reports begin with a title. */
const mostTitleRows = 15;

/**
 * Finds the header among the first rows: the first that `isHeader` knows, or else the first with the most cells. A file
 * with nothing in it is not readable.
 */
export async function underHeader(
  file: string,
  rows: AsyncGenerator<TableRow>,
  isHeader: (cells: readonly string[]) => boolean,
): Promise<Table> {
  const first: TableRow[] = [];
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    first.push(next.value);
    if (isHeaderAt(first, first.length - 1, isHeader) || first.length === mostTitleRows) break;
  }
  const widest = Math.max(0, ...first.map(width));
  const at = first.findIndex((_, index) => isHeaderAt(first, index, isHeader));
  const header = first[at >= 0 ? at : first.findIndex((row) => width(row) === widest)];
  if (!header || widest === 0) throw new UnreadableFile(`${file} is empty.`, 'Export it again, with its header line.');
  const below = first.slice(first.indexOf(header) + 1);
  return { file, header: header.cells, rows: chained(below, rows) };
}

/** Titles above a header are narrower than it; a row as wide as one above it is a row of data. */
const isHeaderAt = (rows: TableRow[], index: number, isHeader: (cells: readonly string[]) => boolean): boolean => {
  const row = rows[index];
  return row !== undefined && isHeader(row.cells) && rows.slice(0, index).every((above) => width(above) < width(row));
};

const width = ({ cells }: TableRow) => cells.filter((cell) => cell !== '').length;

async function* chained(first: TableRow[], rest: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  yield* first;
  yield* rest;
}
