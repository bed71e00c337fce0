/** Figures as a table to read: what, what it is, what it must be. */
export function table(rows: readonly (readonly [what: string, is: string | number, must: string])[]): string {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows.map((row) => row.map((cell, column) => String(cell).padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
