import { importBook } from '../../crm/book/import-book.ts';
import { bytesOfText } from '../../crm/files/bytes.ts';
import { type OpenedFiles, openBytes } from '../../crm/files/open-files.ts';
import { UnreadableFile } from '../../crm/files/table.ts';
import { isHeader, surveyAll } from '../../crm/sheets/survey.ts';
import type { Rep } from '../../lambda/domain/rep.ts';
import type { BookStore } from '../../lambda/store/book-store.ts';
import type { ImportStore } from '../../lambda/store/store.ts';
import type { Mangled } from './mangled-files.ts';

const rep: Rep = {
  team: 't',
  id: 'dana',
  name: 'Dana Reyes',
  email: 'dana@us.example',
  zone: 'America/New_York',
  framework: 'bant',
  domains: ['us.example'],
};

/** How many rows files hold, and how many of them an import told the fate of; calendars by their events. */
export type Accounted = { rows: number; told: number; events: number };

/**
 * Imports files as far as writing, and counts. A file that cannot be read has to say so in words of ours, with what to do about
 * it; anything else is thrown.
 */
export async function accountFor(store: ImportStore & BookStore, files: readonly Mangled[]): Promise<Accounted> {
  const opened: OpenedFiles = { tables: [], calendars: [], unread: [] };
  for (const { file, bytes } of files) await openBytes(bytesOfText(file, bytes), isHeader, opened).catch(mustBeOurs);
  const surveys = await surveyAll(opened.tables, {}, ({ hint }) => {
    if (hint === '') throw new Error('a file was refused without a hint');
  });
  const calendar = { from: '2026-01-01T00:00:00Z', to: '2026-06-01T00:00:00Z' };
  const brought = { surveys, calendars: opened.calendars };
  const report = await importBook(store, rep, brought, { now: '2026-03-02T13:00:00Z', calendar, dry: true });
  const read = surveys.filter(({ sheet }) => sheet.about !== 'nothing');
  return {
    rows: read.reduce((sum, each) => sum + each.rows, 0),
    told: Object.values(report.rows).reduce((sum, each) => sum + each, 0),
    events: report.calls + report.otherEntries,
  };
}

function mustBeOurs(error: unknown): void {
  if (!(error instanceof UnreadableFile) || error.hint === '') throw error;
}
