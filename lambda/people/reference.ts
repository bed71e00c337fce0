import { english } from '../language/en/references.ts';
import type { Language } from '../language/languages.ts';
import { foldName } from './fold.ts';
import type { Reference, ReferenceRow } from './reference-kinds.ts';

const tables: Readonly<Record<Language, readonly ReferenceRow[]>> = { en: english };

/** What kind of reference this is, or nothing when a name was said: then `findLeads` is asked. */
export function reference(heard: string, language: Language): Reference | undefined {
  const words = foldName(heard);
  for (const row of tables[language]) {
    const match = row.fits.exec(words);
    const meant = match && row.means(match);
    if (meant) return meant;
  }
  return undefined;
}
