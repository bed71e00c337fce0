import type { Language } from '../languages.ts';
import { fold } from './fold.ts';
import { english } from './reference.en.ts';

/** Somebody meant without a name; the conversation or the calendar knows who. `heard` is what time words were said. */
export type Reference =
  /** "He", "her", "that deal", "this one": whom we are talking about. */
  | { kind: 'focus'; said: 'he' | 'she' | 'they' | 'it' }
  /** "The first one": by the order just read out; -1 is the last. */
  | { kind: 'position'; at: number }
  /** "The other one", "the other Sarah", "not Silver Oats": somebody else than we are talking about, or than was said. */
  | { kind: 'other'; name?: string; not?: string }
  /** "The guy I spoke to yesterday"; the last one spoken with when no time was said. */
  | { kind: 'spoken-with'; heard?: string }
  /** "My two o'clock", "whoever my eleven is", "my next call". */
  | { kind: 'call'; heard: string }
  /** "Her boss", "their CFO": somebody else at the company of whom we are talking about. `role` is in a title's words. */
  | { kind: 'colleague'; role: string[] };

/** A row of a language's table: the first that fits the folded words says what is meant. */
export type ReferenceRow = { fits: RegExp; means: (match: RegExpExecArray) => Reference | undefined };

const tables: Readonly<Record<Language, readonly ReferenceRow[]>> = { en: english };

/** What kind of reference this is, or nothing when a name was said: then `findLeads` is asked. */
export function reference(heard: string, language: Language = 'en'): Reference | undefined {
  const words = fold(heard);
  for (const row of tables[language]) {
    const match = row.fits.exec(words);
    const meant = match && row.means(match);
    if (meant) return meant;
  }
  return undefined;
}
