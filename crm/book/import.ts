import type { Call } from '../../lambda/domain/call.ts';
import type { Fact } from '../../lambda/domain/fact.ts';
import type { Lead } from '../../lambda/domain/lead.ts';
import type { Rep } from '../../lambda/domain/rep.ts';
import type { BookStore } from '../../lambda/store/book-store.ts';
import type { CalendarProblem } from '../icalendar/read-calendar.ts';
import type { Zone } from '../icalendar/zones.ts';
import type { LeadReference } from '../sheets/mapping.ts';
import type { Closings } from './closings.ts';
import type { Companies } from './companies.ts';
import type { Directory } from './directory.ts';
import type { Links } from './links.ts';
import type { Policy } from './merge.ts';
import type { Owners } from './owners.ts';
import type { RowTold } from './row-told.ts';
import type { Writer } from './writer.ts';

/** What is wrong with a row or an event, with its place. */
export type BookProblem = { file: string } & ({ line: number; problem: string } | { calendar: CalendarProblem });

/** Something worth knowing about a row that came in. */
export type BookNote = { file: string; line: number; problem: string };

/** What an import brought. */
export type Counts = {
  /** Leads that were not there before. */
  leads: number;
  signals: number;
  facts: number;
  /** Imported answers left out because the rep's own answer to the same question stands. */
  keptAnswers: number;
  calls: number;
  otherEntries: number;
  /** Deals that were won or lost, now results; those without a day in the past; those of a company with several people. */
  closed: number;
  undated: number;
  nobodys: number;
};

/** An import under way: what its parts share. */
export type Import = {
  store: BookStore;
  rep: Rep;
  zone: Zone;
  now: string;
  policy: Policy;
  writer: Writer;
  directory: Directory;
  owners: Owners;
  /** Leads that were there before. */
  before: ReadonlySet<string>;
  /** Leads read from the files so far. */
  seen: Set<string>;
  counts: Counts;
  /** Activities read from the files so far; what an older import planned of them no longer counts. */
  activities: Set<string>;
  problem: (problem: BookProblem) => void;
  progress: (rows: number) => void;
  closings: Closings;
  /** Whether a row may be about somebody who is known under another id. */
  meets: boolean;
  companies: Companies;
  links: Links;
  /** Something a person should know that costs nothing. */
  note: (note: BookNote) => void;
  /** Told once for each row, when it is settled what becomes of it. */
  rowTold: (row: RowTold) => void;
  putFact: (leadId: string, fact: Fact) => Promise<void>;
  keepForCalendar: (lead: Lead) => void;
  leadOfCall: (leadId: string, of: LeadReference) => Promise<Call['lead']>;
};
