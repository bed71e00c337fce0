import type { BookStore, Undone } from '../../lambda/store/book-store.ts';
import type { ImportStore } from '../../lambda/store/store.ts';
import { warmLeads } from './warm-leads.ts';

/** Takes a batch back, as of `now` (epoch milliseconds), and says what was restored. */
export async function undoImport(
  store: ImportStore & BookStore,
  team: string,
  batch: string,
  now: number,
): Promise<Undone> {
  const undone = await store.undo(team, batch);
  await warmLeads(store, team, undone.leads, now);
  const known = (await store.batches(team)).find(({ id }) => id === batch);
  if (known) await store.saveBatch(team, { ...known, state: 'undone' });
  return undone;
}
