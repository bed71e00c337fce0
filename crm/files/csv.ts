import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { type TableRow, UnreadableFile } from './table.ts';

const delimiters = [',', ';', '\t', '|'] as const;

/** No row of a CRM's export is longer, in characters; a line that is longer is not a row. */
const longestRow = 2_000_000;

/** How many lines are looked at. */
const MOST_LINES = 20;

/**
 * Which character separates the cells: the one that makes a header that `isHeader` knows of a line, or else the one that
 * divides the first lines most evenly outside quotes.
 */
export function delimiterOf(start: string, isHeader: (cells: readonly string[]) => boolean = () => false): string {
  const told = /^\uFEFF?sep=(.)\r?\n/i.exec(start)?.[1];
  if (told) return told;
  const whole = start.split(/\r\n|\n|\r/).slice(0, MOST_LINES);
  const known = delimiters.filter((delimiter) => whole.some((line) => isHeader(cellsOf(line, delimiter))));
  if (known.length === 1 && known[0]) return known[0];
  const lines = start
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES);
  const score = (delimiter: string) => {
    const found = lines.map((line) => line.split(delimiter).length - 1);
    // The header says most: later lines may hold the other separators in their texts.
    const usual = found[0] ?? 0;
    const even = found.filter((count) => count === usual).length / lines.length;
    return usual === 0 ? 0 : even + Math.min(usual, 50) / 1000;
  };
  return [...(known.length > 0 ? known : delimiters)].sort((a, b) => score(b) - score(a))[0] ?? ',';
}

/** The cell without what keeps a spreadsheet from calculating it, or from reading it as a number: `="0049"`; of a link its words. */
function withoutGuard(cell: string): string {
  if (cell.startsWith("'") && /^'[=+\-@\t\r]/.test(cell)) return cell.slice(1);
  if (!cell.startsWith('=')) return cell;
  const text = /^="((?:[^"]|"")*)"$/.exec(cell)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"').trim();
  const [, to = '', words = to] = /^=HYPERLINK\("([^"]*)"(?:[,;]\s*"([^"]*)")?\)$/i.exec(cell) ?? [];
  const address = /^mailto:([^?]+)/i.exec(to)?.[1];
  return words === '' ? cell : address && !words.includes('@') ? `${words} <${address}>` : words;
}

/** Whether whole lines are quoted, as after a spreadsheet that took each for one cell. */
export function isWrapped(start: string): boolean {
  const lines = start.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const whole = lines.length > 1 && start.length >= 65_000 ? lines.slice(0, -1) : lines;
  return (
    whole.length > 1 &&
    whole.slice(0, MOST_LINES).every((line) => /^"(?:[^"]|"")*"[,;\s]*$/.test(line)) &&
    delimiters.some((delimiter) => whole[0]?.includes(delimiter) && !whole[0]?.endsWith(delimiter))
  );
}

/** The first lines of such a file without their quotes. */
export const unwrappedHead = (start: string): string =>
  start.replace(/^"((?:[^"]|"")*)"[,;\s]*$/gm, (_, line: string) => line.replaceAll('""', '"'));

/** The rows within the rows of such a file. */
export async function* unwrapped(rows: AsyncIterable<TableRow>, delimiter: string): AsyncGenerator<TableRow> {
  const sign = delimiter === '|' ? '\\|' : delimiter;
  const each = new RegExp(`(?:^|${sign})\\s*(?:"((?:[^"]|"")*)"[^${sign}]*|([^${sign}]*))`, 'g');
  for await (const { line, cells } of rows) {
    const found = [...cells.join(delimiter).matchAll(each)];
    yield {
      line,
      cells: found.map(([, quoted, bare = '']) => withoutGuard((quoted?.replaceAll('""', '"') ?? bare).trim())),
    };
  }
}

/** The cells of a line as far as a look at it tells. */
const cellsOf = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((cell) => cell.replace(/^[\s"\uFEFF]+|[\s"]+$/g, ''));

/** Reads CSV as rows; quoted newlines and ragged rows are taken as they come, stray quotes as letters. */
export async function* csvRows(file: string, text: Readable, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: longestRow,
  });
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let line = 1;
  let end = 0;
  try {
    for await (const found of parser) {
      const { record, info } = found as { record: string[]; info: { lines: number } };
      // The parser counts to the end of a record, which quoted newlines put below its start.
      const within = info.lines - end;
      end = info.lines;
      line = within > 1 ? end - record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0) : end;
      if (line === 1 && /^sep=.?$/i.test(record.join(delimiter))) continue;
      yield { line, cells: record.map(withoutGuard) };
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    const tooLong = code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED';
    const oddQuote = code === 'CSV_INVALID_CLOSING_QUOTE' ? 'letters follow a closing quote' : undefined;
    const reason = tooLong
      ? 'a row does not end'
      : (oddQuote ?? (cause instanceof Error ? cause.message : String(cause)));
    throw new UnreadableFile(
      `${file} cannot be read below line ${line}: ${reason}.`,
      tooLong || oddQuote
        ? 'Look there for a quote that is opened and never closed, or export it again: it may have been cut off.'
        : 'Look at that line.',
      cause,
    );
  } finally {
    text.destroy();
  }
}
