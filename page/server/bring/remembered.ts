import * as z from 'zod/mini';
import { keptBesideBook } from '../kept-beside-book.ts';

/** What columns were chosen to become, by the kind of file and the column's header; kept beside the book. */
export type RememberedColumns = {
  of: (kind: string) => Readonly<Record<string, string>>;
  keep: (kind: string, header: string, becomes: string) => void;
};

/** Opens what was remembered in a folder; without one it is remembered until the page is closed. */
export function rememberedColumns(folder: string | undefined): RememberedColumns {
  const kept = keptBesideBook(folder, 'columns.json', z.record(z.string(), z.string()));
  return {
    of: kept.of,
    keep: (kind, header, becomes) => kept.keep(kind, { ...kept.of(kind), [header]: becomes }),
  };
}
