import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** What is remembered under names beside the book; of a name nothing was kept under it is empty. */
export type Kept<T extends object> = {
  of: (name: string) => Readonly<T>;
  keep: (name: string, value: T) => void;
};

/** Opens what is remembered in a file of a folder; without a folder it is remembered until the page is closed. */
export function keptBesideBook<T extends object>(
  folder: string | undefined,
  name: string,
  shape: z.ZodMiniType<T>,
): Kept<T> {
  const file = folder === undefined ? undefined : join(folder, name);
  const read = file !== undefined && existsSync(file) ? z.record(z.string(), shape).safeParse(jsonIn(file)) : undefined;
  const all: Record<string, T> = read?.success ? read.data : {};
  return {
    of: (one) => all[one] ?? ({} as T),
    keep: (one, value) => {
      all[one] = value;
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
