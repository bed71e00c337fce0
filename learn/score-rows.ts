import { assess } from '../lambda/scoring/assess.ts';
import { compileCard } from '../lambda/scoring/compile.ts';
import type { Flat } from '../lambda/scoring/records.ts';
import type { Scorecard } from '../lambda/scoring/scorecard.ts';
import type { History } from './known-history.ts';

/** Scores rows of a history with a card, in log-odds: leads of the book by their file, other rows as plain objects. */
export function scorerOf(card: Scorecard, history: History): (row: number) => number {
  const { files } = history;
  if (files)
    return (row) => {
      const known = files[row];
      return known ? assess(card, known.file, known.at).logOdds : card.base;
    };
  const compiled = compileCard(card);
  if (!compiled) throw new Error('The card reads what rows of a table do not have.');
  return (row) => compiled.score(recordOf(history, row), 3).logOdds;
}

/** The row of a history as a plain object, made once. */
export function recordOf(history: History, row: number): Flat {
  const made = records.get(history) ?? [];
  records.set(history, made);
  const known = made[row];
  if (known) return known;
  const record: Record<string, string | number> = Object.fromEntries(
    history.columns.flatMap((column): [string, string | number][] => {
      const value = column.kind === 'number' ? (column.values[row] as number) : (column.cells[row] as string);
      if (column.derived || value === '') return [];
      return [[column.name, Number.isNaN(value) ? (column.cells[row] as string) : value]];
    }),
  );
  for (const name of history.alsoRead ?? []) {
    const cell = history.cells.get(name)?.[row] ?? '';
    if (cell !== '') record[name] = cell;
  }
  made[row] = record;
  return record;
}

const records = new WeakMap<History, Flat[]>();
