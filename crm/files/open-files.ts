import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { allOf, type Bytes, bytesOfFile, bytesOfText, filesInZip, startOf } from './bytes.ts';
import { calendarText, decodedByLine, oddBytesOf, readingOf } from './code-pages.ts';
import { csvRows, delimiterOf, isWrapped, unwrapped, unwrappedHead } from './csv.ts';
import { decoded, encodingOf, magicOf, textOf } from './encoding.ts';
import { jsonRows, largestJson } from './json.ts';
import { charsetIn, isMarked, markedTables } from './marked-tables.ts';
import { type TableRow, type TableSource, type Unread, UnreadableFile, underHeader } from './table.ts';
import { largestWorkbook, sheetsOf } from './xlsx.ts';

/** A calendar's text; `source` where it came from an address: what that address's entries carry. */
export type CalendarFile = { file: string; text: string; source?: string };
/** What the files given turned out to be. */
export type OpenedFiles = {
  tables: TableSource[];
  calendars: CalendarFile[];
  /** Files that cannot be read; they stop none of the others. */
  unread: Unread[];
};

/** Calendars are read whole. */
export const largestCalendar = 64 * 1024 * 1024;

type IsHeader = (cells: readonly string[]) => boolean;

/**
 * Opens files of any kind we read: CSV, .xlsx, JSON, iCalendar, .zip of them, and folders of them all. `isHeader` knows headers
 * from titles. A file that cannot be read is named; only where none can it is an error.
 */
export async function openFiles(paths: readonly string[], isHeader: IsHeader): Promise<OpenedFiles> {
  const opened: OpenedFiles = { tables: [], calendars: [], unread: [] };
  for (const path of (await Promise.all(paths.map(filesAt))).flat()) {
    await orUnread(path, opened, async () => {
      const bytes = await bytesOfFile(path);
      const zipped = magicOf(await startOf(bytes, 8)) === 'zip' ? await filesInZip(bytes.file, path) : [];
      const isWorkbook = zipped.some(({ file }) => file.endsWith('/xl/workbook.xml'));
      const inside = zipped.length > 0 && !isWorkbook ? zipped : [bytes];
      const isNamed = paths.includes(path) && inside[0] === bytes;
      for (const each of inside) await orUnread(each.file, opened, () => openBytes(each, isHeader, opened, isNamed));
    });
  }
  const [first, ...more] = opened.unread;
  if (first && opened.tables.length === 0 && opened.calendars.length === 0)
    throw new UnreadableFile([first, ...more].map(({ message }) => message).join('\n'), first.hint);
  return opened;
}

async function orUnread(file: string, { unread }: OpenedFiles, opening: () => Promise<void>): Promise<void> {
  try {
    await opening();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    unread.push(asUnread(basename(file), error));
  }
}

/** How an error is told of a file. */
export const asUnread = (file: string, { message, hint, loses }: UnreadableFile): Unread => ({
  file,
  message,
  hint,
  ...(loses && { loses }),
});

/** A file, or the files of a folder and of those in it, without hidden ones. */
async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [path];
  const inside = await readdir(path, { recursive: true, withFileTypes: true });
  const files = inside
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter(
      (file) =>
        !relative(path, file)
          .split(sep)
          .some((part) => part.startsWith('.')),
    );
  if (files.length === 0) throw new UnreadableFile(`${path} holds no files.`, 'Put the exports into it, or name them.');
  return files.sort();
}

/** Opens texts that are at hand as if they were files. */
export async function openTexts(texts: readonly CalendarFile[], isHeader: IsHeader): Promise<OpenedFiles> {
  const opened: OpenedFiles = { tables: [], calendars: [], unread: [] };
  for (const { file, text } of texts) await openBytes(bytesOfText(file, text), isHeader, opened);
  return opened;
}

/** Opens one file's bytes by what they are, whatever their name says. */
export async function openBytes(bytes: Bytes, isHeader: IsHeader, into: OpenedFiles, isNamed = true): Promise<void> {
  const { file } = bytes;
  const start = await startOf(bytes);
  if (start.length === 0) throw new UnreadableFile(`${file} is empty.`, 'Export it again.');
  const magic = magicOf(start);
  if (magic === 'zip' && /\.zip$/i.test(file))
    throw new UnreadableFile(`${file} is a zip inside a zip.`, 'Unpack the outer one and import what is in it.');
  if (magic === 'zip') {
    const { sheets, leftAlone } = await sheetsOf(file, await allOf(bytes, largestWorkbook));
    for (const { name, rows } of sheets) into.tables.push(inMemory(`${file} (${name})`, rows, isHeader));
    into.unread.push(...leftAlone);
    return;
  }
  if (magic)
    throw new UnreadableFile(
      `${file} is ${magic}, not an export.`,
      'Export the data as CSV, .xlsx or iCalendar.',
      undefined,
      // Whole exports bring the pictures and papers that are attached to records.
      !isNamed && /image|PDF/.test(magic) ? 'nothing' : undefined,
    );
  const shown = encodingOf(file, start);
  const odd = shown === undefined ? await oddBytesOf(bytes.stream) : undefined;
  const { page, byLine } = odd === undefined ? { page: shown ?? 'utf-8', byLine: false } : readingOf(odd);
  const head = (byLine ? calendarText(start) : textOf(start, page)).trimStart();
  const whole = async (most: number) => textOf(await allOf(bytes, most), page);
  if (/^BEGIN:(?:VCALENDAR|VEVENT)/i.test(head)) {
    const text = shown === undefined ? calendarText(await allOf(bytes, largestCalendar)) : await whole(largestCalendar);
    into.calendars.push({ file, text });
  } else if (isMarked(head)) {
    const written = charsetIn(head);
    const text = odd && written ? textOf(await allOf(bytes, largestWorkbook), written) : await whole(largestWorkbook);
    for (const { name, rows } of markedTables(file, text)) into.tables.push(inMemory(name, rows, isHeader));
  } else if (/^[[{]/.test(head)) into.tables.push(inMemory(file, jsonRows(file, await whole(largestJson)), isHeader));
  else {
    const lines = isWrapped(head) ? unwrappedHead(head) : head;
    const delimiter = delimiterOf(lines, isHeader);
    const rows = async function* () {
      const pieces = byLine ? decodedByLine(await bytes.stream(), page) : decoded(await bytes.stream(), page);
      const read = csvRows(file, Readable.from(pieces), delimiter);
      yield* lines === head ? read : unwrapped(read, delimiter);
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
