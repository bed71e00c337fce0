import type { Column } from './columns.ts';

/**
 * A column by which the same customer recurs in several rows: the customer of each row, -1 where unknown. `figures` are columns
 * whose exact values are a customer's alone; they may be read as numbers, but not value by value.
 */
export type Customers = { column: string; detail: string; of: Int32Array; figures: string[] };

const customerName = /\b(customer|account|client|company|organi[sz]ation|household|buyer|contact|user|person)\b/;
const idWord = /\b(id|no|nr|number|key|code|name)\b|^(customer|account|client|company|organi[sz]ation|buyer)s?$/;

const words = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_.\-/]+/g, ' ')
    .toLowerCase();

/** Values in fewer rows than this are no crowd: the rows are one customer's rather than a kind of customer's. */
const crowd = 50;
/** Above this share of agreement in another fine-grained column, equal values are one customer's. */
const agreement = 0.8;

/**
 * Finds the column, if any, by which customers recur: one named so, or one whose fine-grained values come back together with
 * those of another column, as only one customer's would. Rows of one customer must not be split between learning and testing.
 */
export function findCustomers(columns: readonly Column[], rows: number): Customers | undefined {
  const fine = columns.map((column) => ({ column, keys: keysOf(column) })).filter(({ keys }) => isFine(keys, rows));
  const named = fine.find(({ column: { name } }) => customerName.test(words(name)) && idWord.test(words(name)));
  if (named) return { column: named.column.name, detail: 'names the customer', of: named.keys, figures: [] };
  for (const one of fine) {
    const twins = fine.filter((other) => other !== one && agreeing(one.keys, other.keys) >= agreement);
    const [twin] = twins;
    if (!twin) continue;
    const { name } = one.column;
    const figures = [one, ...twins].map(({ column }) => column.name);
    return { column: name, detail: `comes back together with ${twin.column.name}`, of: one.keys, figures };
  }
  return undefined;
}

function keysOf(column: Column): Int32Array {
  if (column.kind === 'level') return column.codes;
  const keys = new Map<number, number>();
  return Int32Array.from(column.values, (value) => {
    if (Number.isNaN(value)) return -1;
    const known = keys.get(value);
    if (known !== undefined) return known;
    keys.set(value, keys.size);
    return keys.size - 1;
  });
}

function countsOf(keys: Int32Array): Float64Array {
  const counts = new Float64Array(keys.reduce((most, key) => Math.max(most, key), 0) + 1);
  for (const key of keys) if (key >= 0) counts[key] = (counts[key] as number) + 1;
  return counts;
}

/** Many different values, most rows sharing theirs with a few others. */
function isFine(keys: Int32Array, rows: number): boolean {
  const counts = countsOf(keys);
  if (counts.length < Math.max(50, rows * 0.02)) return false;
  const shared = counts.reduce((sum, count) => sum + (count >= 2 && count <= crowd ? count : 0), 0);
  return shared > rows * 0.3;
}

/** How often two rows that share a rare value of one column share that of the other. */
function agreeing(one: Int32Array, other: Int32Array): number {
  const counts = countsOf(one);
  const last = new Map<number, number>();
  let same = 0;
  let met = 0;
  one.forEach((key, row) => {
    if (key < 0 || (counts[key] as number) > crowd) return;
    const previous = last.get(key);
    if (previous !== undefined && (other[row] as number) >= 0) {
      met++;
      if (other[previous] === other[row]) same++;
    }
    last.set(key, row);
  });
  return met === 0 ? 0 : same / met;
}
