import { accessSync, constants, createWriteStream, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { noRows, type RowCounts, type RowFate, type RowTold } from '../crm/book/row-told.ts';
import { csvLine } from '../crm/files/csv-line.ts';
import type { Unread } from '../crm/files/table.ts';
import type { Survey } from '../crm/sheets/survey.ts';
import { UsageError } from './io.ts';

/** What becomes of the rows of an import, counted by file and, where asked for, written down row by row. */
export type RowsTold = {
  hear: (row: RowTold) => void;
  of: (file: string) => RowCounts;
  /** Why rows were left out or wait, with how many each. */
  reasons: (fate: RowFate) => ReadonlyMap<string, number>;
  end: (unread: readonly Unread[], surveys: readonly Survey[]) => Promise<void>;
};

const header = ['file', 'line', 'what became of it', 'lead', 'why'];

/** Hears of rows; `report` is the file every row's fate is written to. */
export function rowsTold(report: string | undefined): RowsTold {
  const files = new Map<string, RowCounts>();
  const why = new Map<RowFate, Map<string, number>>();
  const out = report === undefined ? undefined : createWriteStream(report);
  // A disk that fills up costs the report and not the import; whoever waits for its end hears of it.
  let failed: Error | undefined;
  out?.on('error', (error) => {
    failed ??= error;
  });
  const write = (cells: string[]) => failed ?? out?.write(`${csvLine(cells)}\n`);
  write(header);
  return {
    hear: (row) => {
      const counts = files.get(row.file) ?? noRows();
      counts[row.fate] += 1;
      files.set(row.file, counts);
      // Names differ from row to row: what is alike is told once.
      const reason = row.why?.replace(/"[^"]*"/g, '"…"') ?? '';
      const reasons = why.get(row.fate) ?? new Map<string, number>();
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      why.set(row.fate, reasons);
      write([
        row.file,
        String(row.line),
        fates[row.fate],
        row.lead ?? '',
        [row.why, ...(row.problems ?? [])].filter(Boolean).join('; '),
      ]);
    },
    of: (file) => files.get(file) ?? noRows(),
    reasons: (fate) => why.get(fate) ?? new Map(),
    end: async (unread, surveys) => {
      // Of a table about something else all rows have the same fate.
      for (const { source, sheet, rows } of surveys)
        if (sheet.about === 'nothing') write([source.file, '', 'not about leads', '', `${rows} rows: ${sheet.name}`]);
      for (const { file, message } of unread) write([file, '', 'file not read', '', message]);
      out?.end();
      await (out && !failed && finished(out).catch(() => {}));
      if (failed)
        throw new UsageError(`The report could not be written whole: ${failed.message}.`, 'The import itself is done.');
    },
  };
}

/** How a row's fate is called. */
export const fates: Readonly<Record<RowFate, string>> = {
  'new-lead': 'new lead',
  'known-lead': 'known lead',
  joined: 'joined',
  used: 'used to join others',
  waiting: 'waiting',
  'passed-over': 'no record',
  'left-out': 'left out',
};

/** Refuses a report's path before anything is done: where nothing can be written, and where something else stands. */
export function mustTakeReport(path: string | undefined): void {
  if (path === undefined) return;
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory())
    throw new UsageError(`${path} is a folder.`, 'Name a file the report is written to, such as report.csv.');
  if (there && there.size > 0 && !readFileSync(path, 'utf8').startsWith(csvLine(header)))
    throw new UsageError(
      `${path} stands there already and is no report of an import.`,
      'Name another file for --report.',
    );
  try {
    accessSync(there ? path : dirname(resolve(path)), constants.W_OK);
  } catch {
    const why = existsSync(dirname(resolve(path))) ? 'it may not be written there' : 'there is no such folder';
    throw new UsageError(`The report cannot be written to ${path}: ${why}.`, 'Name another file for --report.');
  }
}
