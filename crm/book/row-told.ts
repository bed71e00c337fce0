/** What became of a row of a file. */
export type RowFate =
  | 'new-lead'
  /** Adds to a lead that another row or an earlier import made. */
  | 'known-lead'
  /** Joined to the lead or leads it refers to. */
  | 'joined'
  /** A company, a link or a colleague: used to join others. */
  | 'used'
  /** Refers to what is not here yet: kept, and joined when that comes. */
  | 'waiting'
  /** A total, a notice, what was deleted where it comes from, or what we wrote ourselves. */
  | 'passed-over'
  | 'left-out';

/** A row, what became of it, the lead it is about where there is one, and why where it is not plain. */
export type RowTold = { file: string; line: number; fate: RowFate; lead?: string; why?: string; problems?: string[] };

/** How many rows had each fate. */
export type RowCounts = Record<RowFate, number>;

/** No rows yet. */
export const noRows = (): RowCounts => ({
  'new-lead': 0,
  'known-lead': 0,
  joined: 0,
  used: 0,
  waiting: 0,
  'passed-over': 0,
  'left-out': 0,
});
