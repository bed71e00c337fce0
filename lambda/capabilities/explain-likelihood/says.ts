import type { About, Reason } from '../../conversation/reason-clauses.ts';
import type { Topic } from '../../domain/fact.ts';
import type { Band } from '../../scoring/bands.ts';
import type { Summand, Walk } from '../../scoring/reasons.ts';
import type { RestsOn } from '../../scoring/scorecard.ts';
import type { Speech } from '../../speech/say.ts';
export type Pointed = { reason: Reason; points: number };

export type ExplainLikelihoodWords = {
  nameBack: (of: { about: About }) => Speech;
  verdict: (of: {
    /** Unread where the card reads nothing of what a lead does. */
    level: 'clear' | 'some' | 'none' | 'unread';
    band: Band;
    likelihood: number;
    points: number;
    tier: 'high' | 'medium' | 'low';
    horizonDays: number;
    dated: boolean;
    restsOn: RestsOn;
    about: About;
  }) => Speech;
  /** Said beside a chance that no outcome has checked, where there is room. */
  unchecked: Speech;
  because: (of: { reasons: Reason[]; about: About }) => Speech;
  /** A benefit that words are known for, or the team's own sentence. */
  benefit: (of: { benefit: string; fits: boolean; about: About }) => Speech;
  fits: Speech;
  butAgainst: (of: { reason: Reason; about: About }) => Speech;
  known: (of: { share: number; about: About }) => Speech;
  redFlag: (of: { flag: string; about: About }) => Speech;
  noRedFlags: Speech;
  capped: (of: { cap: number }) => Speech;
  start: (of: { start: number }) => Speech;
  reason: (of: Pointed & { about: About }) => Speech;
  notAsked: (of: { points: number; topics: number }) => Speech;
  /** What is not named, together: how many reasons, and what they and rounding come to. */
  rest: (of: { rest: number; others: number }) => Speech;
  /** What is left of the sum after some of the others were named. */
  left: (of: { points: number; others: number }) => Speech;
  rounding: (of: { points: number }) => Speech;
  total: (of: { total: number; uncapped: number }) => Speech;
  /** Where the points of the sum lie beyond the ends of the scale. */
  endOfScale: (of: { points: number }) => Speech;
  strongestAgainst: (of: Pointed & { about: About }) => Speech;
  nothingAgainst: (of: { about: About }) => Speech;
  unaskedTakes: (of: { points: number; topics: number; alone: boolean }) => Speech;
  takes: (of: { costs: Summand[]; about: About }) => Speech;
  wouldLift: (of: { topic: Topic; points: number }) => Speech;
  nothingToLift: Speech;
  takesPoints: (of: { hoped: number; target: number }) => Speech;
  walk: (of: { walk: Walk; about: About }) => Speech;
  aboveThat: (of: { about: About; likelihood: number }) => Speech;
  holds: (of: { flag: string; cap: number; about: About }) => Speech;
  noSuchChance: Speech;
  askWhy: Speech;
  askOthers: (of: { others: number }) => Speech;
  askOn: Speech;
  askSum: Speech;
  askAgainst: Speech;
  askNotHigher: Speech;
  askNext: Speech;
};
