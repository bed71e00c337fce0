import type { BookRecord } from '../sheets/mapping.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import type { Survey } from '../sheets/survey.ts';
import type { Import } from './import.ts';

/**
 * Reads the records of a surveyed file; what is wrong with a row is reported with its file and line. Whoever takes the
 * record tells what becomes of its row; of rows without one it is told here.
 */
export async function* rowsOf(survey: Survey, book: Import): AsyncGenerator<{ line: number; record: BookRecord }> {
  const { source, sheet, columns, system } = survey;
  const { file } = source;
  const table = await source.open();
  const context = { zone: book.zone, by: system.id || 'import', now: book.now };
  for await (const { line, record, problems, passedOver } of readSheet(table, sheet, columns, context)) {
    book.progress(1);
    for (const problem of problems) book.problem({ file, line, problem });
    if (record) yield { line, record };
    else if (passedOver) book.rowTold({ file, line, fate: 'passed-over', why: passedOver });
    else book.rowTold({ file, line, fate: 'left-out', why: problems.at(-1) ?? '' });
  }
}
