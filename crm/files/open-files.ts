import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
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
export type OpenedFiles = {
  tables: TableSource[];
  calendars: CalendarFile[];
  /** Files that cannot be read; they stop none of the others. */
  unread: Unread[];
};

/** A file that cannot be read: why, and what to do about it; `loses` where nothing stands in it that could be lost. */
export type Unread = { file: string; message: string; hint: string; loses?: 'nothing' };

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
    for (const { name, rows } of await sheetsOf(file, await allOf(bytes, largestWorkbook))) {
      into.tables.push(inMemory(`${file} (${name})`, rows, isHeader));
    }
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
  const guessed = encodingOf(file, start);
  const encoding = guessed === 'utf-8' && !(await staysUtf8(await bytes.stream())) ? 'windows-1252' : guessed;
  const head = new TextDecoder(encoding).decode(start, { stream: true }).trimStart();
  const whole = async (most: number) => new TextDecoder(encoding).decode(await allOf(bytes, most));
  if (/^BEGIN:(?:VCALENDAR|VEVENT)/i.test(head)) {
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
