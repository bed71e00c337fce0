import { type Deadline, deadlineNow } from '../deadline.ts';
import type { RawItem } from './items.ts';
import type { Key } from './keys.ts';
import { getItem, getMany, type Table } from './requests.ts';

/** Items that are about to be asked for, by their keys. */
type Batch = { keys: Map<string, Key>; items: Promise<ReadonlyMap<string, RawItem>> };

const begun = new WeakMap<Deadline, Map<Table, Batch>>();

const textOf = ({ pk, sk }: Record<keyof Key, unknown>) => JSON.stringify([pk, sk]);

async function ask(table: Table, keys: readonly Key[]): Promise<ReadonlyMap<string, RawItem>> {
  const [only, ...more] = keys;
  const item = only && more.length === 0 ? await getItem(table, only) : undefined;
  const items = more.length === 0 ? (item ? [item] : []) : await getMany(table, [...keys]);
  return new Map(items.map((one) => [textOf({ pk: one.pk, sk: one.sk }), one]));
}

/** The batch of a turn that is not on its way yet. */
function batchOf(turn: Deadline, table: Table): Batch {
  const ofTurn = begun.get(turn) ?? new Map<Table, Batch>();
  begun.set(turn, ofTurn);
  const before = ofTurn.get(table);
  if (before) return before;
  const keys = new Map<string, Key>();
  // Whatever can be asked without waiting for the table has been asked for by then.
  const all = new Promise<Key[]>((go) =>
    setImmediate(() => {
      ofTurn.delete(table);
      go([...keys.values()]);
    }),
  );
  const batch = { keys, items: all.then((wanted) => ask(table, wanted)) };
  ofTurn.set(table, batch);
  return batch;
}

/**
 * Single items, in one request with all others that the same turn asks for in the same breath: who speaks, the card, what
 * words meant. Outside of a turn they are asked for by themselves. Of several the answer is consistent.
 */
export async function getJoined(table: Table, keys: readonly Key[]): Promise<RawItem[]> {
  const turn = deadlineNow();
  const batch = turn && batchOf(turn, table);
  for (const key of keys) batch?.keys.set(textOf(key), key);
  const items = await (batch ? batch.items : ask(table, keys));
  return keys.map((key) => items.get(textOf(key))).filter((item) => item !== undefined);
}
