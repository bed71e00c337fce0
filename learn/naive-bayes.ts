import type { History } from './known-history.ts';

/** A frequency naive Bayes, as CRMs ship it: forecasts (probabilities) of rows. */
export type NaiveBayes = (row: number) => number;

/** Added to every count, as Odoo does ("+1 weights too much on small recordset"). */
const added = 0.1;

/**
 * Counts won and lost per value of every column and multiplies the shares, as if columns had nothing to do with each other: the
 * method of Odoo's predictive lead scoring. Blank and unseen values are skipped; a number is its own value.
 */
export function fitNaiveBayes({ columns, outcomes }: History, rows: readonly number[]): NaiveBayes {
  const won = rows.reduce((sum, row) => sum + (outcomes[row] as number), 0);
  const prior = won / rows.length;
  const tables = columns
    .filter((column) => !column.derived)
    .map(({ cells }) => {
      const counts = new Map<string, [lost: number, won: number]>();
      for (const row of rows) {
        const cell = cells[row] as string;
        if (cell === '') continue;
        const count = counts.get(cell) ?? [added, added];
        count[outcomes[row] === 1 ? 1 : 0]++;
        counts.set(cell, count);
      }
      let [allLost, allWon] = [0, 0];
      for (const [lost, won] of counts.values()) {
        allLost += lost;
        allWon += won;
      }
      const shares = new Map(
        [...counts].map(([cell, [lost, won]]) => [cell, Math.log(won / allWon) - Math.log(lost / allLost)]),
      );
      return { cells, shares };
    });
  return (row) => {
    let logOdds = Math.log(prior) - Math.log1p(-prior);
    for (const { cells, shares } of tables) logOdds += shares.get(cells[row] as string) ?? 0;
    const chance = 1 / (1 + Math.exp(-logOdds));
    return Math.min(0.9999, Math.max(0.0001, chance));
  };
}
