import type { LeadName } from '../domain/lead.ts';
import type { Scope } from '../domain/rep.ts';
import { type NameBook, nameBook } from './name-book.ts';

/** A rep's book as it was read last, by its names; the index over them is made when it is first searched. */
type Seen = { leads: readonly LeadName[]; book: () => NameBook; until: number };

/**
 * The names this process has read of a rep's book. Who is meant is never decided by them: they only say whom it is worth to read while
 * the names are read again.
 */
export type NamesSeen = {
  before: (scope: Scope) => Seen | undefined;
  /** Remembers a whole book that was just read. */
  keep: (scope: Scope, leads: readonly LeadName[]) => void;
  /** The index over names just read; where they are as they were, the one that was made of them before. */
  book: (scope: Scope, leads: readonly LeadName[]) => NameBook;
};

const KEPT_MS = 5 * 60_000;
const MOST_KEPT = 100;

const isSame = (one: LeadName, other: LeadName | undefined): boolean =>
  one.id === other?.id && one.name === other.name && one.company === other.company && one.title === other.title;

const areSame = (some: readonly LeadName[], others: readonly LeadName[] | undefined): boolean =>
  some === others || (some.length === others?.length && some.every((lead, at) => isSame(lead, others[at])));

function namesSeen(): NamesSeen {
  const seen = new Map<string, Seen>();
  const keyOf = ({ team, rep }: Scope) => JSON.stringify([team, rep]);
  const before = (scope: Scope) => {
    const known = seen.get(keyOf(scope));
    return known && known.until > performance.now() ? known : undefined;
  };
  return {
    before,
    keep: (scope, leads) => {
      const known = before(scope);
      if (seen.size >= MOST_KEPT) seen.clear();
      let made: NameBook | undefined;
      const book = areSame(leads, known?.leads) && known ? known.book : () => (made ??= nameBook(leads));
      seen.set(keyOf(scope), { leads, book, until: performance.now() + KEPT_MS });
    },
    book: (scope, leads) => {
      const known = before(scope);
      return known && areSame(leads, known.leads) ? known.book() : nameBook(leads);
    },
  };
}

const ofStores = new WeakMap<object, NamesSeen>();

/** What this process has seen of the books of a store. */
export function namesSeenIn(store: object): NamesSeen {
  const known = ofStores.get(store) ?? namesSeen();
  ofStores.set(store, known);
  return known;
}
