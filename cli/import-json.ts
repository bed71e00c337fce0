import type { BookReport } from '../crm/book/import-book.ts';
import type { OpenedFiles } from '../crm/files/open-files.ts';
import { suggestionsFor } from '../crm/sheets/suggest.ts';
import type { Survey } from '../crm/sheets/survey.ts';
import { problemLine } from './import-preview.ts';
import type { RowsTold } from './import-told.ts';

type Imported = {
  surveys: readonly Survey[];
  opened: OpenedFiles;
  told: RowsTold;
  report: BookReport;
  dry: boolean;
  batch?: string;
};

/** What an import did, for scripts: each file with its columns and the fates of its rows, and the whole. */
export function importAsJson({ surveys, opened, told, report, dry, batch }: Imported): string {
  const { problems, unknownOwners, rows, notes, ...counts } = report;
  const files = surveys.map((survey) => ({
    file: survey.source.file,
    system: survey.system.id || survey.system.name,
    table: survey.sheet.name,
    about: survey.sheet.about,
    rows: survey.rows,
    fates: told.of(survey.source.file),
    columns: survey.columns.map(({ header, column, known, filled, leftAlone, byValues }) => ({
      header,
      becomes: column.becomes,
      known,
      filled,
      ...(leftAlone && { leftAlone }),
      ...(byValues && { byValues }),
    })),
    ...(survey.undecided && { undecided: survey.undecided }),
    suggestions: suggestionsFor(survey),
  }));
  const whole = {
    dry,
    ...(batch !== undefined && { batch }),
    files,
    calendars: opened.calendars.map(({ file }) => file),
    unread: opened.unread,
    ...counts,
    rows,
    problems: problems.map(problemLine),
    notes,
    unknownOwners: Object.fromEntries(unknownOwners),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
