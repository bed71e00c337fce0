import { Readable } from 'node:stream';
import { allOf, type Bytes, bytesOfFile, bytesOfText, filesInZip, startOf } from './bytes.ts';
import { csvRows, delimiterOf } from './csv.ts';
import { calendarText, decoded, encodingOf, magicOf, staysUtf8 } from './encoding.ts';
import { jsonRows, largestJson } from './json.ts';
import { type TableRow, type TableSource, UnreadableFile, underHeader } from './table.ts';
import { largestWorkbook, sheetsOf } from './xlsx.ts';

/** A calendar's text; `source` where it came from an address: what that address's entries carry. */
export type CalendarFile = { file: string; text: string; source?: string };
/** What the files given turned out to be. */
export type OpenedFiles = { tables: TableSource[]; calendars: CalendarFile[] };

/** Calendars are read whole. */
export const largestCalendar = 64 * 1024 * 1024;

type IsHeader = (cells: readonly string[]) => boolean;

/** Opens files of any kind we read: CSV, .xlsx, JSON, iCalendar, and .zip of them. `isHeader` knows headers from titles. */
export async function openFiles(paths: readonly string[], isHeader: IsHeader): Promise<OpenedFiles> {
  const opened: OpenedFiles = { tables: [], calendars: [] };
  for (const path of paths) {
    const bytes = await bytesOfFile(path);
    const zipped = magicOf(await startOf(bytes, 8)) === 'zip' ? await filesInZip(bytes.file, path) : [];
    const isWorkbook = zipped.some(({ file }) => file.endsWith('/xl/workbook.xml'));
    const inside = zipped.length > 0 && !isWorkbook ? zipped : [bytes];
    for (const each of inside) await open(each, isHeader, opened);
  }
  return opened;
}

/** Opens texts that are at hand as if they were files. */
export async function openTexts(texts: readonly CalendarFile[], isHeader: IsHeader): Promise<OpenedFiles> {
  const opened: OpenedFiles = { tables: [], calendars: [] };
  for (const { file, text } of texts) await open(bytesOfText(file, text), isHeader, opened);
  return opened;
}

/** Opens one file's bytes by what they are, whatever their name says. */
async function open(bytes: Bytes, isHeader: IsHeader, into: OpenedFiles): Promise<void> {
  const { file } = bytes;
  const start = await startOf(bytes);
  if (start.length === 0) throw new UnreadableFile(`${file} is empty.`, 'Export it again.');
  const magic = magicOf(start);
  if (magic === 'zip' && /\.zip$/i.test(file))
    throw new UnreadableFile(`${file} is a zip inside a zip.`, 'Unpack the outer one and import what is in it.');
  if (magic === 'zip') {
    for (const { name, rows } of await sheetsOf(file, await allOf(bytes, largestWorkbook))) {
      into.tables.push(inMemory(`${file} (${name})`, rows, isHeader));
    }
    return;
  }
  if (magic)
    throw new UnreadableFile(`${file} is ${magic}, not an export.`, 'Export the data as CSV, .xlsx or iCalendar.');
  const guessed = encodingOf(file, start);
  const encoding = guessed === 'utf-8' && !(await staysUtf8(await bytes.stream())) ? 'windows-1252' : guessed;
  const head = new TextDecoder(encoding).decode(start, { stream: true }).trimStart();
  const whole = async (most: number) => new TextDecoder(encoding).decode(await allOf(bytes, most));
  if (/^BEGIN:VCALENDAR/i.test(head)) {
    const text = encoding.startsWith('utf-16')
      ? await whole(largestCalendar)
      : calendarText(await allOf(bytes, largestCalendar));
    into.calendars.push({ file, text });
  } else if (/^[[{]/.test(head)) into.tables.push(inMemory(file, jsonRows(file, await whole(largestJson)), isHeader));
  else {
    const delimiter = delimiterOf(head, isHeader);
    const rows = async function* () {
      yield* csvRows(file, Readable.from(decoded(await bytes.stream(), encoding)), delimiter);
    };
    into.tables.push({ file, open: () => underHeader(file, rows(), isHeader, delimiter) });
  }
}

function inMemory(file: string, rows: TableRow[], isHeader: IsHeader): TableSource {
  const each = async function* () {
    yield* rows;
  };
  return { file, open: () => underHeader(file, each(), isHeader) };
}
