import type { Lead } from '../domain/lead.ts';
import type { Scope } from '../domain/rep.ts';

/** What one turn wrote, by ids. */
export type Logged = { facts: readonly string[]; entries: readonly string[]; followUps: readonly string[] };

/** How things are forgotten: deleted, nothing left in their place. Each may be done again, and goes on where it stopped. */
export type ForgetStore = {
  /** Forgets what a rep logged. The lead must be assigned to the rep, or it throws. */
  forgetLogged(scope: Scope, lead: Pick<Lead, 'id' | 'owners'>, logged: Logged): Promise<void>;
  /** Forgets a lead and all that hangs on it, whoever's it is; says how many items went. */
  forgetLead(team: string, leadId: string): Promise<number>;
  /** Forgets who a rep is: links, where they are, when they were here, what they heard. Their book stays. */
  forgetPerson(scope: Scope): Promise<void>;
  /** Forgets an account of the platform, and every voice that was linked on it. */
  forgetAccount(account: string): Promise<void>;
};

/** Forgetting by whoever runs the table: it reads all of it. */
export type WholeForgetStore = {
  /** Forgets a rep: themselves, their calendars and imports, their leads where nobody else has them, their name on what stays. */
  forgetRep(scope: Scope): Promise<number>;
  /** Where any of these words still stand, by the keys of items. */
  mentions(words: readonly string[]): Promise<{ pk: string; sk: string }[]>;
};
