import type { LeadFile } from '../lambda/domain/lead-file.ts';
import type { Accounts } from './account-record.ts';
import type { Column, LeftOut } from './columns.ts';
import type { Customers } from './customers.ts';
/** Won and lost leads, ready to learn from. Columns are in order of their names, so that their order in the file is no matter. */
export type History = {
  outcomes: Uint8Array;
  won: number;
  outcome: { column: string; won: string[]; lost: string[] };
  columns: Column[];
  /** Every column of the file as text, for rules that read what is not learned from. */
  cells: ReadonlyMap<string, string[]>;
  /** Columns that are no characteristics themselves but that some are made of: dates, and the account whose record counts. */
  alsoRead?: readonly string[];
  /** The accounts whose own record counts, where that was asked. */
  accounts?: Accounts;
  /** Where an outcome is a sale within so many days: what each row is a stretch of. */
  within?: Within;
  /** When each row happened, as a number that grows with time; only where a time column was named. */
  times?: Float64Array;
  customers?: Customers;
  /** Where rows are leads of the book: the file of each as it stood when its outcome was not yet known. */
  files?: readonly KnownThen[];
  leftOut: LeftOut[];
  /** What was done to the data, in sentences. */
  notes: string[];
};

/** A lead's file as it stood at an instant (epoch milliseconds). */
export type KnownThen = { file: LeadFile; at: number };

/**
 * Rows that are leads as they stood on a day, won or not within so many days from then: of each row the lead, and the day (since 1970).
 * `leads` of them were followed, `won` of these were won in some stretch; `cells` is the file, lead by lead.
 */
export type Within = {
  days: number;
  leads: number;
  won: number;
  lead: Int32Array;
  from: Float64Array;
  cells: ReadonlyMap<string, string[]>;
};

/** Whose rows must not be split between learning and testing: a customer's, else a lead's, where one has several. */
export const togetherIn = ({ customers, within }: History): Int32Array | undefined => customers?.of ?? within?.lead;
