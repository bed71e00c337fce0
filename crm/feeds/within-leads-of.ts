import { type Rep, scopeOf } from '../../lambda/domain/rep.ts';
import type { BookItem, BookStore } from '../../lambda/store/book-store.ts';
import type { HookReach } from '../../lambda/store/feed-store.ts';
import type { ImportStore } from '../../lambda/store/store.ts';

/**
 * The book as far as a hook may write it: a rep's hook sees that rep's leads and new ones, and what it would write about a
 * lead of somebody else is left out, whatever the message says. A team's hook sees the whole book. Rows about nobody who is
 * here are the hook's own to keep, so that no other import joins them.
 */
export async function withinLeadsOf<S extends ImportStore & BookStore>(
  store: S,
  rep: Rep,
  reach: HookReach,
): Promise<S> {
  const isKept = (item: BookItem): item is Extract<BookItem, { kind: 'kept' }> => item.kind === 'kept';
  const ownRows = { keptRows: async () => [] };
  if (reach === 'team') {
    const writeItems: BookStore['writeItems'] = (team, items, how) =>
      store.writeItems(
        team,
        items.filter((item) => !isKept(item)),
        how,
      );
    return { ...store, ...ownRows, writeItems };
  }
  const own = new Set((await store.leadNames(scopeOf(rep))).map(({ id }) => id));
  const isOwn = ({ owners }: { owners: readonly string[] }) => owners.includes(rep.id);
  const leads: BookStore['leads'] = async (team, ids) =>
    new Map([...(await store.leads(team, ids))].filter(([, lead]) => isOwn(lead)));
  const writeItems: BookStore['writeItems'] = async (team, items, how) => {
    const wanted = items.filter((item) => !isKept(item));
    // Asked of the table, not of what was read before: a lead may have been given away since.
    const about = [...new Set(wanted.map(leadOf))];
    const standing = await store.leads(team, about);
    const others = new Set([...standing.values()].filter((lead) => !isOwn(lead)).map(({ id }) => id));
    const allowed = wanted.filter((item) => !others.has(leadOf(item)) && (item.kind !== 'lead' || isOwn(item.lead)));
    const done = await store.writeItems(team, allowed, how);
    return { ...done, same: done.same + items.length - allowed.length };
  };
  return { ...store, ...ownRows, leadIds: async () => own, leads, writeItems };
}

const leadOf = (item: Exclude<BookItem, { kind: 'kept' }>): string =>
  item.kind === 'lead' ? item.lead.id : item.leadId;
