import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const shape = z.record(z.string(), z.record(z.string(), z.string()));

/** What columns were chosen to become, by the kind of file and the column's header; kept beside the book. */
export type RememberedColumns = {
  of: (kind: string) => Readonly<Record<string, string>>;
  keep: (kind: string, header: string, becomes: string) => void;
};

/** Opens what was remembered in a folder; without one it is remembered until the page is closed. */
export function rememberedColumns(folder: string | undefined): RememberedColumns {
  const file = folder === undefined ? undefined : join(folder, 'columns.json');
  const read = file !== undefined && existsSync(file) ? shape.safeParse(jsonIn(file)) : undefined;
  const all: Record<string, Record<string, string>> = read?.success ? read.data : {};
  return {
    of: (kind) => all[kind] ?? {},
    keep: (kind, header, becomes) => {
      all[kind] = { ...all[kind], [header]: becomes };
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
