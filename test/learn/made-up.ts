import { randomFrom } from '../../learn/folds.ts';
import { prepareHistory, type Wishes } from '../../learn/history.ts';
import type { History } from '../../learn/known-history.ts';
import { readSheet, type Sheet } from '../../learn/read-history.ts';

/** A history from rows of text, or the sentence it was refused with. */
export function historyOf(sheet: Sheet, wishes: Partial<Wishes> = {}): History {
  const prepared = prepareHistory(sheet, { outcome: 'outcome', ...wishes });
  if (prepared.kind === 'refused') throw new Error(prepared.sentence);
  return prepared.history;
}

/** A sheet from a header and rows. */
export const sheetOf = (header: string[], rows: (string | number)[][]): Sheet =>
  readSheet([header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'));

/** The columns of `madeUp`, in order. */
export const madeUpColumns = ['source', 'visits', 'amount', 'budget', 'noise', 'outcome'];

/**
 * Leads whose outcome follows from three columns: a referral helps, visits help up to a point, an unasked budget is bad news. `amount`
 * and `noise` say nothing.
 */
export function madeUp(rows: number, seed = 1): (string | number)[][] {
  const random = randomFrom(seed);
  return Array.from({ length: rows }, () => {
    const source = ['Web', 'Referral', 'Trade show', 'List'][Math.floor(random() * 4)] ?? 'Web';
    const visits = Math.floor(random() * 10);
    const budget = random() < 0.4 ? '' : random() < 0.6 ? 'yes' : 'no';
    const effect =
      -1 +
      (source === 'Referral' ? 1.5 : source === 'List' ? -1.5 : 0) +
      Math.min(visits, 5) * 0.4 -
      1 +
      (budget === '' ? -1 : budget === 'yes' ? 0.8 : 0);
    const won = random() < 1 / (1 + Math.exp(-effect));
    return [source, visits, (random() * 1e5).toFixed(2), budget, `n${Math.floor(random() * 5)}`, won ? 'won' : 'lost'];
  });
}
