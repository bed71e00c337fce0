import type { CallType } from '../../lambda/domain/call.ts';
import type { Fact, FactValue, Topic } from '../../lambda/domain/fact.ts';
import type { Lead } from '../../lambda/domain/lead.ts';
import type { Signal, SignalKind } from '../../lambda/domain/signal.ts';
import type { Zone } from '../icalendar/zones.ts';
import type { DayOrder } from './dates.ts';
import { inEnglish } from './header-words.ts';
import type { DecimalSign } from './numbers.ts';
import { ownOf } from './own.ts';

/** How a row names the lead it is about; the importer finds out who that is. */
export type LeadReference = {
  id?: string;
  email?: string;
  name?: string;
  company?: string;
  /** The company by its id: its people are meant. */
  companyId?: string;
  /** Ids of which the file does not say whether a person, a deal or a company bears them. */
  also?: string[];
};

/** The fields of a lead a file can fill; owners are looked up apart. */
export type LeadFields = Omit<Lead, 'owners' | 'extra' | 'id' | 'name'>;

/** Something done or planned with a lead. */
export type Activity = {
  id: string;
  title: string;
  /** ISO instant; of a whole day its midnight. */
  at: string;
  wholeDay: boolean;
  minutes?: number;
  type: CallType | 'mail' | 'task';
  state: 'done' | 'planned' | 'cancelled';
  /** Whether somebody was reached, where the outcome says so. */
  reached?: boolean;
  note?: string;
};

/** What a row of a file becomes, before leads and owners are looked up. */
export type BookRecord =
  /** `named` where the row has the whole name; else it is made of what parts there are, or of address or company. */
  | {
      kind: 'lead';
      lead: Omit<Lead, 'owners'>;
      named: boolean;
      /** Whether the file gives the lead an id of its own. */
      identified: boolean;
      /** The id under which the same person stands in another table: a converted lead is its contact. */
      sameAs?: string;
      owners: string[];
      signals: Signal[];
      facts: Fact[];
    }
  /** What is known about a lead from elsewhere: a deal, a note; or, by company alone, about everybody there. */
  | {
      kind: 'more';
      of: LeadReference;
      /** The deal's own id, where the row is one. */
      deal?: string;
      fields: Partial<LeadFields>;
      extra: Record<string, string>;
      signals: Signal[];
    }
  | { kind: 'signal'; of: LeadReference; signal: Signal }
  | { kind: 'fact'; of: LeadReference; fact: Fact }
  | { kind: 'activity'; of: LeadReference; owners: string[]; activity: Activity }
  /** Two or three records that belong together, by their ids. */
  | { kind: 'link'; person?: string; company?: string; deal?: string }
  /** One of ours, whom other tables name by an id. */
  | { kind: 'colleague'; id: string; names: string[] };

/** A row while its cells are being read. */
export type Draft = {
  id?: string;
  name?: string;
  lead: Partial<LeadFields>;
  owners: string[];
  of: LeadReference;
  sameAs?: string;
  deal?: string;
  /** The lead's addresses: those of the main columns, and those of columns for more. */
  addresses: string[];
  moreAddresses: string[];
  /** When what the row tells happened, where it says so for the whole row: ISO instant. */
  happenedAt?: string;
  /** What a row about a lead says happened: when, or how often. */
  signs: Map<SignalKind, { at?: string; count?: number; detail?: string }>;
  answers: Map<Topic, { value: FactValue; sure: Fact['sure'] }>;
  signal: { id?: string; kind?: SignalKind; at?: string; count?: number; detail?: string };
  fact: Partial<Omit<Fact, 'topic'>> & { topic?: Topic };
  activity: Partial<Activity> & { time?: string; allDay?: boolean };
  extra: Record<string, string>;
};

/** What reading a file depends on. `by` is written on facts whose author the file does not name. */
export type ReadingContext = { zone: Zone; by: string; now: string };

/** What reading a cell depends on: the file, and what the survey found out about the column. */
export type CellContext = ReadingContext & { order?: DayOrder; decimal?: DecimalSign };

/** What a column becomes, in words for the preview, and how a cell of it is put into the row; a returned text is an error. */
export type Column = {
  becomes: string;
  /** Cells are dates: the survey finds out whether the day or the month comes first. */
  dates?: true;
  /** Cells are amounts: the survey finds out which sign stands before decimals. */
  amounts?: true;
  /** A header may stand several times: all its cells are read. */
  several?: true;
  put: (cell: string, draft: Draft, context: CellContext) => string | undefined;
};

/** One kind of file a system exports. */
export type Sheet = {
  name: string;
  /** Colleagues and links are read first, then companies, leads, what refers to leads; what is about none of them is not. */
  about: 'colleagues' | 'links' | 'companies' | 'leads' | 'others' | 'nothing';
  /** Folded headers that must be there; each row is a choice of spellings. */
  needs: readonly (readonly string[])[];
  /** Which ids its column of ids holds, where the system's ids tell what they are of. */
  ids?: { test: (id: string) => boolean };
  /** Folded headers of tables that are about something else. */
  unless?: readonly string[];
  /** By folded header. */
  columns: Readonly<Record<string, Column>>;
  /** Lines that are no records: a report's totals and notices. */
  footer?: RegExp;
  /** Makes the record of a row, or says what the row lacks. */
  finish: (draft: Draft, context: ReadingContext) => BookRecord | { lacks: string };
};

/** A system whose files we read. */
export type Mapping = { id: string; name: string; sheets: readonly Sheet[] };

/** Whether a sheet's required columns are all in a header, whose cells are folded and stand beside what they mean in English. */
export function recognises(sheet: Sheet, folded: readonly string[], found: ReadonlySet<string>): boolean {
  if (sheet.unless?.some((each) => found.has(each))) return false;
  if (!sheet.needs.every((spellings) => spellings.some((each) => found.has(each)))) return false;
  // A name alone could be anything's: of a wide table some more has to be known.
  const known = [...found].filter((each) => ownOf(sheet.columns, each) !== undefined || each.includes('mail'));
  return sheet.about !== 'leads' || folded.length <= 3 || known.length > 1 || known[0] !== 'name';
}

/** What a sheet reads a folded header as, in the system's own words or in another language's. */
export function columnOf({ columns }: Sheet, folded: string): Column | undefined {
  const own = ownOf(columns, folded);
  if (own) return own;
  const english = inEnglish(folded);
  return english === undefined ? undefined : ownOf(columns, english);
}

/** A table of columns in which one row may list several spellings of a header, folded, between `|`. */
export const spelled = (table: Readonly<Record<string, Column>>): Record<string, Column> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([spellings, meaning]) => spellings.split('|').map((each) => [each, meaning])),
  );
