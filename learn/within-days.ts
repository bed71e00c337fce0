import type { Column } from './columns.ts';
import type { History } from './known-history.ts';
import { rowsOfColumn } from './prepare-lessons.ts';
import { type Course, type Stretch, stretchesOf, turnOf } from './stretches.ts';

/** What a card reads of how long a lead has been open. */
export const ageColumn = 'days-open';

/** A history of leads as a history of their stretches of so many days; nothing where too few of them were followed for so long. */
export function withinDays(
  history: History,
  course: Course,
  days: number,
  least: number,
): { history: History } | undefined {
  const stretches = stretchesOf(course, days, turnsBy(history));
  const outcomes = Uint8Array.from(stretches, ({ won }) => (won ? 1 : 0));
  const won = outcomes.reduce((sum, each) => sum + each, 0);
  if (Math.min(won, outcomes.length - won) < least) return undefined;
  const rows = stretches.map(({ lead }) => lead);
  const taken = (of: Int32Array) => Int32Array.from(rows, (row) => of[row] as number);
  const from = Float64Array.from(stretches, ({ lead, age }) => (course.opened[lead] as number) + age);
  const { customers, accounts } = history;
  const columns = history.columns.filter(({ name }) => name !== ageColumn);
  return {
    history: {
      ...history,
      outcomes,
      won,
      columns: [...columns.map((column) => rowsOfColumn(column, rows)), agesOf(stretches)],
      cells: new Map([...history.cells].map(([name, cells]) => [name, rows.map((row) => cells[row] ?? '')])),
      times: from,
      ...(customers ? { customers: { ...customers, of: taken(customers.of) } } : {}),
      ...(accounts ? { accounts: { ...accounts, of: taken(accounts.of) } } : {}),
      within: {
        days,
        leads: new Set(rows).size,
        won: new Set(stretches.flatMap(({ lead, won: sold }) => (sold ? [lead] : []))).size,
        lead: Int32Array.from(rows),
        from,
        cells: history.cells,
      },
    },
  };
}

function agesOf(stretches: readonly Stretch[]): Column {
  const values = Float64Array.from(stretches, ({ age }) => age);
  return { kind: 'number', name: ageColumn, cells: Array.from(values, String), markers: [], values };
}

/** A number for each row that follows from what it says beside its outcome: neither the order of rows nor chance plays a role. */
function turnsBy({ columns }: History): (row: number) => number {
  const names = columns.filter(({ derived }) => !derived);
  return (row) => turnOf(names.map(({ cells }) => cells[row]).join('\u0000'));
}
