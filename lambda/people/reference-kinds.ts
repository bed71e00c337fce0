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
