import type { Language } from '../languages.ts';
import type { Utterances } from '../turn.ts';

/** The utterances of a capability's words, by language. */
export const utterancesOf = <W extends { utterances: Utterances }>(
  words: Record<Language, W>,
): Record<Language, Utterances> =>
  Object.fromEntries(Object.entries<W>(words).map(([language, { utterances }]) => [language, utterances])) as Record<
    Language,
    Utterances
  >;
