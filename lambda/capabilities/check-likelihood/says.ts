import type { DateTime } from 'luxon';
import type { About, Reason } from '../../conversation/reason-clauses.ts';
import type { Topic } from '../../domain/fact.ts';
import type { RestsOn } from '../../scoring/scorecard.ts';
import type { Speech } from '../../speech/say.ts';
export type CheckLikelihoodWords = {
  between: (of: { low: number; high: number; restsOn: RestsOn; about: About }) => Speech;
  restsOn: (of: { restsOn: RestsOn; known: number }) => Speech;
  realPercentage: (of: { restsOn: RestsOn; horizonDays: number; dated: boolean; cannotTell: boolean }) => Speech;
  leadsLikeThis: (of: { outcomes: number; won: number; reasons: Reason[]; about: About }) => Speech;
  /** `results` is how many there are of leads that are not like this one. */
  noLeadsLikeThis: (of: { results: number; otherCard: boolean }) => Speech;
  neverHeard: (of: { about: About; likelihood: number }) => Speech;
  noChange: (of: { about: About; since: DateTime; likelihood: number }) => Speech;
  moved: (of: { about: About; since: DateTime; from: number; to: number }) => Speech;
  because: (of: { reasons: { reason: Reason | undefined; by: number }[]; about: About }) => Speech;
  compared: (of: { one: Side; other: Side }) => Speech;
  ahead: (of: Gaining) => Speech;
  /** The scores of two leads in points, and by how many one is ahead. */
  aheadBy: (of: { ahead: About; behind: About; points: { ahead: number; behind: number } }) => Speech;
  gain: (of: Gaining) => Speech;
  everythingElse: (of: { points: number }) => Speech;
  /** Who is likelier than a lead, and the lead's place among all open ones. */
  aheadOf: (of: { leads: Side[]; more: number; place: number; all: number; about: About }) => Speech;
  bookCut: (of: { leads: number }) => Speech;
  whoElse: Speech;
  compareWithWhom: (of: { about: About }) => Speech;
  ready: (of: { about: About; points: number; threshold: number }) => Speech;
  short: (of: { about: About; points: number; short: number }) => Speech;
  closes: (of: { topic: Topic; closes: boolean; points: number }) => Speech;
  heldBack: (of: { flag: string; about: About }) => Speech;
  askNext: Speech;
  askLift: Speech;
  askDifference: Speech;
};

export type Gaining = { gain: Gain; ahead: About; behind: About };

/** Where two leads differ: what each shows, where it counts at all, and the points by which it puts the first one ahead. */
export type Gain = { points: number; ahead?: Reason; behind?: Reason };

/** One of two leads that are compared. */
export type Side = { about: About; likelihood: number };
