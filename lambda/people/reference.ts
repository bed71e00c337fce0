import { english, referring } from '../language/en/references.ts';
import type { Language } from '../language/languages.ts';
import { foldName } from './fold.ts';
import type { Reference, ReferenceRow } from './reference-kinds.ts';

type Table = { rows: readonly ReferenceRow[]; words: ReadonlySet<string> };

const tables: Readonly<Record<Language, Table>> = { en: { rows: english, words: referring } };

/** What kind of reference this is, or nothing when a name was said: then `findLeads` is asked. */
export function reference(heard: string, language: Language): Reference | undefined {
  const words = foldName(heard);
  const table = tables[language];
  // A table of patterns takes long to compile, and most words are a name.
  if (!words.split(' ').some((word) => table.words.has(word))) return undefined;
  for (const row of table.rows) {
    const match = row.fits.exec(words);
    const meant = match && row.means(match);
    if (meant) return meant;
  }
  return undefined;
}
