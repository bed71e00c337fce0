/** An item as it stands in the table. */
type RawItem = Readonly<Record<string, unknown>>;

/** How an item of an older shape becomes one of the next: the schema it is of then, and its fields as they are then. */
export type Upgrade = { to: string; change: (item: RawItem) => RawItem };

/**
 * Every shape that was ever written and is no longer, by its schema. An entry is never taken out: what is read is brought
 * up to date on the way in, so the rest of the code knows the newest shapes only; what is written is always the newest.
 */
export const upgrades: Readonly<Record<string, Upgrade>> = {};

/** An item in its newest shape; one that is already is given back itself. */
export function upgraded(item: RawItem, table: Readonly<Record<string, Upgrade>> = upgrades): RawItem {
  let newest = item;
  for (;;) {
    const upgrade =
      typeof newest.schema === 'string' && Object.hasOwn(table, newest.schema) ? table[newest.schema] : undefined;
    if (!upgrade) return newest;
    newest = { ...upgrade.change(newest), schema: upgrade.to };
  }
}
