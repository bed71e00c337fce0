import type { Fact, Topic } from '../domain/fact.ts';
import type { Signal, SignalKind } from '../domain/signal.ts';
import type { Family } from './family.ts';
import type { RestsOn } from './scorecard.ts';

/** What a contribution rests on, so that it can be said as a sentence with its date. Ages are in days, fractions included. */
export type Evidence =
  | { kind: 'field'; field: string; value: string }
  | { kind: 'signal'; signal: Signal; ageDays: number }
  | { kind: 'breadth'; kinds: SignalKind[] }
  | { kind: 'quiet'; days: number }
  | { kind: 'fact'; fact: Fact }
  | { kind: 'not-asked'; topic: Topic }
  | { kind: 'missing'; field: string }
  | { kind: 'together'; fields: [string, string]; values: [string, string] };

/** One summand of the score, in log-odds. `fresh` is what it was worth when it had just happened, where it fades. */
export type Contribution = {
  characteristic: string;
  family: Family;
  logOdds: number;
  fresh?: number;
  /** How far it may be off, where the card knows: see a bin's doubt. */
  doubt?: readonly number[];
  evidence: Evidence;
};

/** A red flag: said first, and caps the likelihood; it never silently subtracts. */
export type RedFlag = { flag: string; cap: number; evidence: Evidence };

/** A lead's score and everything it is made of: `base` plus the contributions is `logOdds`, to the last digit. */
export type Assessment = {
  scorecard: string;
  base: number;
  /** Strongest first, by absolute size. What is missing is listed too, even where it counts for nothing. */
  contributions: Contribution[];
  logOdds: number;
  /** Whole points on the card's stated scale, after any red flag's cap. */
  points: number;
  /** The probability within the horizon, after any red flag's cap: 0 to 1. On starting rules alone it stays between 2 and 95 percent. */
  likelihood: number;
  /** Lowest cap first. */
  redFlags: RedFlag[];
  horizonDays: number;
  /** Whether outcomes say how long sales take; where none do, no days are said. */
  dated: boolean;
  tier: 'high' | 'medium' | 'low';
  salesReady: boolean;
  /** Points still missing to the sales-ready threshold; 0 when reached. */
  pointsShort: number;
  /** What the likelihood rests on: experts' points alone, or so many known outcomes. */
  restsOn: RestsOn;
  /** Share of the profile and qualification characteristics we know, weighed by how far each can move the score; 0 to 1. */
  completeness: number;
};
