import { Readable } from 'node:stream';
import { parse } from 'csv-parse';

/** One row of a file: its cells in the order of the header, and the line it starts on. */
export type TableRow = { line: number; cells: string[] };

/** A file as rows under a header, read one row at a time. */
export type Table = { file: string; header: string[]; rows: AsyncIterable<TableRow> };

/** Why a file cannot be read as a table; `hint` says what to do about it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly hint: string;
  constructor(message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.hint = hint;
  }
}

/** Opens CSV text as a table; quoted newlines and ragged rows are taken as they come. */
export async function csvTable(file: string, text: string | Readable, delimiter = ','): Promise<Table> {
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: 1_000_000,
  });
  const source = typeof text === 'string' ? Readable.from([text]) : text;
  source.on('error', (error) => parser.destroy(error)).pipe(parser);
  const records = rowsOf(parser, file);
  const first = await records.next();
  if (first.done) throw new UnreadableFile(`${file} is empty.`, 'Export it again with at least a header line.');
  return { file, header: first.value.cells, rows: records };
}

async function* rowsOf(parser: AsyncIterable<unknown>, file: string): AsyncGenerator<TableRow, void> {
  let line = 1;
  try {
    for await (const found of parser) {
      const { record, info } = found as { record: string[]; info: { lines: number } };
      // The parser counts to the end of a record, which quoted newlines put below its start.
      line = info.lines - record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
      yield { line, cells: record };
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnreadableFile(`${file} cannot be read near line ${line}: ${reason}.`, 'Check that line.', cause);
  }
}
