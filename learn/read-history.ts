import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { CsvError, parse } from 'csv-parse/sync';

/** An exported table as it stands in the file: every cell as text. `columns[i].cells[row]`. */
export type Sheet = { columns: { name: string; cells: string[] }[]; rows: number };

/** Why a file could not be read as a table, with what to do about it. */
export class UnreadableHistory extends Error {
  override name = 'UnreadableHistory';
  readonly hint: string;
  constructor(message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.hint = hint;
  }
}

/** Reads a CSV file, gzipped or not; delimiter, encoding (UTF-8, UTF-16, Latin-1) and byte-order mark are sniffed. */
export function readHistory(path: string): Sheet {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes);
  } catch (cause) {
    throw new UnreadableHistory(
      `I can't open ${path}.`,
      'Check the path, and that the file is a CSV or a .csv.gz.',
      cause,
    );
  }
  return readSheet(decode(bytes), path);
}

/** Excel writes which delimiter it uses above the header of some exports. */
const delimiterLine = /^\ufeff?sep=.\r?\n/i;

/** Reads the text of a CSV table whose first line names the columns. */
export function readSheet(whole: string, name = 'the file'): Sheet {
  const text = whole.replace(delimiterLine, '');
  let lines: string[][];
  try {
    lines = parse(text, {
      bom: true,
      delimiter: sniffDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (cause) {
    throw new UnreadableHistory(
      `${name} is not a CSV table I can read.`,
      opensNoEnd(cause) ?? 'Export it again as CSV with a header line.',
      cause,
    );
  }
  return sheetOfRows(lines, name);
}

/** Where a quote opens that nothing closes, which makes one cell of the rest of the file. */
function opensNoEnd(cause: unknown): string | undefined {
  if (!(cause instanceof CsvError) || cause.code !== 'CSV_QUOTE_NOT_CLOSED' || typeof cause.records !== 'number')
    return undefined;
  return `A quote opens in row ${cause.records + 1}, counting the header, and nothing closes it; close or remove it, or export the file again.`;
}

/** Makes a table of rows of cells, the first of which names the columns. */
export function sheetOfRows([header, ...rows]: readonly string[][], name: string): Sheet {
  if (header?.length === 1 && rows.length > 0)
    throw new UnreadableHistory(
      `${name} has one column, ${header[0]}.`,
      'It needs the outcome and at least one column to learn from, apart by commas, semicolons, tabs or bars.',
    );
  if (!header || header.length < 2 || rows.length === 0)
    throw new UnreadableHistory(`${name} has no rows under a header.`, 'The first line must name the columns.');
  const columns = namesOf(header).map((column, i) => ({
    name: column,
    cells: rows.map((row) => (row[i] ?? '').trim()),
  }));
  return { columns, rows: rows.length };
}

/** Unnamed columns and columns of one name twice get names of their own, so that each can be told apart. */
function namesOf(header: string[]): string[] {
  const used = new Set<string>();
  return header.map((raw, i) => {
    const wanted = raw.trim() || `column ${i + 1}`;
    let name = wanted;
    for (let n = 2; used.has(name); n++) name = `${wanted} (${n})`;
    used.add(name);
    return name;
  });
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

const delimiters = [',', ';', '\t', '|'];

/** The delimiter that splits the first lines into the most columns of one same number. */
function sniffDelimiter(text: string): string {
  const lines = text.split(/\r?\n/, 20).filter((line) => line.trim() !== '');
  const score = (delimiter: string) => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length);
    const first = counts[0] ?? 1;
    return first < 2 ? 0 : first * counts.filter((count) => count === first).length;
  };
  return delimiters.reduce((best, next) => (score(next) > score(best) ? next : best));
}
