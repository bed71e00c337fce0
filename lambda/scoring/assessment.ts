import type { Fact, Topic } from '../domain/fact.ts';
import type { Signal } from '../domain/signal.ts';

/** The families a characteristic belongs to; fit is who they are, behaviour what they did, qualification what we learned. */
export type Family = 'profile' | 'behaviour' | 'qualification' | 'caution';

/** What a contribution rests on, so that it can be said as a sentence with its date. */
export type Evidence =
  | { kind: 'field'; field: string; value: string }
  | { kind: 'signal'; signal: Signal; ageDays: number }
  | { kind: 'fact'; fact: Fact }
  | { kind: 'not-asked'; topic: Topic }
  | { kind: 'missing'; field: string };

/** One summand of the score, in log-odds. */
export type Contribution = { characteristic: string; family: Family; logOdds: number; evidence: Evidence };

/** A red flag: said first, and caps the likelihood; it never silently subtracts. */
export type RedFlag = { flag: string; cap: number; evidence: Evidence };

/** A lead's score and everything it is made of: `base` plus the contributions is `logOdds`, to the last digit. */
export type Assessment = {
  scorecard: string;
  base: number;
  /** Strongest first, by absolute size. */
  contributions: Contribution[];
  logOdds: number;
  /** Whole points on the card's stated scale. */
  points: number;
  /** The calibrated probability within the horizon, after any red flag's cap: 0 to 1. */
  likelihood: number;
  redFlags: RedFlag[];
  horizonDays: number;
  tier: 'high' | 'medium' | 'low';
  salesReady: boolean;
  /** Points still missing to the sales-ready threshold; 0 when reached. */
  pointsShort: number;
  /** What the likelihood rests on: experts' points alone, or so many known outcomes. */
  restsOn: { kind: 'experts' } | { kind: 'history'; outcomes: number; won: number };
  /** Share of the card's characteristics we have evidence for, 0 to 1. */
  completeness: number;
};
