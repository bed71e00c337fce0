/** Whose records a read or write may touch: every key starts with the team, every read is scoped by the rep. */
export type Scope = { team: string; rep: string };

/** The salesperson speaking. `zone` is an IANA name; all spoken times are in it. */
export type Rep = {
  team: string;
  id: string;
  name: string;
  email?: string;
  zone: string;
  /** The qualification framework the team works with, e.g. `bant`. */
  framework: string;
  /** Mail domains of the rep's own company: an event with only these people is internal. */
  domains: string[];
};

/** The scope a rep reads and writes in. */
export const scopeOf = (rep: Rep): Scope => ({ team: rep.team, rep: rep.id });
