import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBook, type TestBook } from './golden.ts';

export type CsvFolder = ReturnType<typeof csvFolder>;

/** A folder for exports of a test's own: `csv` writes one, a line each, and gives its path. */
export function csvFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'lead-scout-'));
  return {
    csv: (name: string, ...lines: string[]) => {
      const path = join(folder, name);
      writeFileSync(path, `${lines.join('\n')}\n`);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Gives each test an empty book and an empty folder for its exports, and puts both away after it. */
export function withBookAndFolder(give: (of: { book: TestBook; folder: CsvFolder }) => void): void {
  let book: TestBook;
  let folder: CsvFolder;
  beforeEach(async () => {
    book = await openBook();
    folder = csvFolder();
    give({ book, folder });
  });
  afterEach(async () => {
    await book.close();
    folder.remove();
  });
}
