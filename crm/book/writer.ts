import type { BookItem, BookStore } from '../../lambda/store/book-store.ts';

/** How many items are written, compared and remembered together. */
const stepSize = 500;

/** Takes items one by one and writes them in steps; while one step is written the next is being read. */
export type Writer = {
  /** `isNew` where nothing can stand at the item's place yet. */
  put: (item: BookItem, isNew: boolean) => Promise<void>;
  /** Waits until all is written. */
  flush: () => Promise<void>;
  /** The number of the next step. Steps are numbered by what was put, whatever of it had to be written. */
  nextStep: () => number;
  totals: { written: number; same: number };
  /** Ids of every lead that something was put about. */
  touched: ReadonlySet<string>;
};

/** Opens a writer; without a batch nothing is remembered, and a dry one only counts. `hear` is told of every item. */
export function writer(
  store: BookStore,
  team: string,
  { batch, dry, hear }: { batch: string | undefined; dry: boolean; hear: (item: BookItem) => void },
): Writer {
  const totals = { written: 0, same: 0 };
  const touched = new Set<string>();
  let step = 0;
  let pending: BookItem[] = [];
  let fresh = new Set<BookItem>();
  let writing: Promise<void> = Promise.resolve();

  const write = async (items: BookItem[], isNew: (item: BookItem) => boolean, number: number) => {
    const how = { isNew, dry, ...(batch !== undefined && { step: { batch, number } }) };
    const done = await store.writeItems(team, items, how);
    totals.written += done.written;
    totals.same += done.same;
  };
  const send = async () => {
    await writing;
    if (pending.length === 0) return;
    const known = fresh;
    writing = write(pending, (item) => known.has(item), step);
    // Whoever waits next hears of a failure; until then it must not count as unheard.
    writing.catch(() => {});
    step += 1;
    [pending, fresh] = [[], new Set()];
  };
  return {
    totals,
    touched,
    nextStep: () => step++,
    put: async (item, isNew) => {
      pending.push(item);
      hear(item);
      if (item.kind !== 'kept') touched.add(item.kind === 'lead' ? item.lead.id : item.leadId);
      if (isNew) fresh.add(item);
      if (pending.length >= stepSize) await send();
    },
    flush: async () => {
      await send();
      await writing;
    },
  };
}
