/** Whose records a read or write may touch: every key starts with the team, every read is scoped by the rep. */
export type Scope = {
  team: string;
  rep: string;
  /** How long what is logged in it is kept; without it, for good. */
  keepDays?: number;
};

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
  /** A manager may change what holds for the whole team; everybody else is a rep. */
  role?: 'manager';
};

/**
 * What a team lets be heard: everything (`open`), initials and no amounts unless a linked voice asks (`discreet`), or
 * nothing of the book before the rep's own code was said (`code`).
 */
export const hearings = ['open', 'discreet', 'code'] as const;
export type Hearing = (typeof hearings)[number];

/** Who may hear the book of another rep of the team: managers, or everybody in it; where nothing is decided, nobody. */
export const listRules = ['managers', 'everybody'] as const;
export type ListRule = (typeof listRules)[number];

/** What a team has decided about its devices. `keepDays` is how long what reps log is kept; without it, for good. */
export type TeamRules = { hearing: Hearing; keepDays?: number; lists?: ListRule };

/** What holds for a team that has decided nothing. */
export const usualRules: TeamRules = { hearing: 'open' };

/** Where a rep's clocks are for now: in a place, until an instant (ISO, UTC) or for good. */
export type Stay = { zone: string; place?: string; until?: string };

/** A rep as stored: one without a zone is asked for it once. */
export type RepOnFile = Omit<Rep, 'zone'> & { zone?: string };

/** A rep who is speaking, where they said they are, and what their team has decided. */
export type SpeakingRep = RepOnFile & { stay?: Stay; rules?: TeamRules };

/** The zone of a rep's clocks at an instant (epoch milliseconds), as far as it was ever said. */
export function zoneOf({ zone, stay }: SpeakingRep, at: number): string | undefined {
  const isOver = stay?.until !== undefined && Date.parse(stay.until) <= at;
  return stay && !isOver ? stay.zone : zone;
}

/** The scope a rep reads and writes in. */
export const scopeOf = ({ team, id, rules }: RepOnFile & Pick<SpeakingRep, 'rules'>): Scope => ({
  team,
  rep: id,
  ...(rules?.keepDays === undefined ? {} : { keepDays: rules.keepDays }),
});
