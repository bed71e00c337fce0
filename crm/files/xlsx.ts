import readExcelFile, { type CellValue } from 'read-excel-file/node';
import { eachText } from './bytes.ts';
import { type TableRow, UnreadableFile } from './table.ts';

/** One sheet of a workbook as rows; empty sheets are left out. */
export type Sheet = { name: string; rows: TableRow[] };

/** Workbooks are read whole; a larger one should be exported as CSV, which is read as a stream. */
export const largestWorkbook = 64 * 1024 * 1024;

/** What a workbook may unpack to, and how many cells a sheet may span: the reader lays out every one, filled or not. */
const MOST_UNPACKED = 256 * 1024 * 1024;
const MOST_CELLS = 5_000_000;

/** Throws when a workbook unpacks to more than an export, or a sheet reaches so far that laying it out would fill memory. */
async function mustBeModest(file: string, bytes: Buffer): Promise<void> {
  let [sheet, rest, columns, rows] = ['', '', 0, 0];
  await eachText(file, bytes, MOST_UNPACKED, (name, piece) => {
    if (!name.startsWith('xl/worksheets/')) return;
    if (name !== sheet) [sheet, rest, columns, rows] = [name, '', 0, 0];
    const text = rest + piece;
    for (const [, letters = '', digits = ''] of text.matchAll(/["':]([A-Z]{1,4})(\d{1,9})["']/g)) {
      columns = Math.max(columns, columnNumber(letters));
      rows = Math.max(rows, Number(digits));
    }
    for (const [, digits = ''] of text.matchAll(/<row[^>]{0,80}? r=["'](\d{1,9})["']/g))
      rows = Math.max(rows, Number(digits));
    rest = text.slice(-120);
    if (columns * rows > MOST_CELLS)
      throw new UnreadableFile(
        `${file} has a sheet that spans ${rows} rows and ${columns} columns.`,
        'Save it as CSV, or take the stray cells far below or to the right out.',
      );
  });
}

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Reads an .xlsx workbook. */
export async function sheetsOf(file: string, bytes: Buffer): Promise<Sheet[]> {
  try {
    await mustBeModest(file, bytes);
    const found = await readExcelFile(bytes);
    return found
      .map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row, index) => ({ line: index + 1, cells: row.map(cellText) })),
      }))
      .filter(({ rows }) => rows.length > 0);
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    throw new UnreadableFile(`${file} is no Excel workbook that can be read.`, 'Save it again as .xlsx or CSV.', cause);
  }
}

/** A cell as it would stand in a CSV. Dates come as if wall-clock time were UTC. */
function cellText(value: CellValue | null): string {
  if (value === null) return '';
  if (value instanceof Date) {
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
  }
  return typeof value === 'number' ? numberText(value) : String(value).trim();
}

/** A number as text that can be read one way only: three decimals could be taken for thousands. */
export const numberText = (value: number): string => {
  const text = String(value);
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
};
