import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { ColumnNames } from '../crm/sheets/column-names.ts';

const shape = z.record(z.string(), z.record(z.string(), z.string()));

/**
 * What columns are read as, in `columns.json` beside the book: by a name, each header with its field. The name is what
 * `--save-map` was given, or the kind of file whose columns were chosen on the page; both read both.
 */
export type RememberedColumns = {
  of: (name: string) => ColumnNames;
  all: () => readonly (readonly [name: string, columns: ColumnNames])[];
  keep: (name: string, columns: ColumnNames) => void;
};

/** Opens what was remembered in a folder; without one it is remembered until the page is closed. */
export function rememberedColumns(folder: string | undefined): RememberedColumns {
  const file = folder === undefined ? undefined : join(folder, 'columns.json');
  const read = file !== undefined && existsSync(file) ? shape.safeParse(jsonIn(file)) : undefined;
  const all: Record<string, Record<string, string>> = read?.success ? read.data : {};
  return {
    of: (name) => all[name] ?? {},
    all: () => Object.entries(all),
    keep: (name, columns) => {
      all[name] = { ...all[name], ...columns };
      if (file !== undefined) writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
    },
  };
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
