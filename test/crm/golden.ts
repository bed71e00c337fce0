import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBook } from '../../crm/book/import-book.ts';
import { openFiles } from '../../crm/files/open-files.ts';
import { isHeader, surveyAll } from '../../crm/sheets/survey.ts';
import { type Rep, scopeOf } from '../../lambda/domain/rep.ts';
import { dynamoDbBookStore } from '../../lambda/store/dynamodb/book.ts';
import { openDatabase } from '../../simulator/database.ts';

/** Who imports the samples. */
export const dana: Rep = {
  team: 't',
  id: 'dana',
  name: 'Dana Reyes',
  email: 'dana@us.example',
  zone: 'America/New_York',
  framework: 'bant',
  domains: ['us.example'],
};
/** When the samples are imported: 2 March 2026, eight in the morning for Dana. */
export const now = '2026-03-02T13:00:00Z';
/** Where calendars are laid. */
export const calendar = { from: '2026-01-01T00:00:00Z', to: '2026-06-01T00:00:00Z' };

export type TestBook = Awaited<ReturnType<typeof openBook>>;

/** An empty book in a database of its own, with Dana in it. */
export async function openBook() {
  const database = await openDatabase();
  const report = (problem: unknown) => {
    throw new Error(`unreadable item: ${JSON.stringify(problem)}`);
  };
  const store = dynamoDbBookStore({ client: database.direct, table: database.table, report });
  await store.saveRep(dana);
  return { store, database, close: () => database.close() };
}

/** Imports files as Dana. */
export async function importFiles(
  { store }: TestBook,
  paths: string[],
  options: Partial<Parameters<typeof importBook>[3]> & { as?: string; dates?: 'day-first' | 'month-first' } = {},
) {
  const opened = await openFiles(paths, isHeader);
  const surveys = await surveyAll(opened.tables, options);
  const report = await importBook(store, dana, { surveys, calendars: opened.calendars }, { now, calendar, ...options });
  return { surveys, report };
}

/** Everything Dana can be told. */
export async function wholeBook({ store }: TestBook) {
  const names = await store.leadNames(scopeOf(dana));
  const files = await Promise.all(names.map(({ id }) => store.leadFile(scopeOf(dana), id)));
  return { files, entries: await store.entriesBetween(scopeOf(dana), calendar.from, calendar.to) };
}

const samples = join(__dirname, 'samples');

/** The sample files of a system. */
export const samplesOf = (system: string): string[] =>
  readdirSync(join(samples, system))
    .sort()
    .map((file) => join(samples, system, file));

/** Names of all systems that have samples. */
export const sampled = (): string[] =>
  readdirSync(samples, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? each.name : []));

/** The golden result of a system; `UPDATE=1` writes it anew, for a person to read the difference. */
export function golden(system: string, result: unknown): unknown {
  const path = join(samples, `${system}.expected.json`);
  const text = `${JSON.stringify(result, (_, value) => (value instanceof Map ? Object.fromEntries(value) : value), 2)}\n`;
  if (process.env.UPDATE) writeFileSync(path, text);
  return JSON.parse(readFileSync(path, 'utf8'));
}
