import readExcelFile, { type CellValue } from 'read-excel-file/node';
import { withoutEntities } from '../sheets/entities.ts';
import { eachText } from './bytes.ts';
import { type TableRow, type Unread, UnreadableFile } from './table.ts';

/** One sheet of a workbook as rows; empty sheets are left out. */
export type Sheet = { name: string; rows: TableRow[] };

/** Workbooks are read whole; a larger one should be exported as CSV, which is read as a stream. */
export const largestWorkbook = 64 * 1024 * 1024;

/** What a workbook may unpack to, and how many cells a sheet may span: the reader lays out every one, filled or not. */
const MOST_UNPACKED = 256 * 1024 * 1024;
const MOST_CELLS = 5_000_000;

/** What a look over a workbook tells of its sheets, by the name of each one's file. */
type Looked = { workbook: string; links: string; unworked: Map<string, number> };

/**
 * Throws when a workbook unpacks to more than an export, or a sheet reaches so far that laying it out would fill memory.
 * Counts each sheet's formulas that hold no value: a program wrote them and nobody had them worked out.
 */
async function lookedOver(file: string, bytes: Buffer): Promise<Looked> {
  const looked: Looked = { workbook: '', links: '', unworked: new Map() };
  let [sheet, rest, open, columns, rows] = ['', '', '', 0, 0];
  await eachText(file, bytes, MOST_UNPACKED, (name, piece) => {
    if (name === 'xl/workbook.xml') looked.workbook += piece;
    if (name === 'xl/_rels/workbook.xml.rels') looked.links += piece;
    if (!name.startsWith('xl/worksheets/')) return;
    if (name !== sheet) [sheet, rest, open, columns, rows] = [name, '', '', 0, 0];
    const text = rest + piece;
    for (const [, letters = '', digits = ''] of text.matchAll(/["':]([A-Z]{1,4})(\d{1,9})["']/g)) {
      columns = Math.max(columns, columnNumber(letters));
      rows = Math.max(rows, Number(digits));
    }
    for (const [, digits = ''] of text.matchAll(/<row[^>]{0,80}? r=["'](\d{1,9})["']/g))
      rows = Math.max(rows, Number(digits));
    rest = text.slice(-120);
    const cells = (open + piece).split('</c>');
    open = (cells.pop() ?? '').slice(-10_000);
    const without = cells.filter((cell) => /<f[\s>/]/.test(cell) && !/<v>[^<]|<is>/.test(cell)).length;
    if (without > 0) looked.unworked.set(name, (looked.unworked.get(name) ?? 0) + without);
    if (columns * rows > MOST_CELLS)
      throw new UnreadableFile(
        `${file} has a sheet that spans ${rows} rows and ${columns} columns.`,
        'Save it as CSV, or take the stray cells far below or to the right out.',
      );
  });
  return looked;
}

/** The sheets a workbook names, with the file of each. */
function sheetsNamed({ workbook, links }: Looked): { name: string; hidden: boolean; at: string }[] {
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  // The look over it takes bytes for letters.
  const text = Buffer.from(workbook, 'latin1').toString();
  const targets = new Map(
    [...links.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  return [...text.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => ({
    name: withoutEntities(attribute(tag, 'name')),
    hidden: /^(?:very)?hidden$/i.test(attribute(tag, 'state')),
    at: `xl/${(targets.get(attribute(tag, 'r:id')) ?? '').replace(/^\/?(?:xl\/)?/, '')}`,
  }));
}

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Reads an .xlsx workbook: what its sheets show, and what is left alone of it. */
export async function sheetsOf(file: string, bytes: Buffer): Promise<{ sheets: Sheet[]; leftAlone: Unread[] }> {
  try {
    const looked = await lookedOver(file, bytes);
    const named = sheetsNamed(looked);
    const hidden = new Set(named.flatMap((each) => (each.hidden ? [each.name] : [])));
    const found = await readExcelFile(bytes);
    const sheets = found
      .map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row, index) => ({ line: index + 1, cells: row.map(cellText) })),
      }))
      .filter(({ rows }) => rows.length > 0);
    const shown = sheets.filter(({ name }) => !hidden.has(name));
    return {
      sheets: shown,
      leftAlone: [...hiddenOnes(file, sheets, hidden), ...unworkedOnes(file, shown, named, looked)],
    };
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    throw new UnreadableFile(`${file} is no Excel workbook that can be read.`, 'Save it again as .xlsx or CSV.', cause);
  }
}

const hiddenOnes = (file: string, sheets: readonly Sheet[], hidden: ReadonlySet<string>): Unread[] =>
  sheets
    .filter(({ name }) => hidden.has(name))
    .map(({ name }) => ({
      file: `${file} (${name})`,
      message: `${file} (${name}) is a hidden sheet.`,
      hint: 'It is left alone. Show it and save the file to have it read.',
      loses: 'nothing',
    }));

const unworkedOnes = (
  file: string,
  sheets: readonly Sheet[],
  named: readonly { name: string; at: string }[],
  { unworked }: Looked,
): Unread[] =>
  sheets.flatMap(({ name }) => {
    const count = unworked.get(named.find((each) => each.name === name)?.at ?? '') ?? 0;
    if (count === 0) return [];
    const message = `${file} (${name}) has ${count} ${count === 1 ? 'formula' : 'formulas'} whose values are not in the file.`;
    return [
      { file: `${file} (${name})`, message, hint: 'Open it in a spreadsheet program, save it, and import it again.' },
    ];
  });

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
