import type { RowCounts, RowFate } from '../crm/book/row-told.ts';

/** A column of a file: what it becomes, and whether that can be something else. */
export type ColumnShown = {
  header: string;
  becomes: string;
  example?: string;
  filled: number;
  /** Why it is left alone until something is said. */
  undecided?: string;
  /** What its values are, where they and not its header tell what it becomes. */
  byValues?: string;
  /** Set when somebody chose what it becomes, now or earlier. */
  chosen: boolean;
};

export type FileShown = {
  file: string;
  what: string;
  rows: number;
  isUsed: boolean;
  columns: ColumnShown[];
  /** What a column of this file can become. */
  targets: string[];
};

/** What an import is about to do. */
export type BringPreview = {
  id: string;
  files: FileShown[];
  calendars: string[];
  /** Why files are not read; they stop none of the others. */
  unread: string[];
  rows: number;
  needsDayOrder: boolean;
  dayOrder?: 'day-first' | 'month-first';
};

export type RowOutcome = { file: string; line: number; fate: RowFate; lead?: string; why?: string };

/** What an import did. `rows` are the first of those that became nothing plain. */
export type BringOutcome = {
  told: string[];
  counts: RowCounts;
  rows: RowOutcome[];
  batch?: string;
};

export type BatchShown = { id: string; at: string; files: string[]; state: string };
