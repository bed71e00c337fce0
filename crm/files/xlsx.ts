import readExcelFile, { type CellValue } from 'read-excel-file/node';
import { type TableRow, UnreadableFile } from './table.ts';

/** One sheet of a workbook as rows; empty sheets are left out. */
export type Sheet = { name: string; rows: TableRow[] };

/** Workbooks are read whole; a larger one should be exported as CSV, which is read as a stream. */
export const largestWorkbook = 64 * 1024 * 1024;

/** Reads an .xlsx workbook. */
export async function sheetsOf(file: string, bytes: Buffer): Promise<Sheet[]> {
  try {
    const found = await readExcelFile(bytes);
    return found
      .map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row, index) => ({ line: index + 1, cells: row.map(cellText) })),
      }))
      .filter(({ rows }) => rows.length > 0);
  } catch (cause) {
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
  return String(value).trim();
}
