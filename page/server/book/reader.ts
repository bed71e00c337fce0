import { DateTime } from 'luxon';
import { type Rep, type Scope, scopeOf } from '../../../lambda/domain/rep.ts';
import { dayOneCard } from '../../../lambda/scoring/day-one-card.ts';
import type { Scorecard } from '../../../lambda/scoring/scorecard.ts';
import type { BookStore } from '../../../lambda/store/book-store.ts';
import type { ImportStore } from '../../../lambda/store/store.ts';
import type { Talk } from '../talk.ts';

/** Whose book is looked at, and when: the rep's of a conversation, on its clock. */
export type Reader = {
  store: ImportStore & BookStore;
  scope: Scope;
  rep: Pick<Rep, 'id' | 'name' | 'framework' | 'role'>;
  now: DateTime;
  card: () => Promise<Scorecard>;
};

/** The reader that a conversation stands for. */
export function readerOf({ rep, clock, setting }: Talk, store: ImportStore & BookStore): Reader {
  return {
    store,
    scope: scopeOf(rep),
    rep,
    now: DateTime.fromMillis(clock.now(), { zone: setting.zone }).setLocale('en'),
    card: async () => (await store.scorecard(rep.team)) ?? dayOneCard(),
  };
}
