import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
