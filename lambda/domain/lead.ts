/** How far a lead has come: information-, marketing-qualified, sales-accepted, sales-qualified; or out of the funnel. */
export type Stage = 'IQL' | 'MQL' | 'SAL' | 'SQL' | 'customer' | 'nurture' | 'dropped';

/** A person at a company whom we may sell to. Absent fields are unknown, never empty strings. */
export type Lead = {
  id: string;
  /** The full name as the CRM has it, e.g. `Jones Watson`. */
  name: string;
  firstName?: string;
  lastName?: string;
  title?: string;
  company?: string;
  email?: string;
  phone?: string;
  industry?: string;
  employees?: number;
  country?: string;
  city?: string;
  /** IANA zone of the lead, where known. */
  zone?: string;
  /** Where the lead came from, in the CRM's words. */
  source?: string;
  website?: string;
  linkedin?: string;
  stage?: Stage;
  /** Expected value of the deal, in `currency`. */
  amount?: number;
  currency?: string;
  /** ISO instants, UTC. */
  createdAt?: string;
  lastContactAt?: string;
  /** Ids of the reps the lead is assigned to. */
  owners: string[];
  /** Columns an import did not know: kept, never lost. */
  extra?: Record<string, string>;
};

/** The first name in a full name: what stands before the first space. */
export const firstNameIn = (name: string): string => name.split(' ')[0] ?? name;

/** What a lead is called in passing: by the first name where it is known, else by the whole. */
export const calledInPassing = ({ firstName, name }: Pick<Lead, 'firstName' | 'name'>): string => firstName ?? name;
/** What finding a lead by name needs, for the rep's whole book. */
export type LeadName = { id: string; name: string; company?: string; title?: string };
