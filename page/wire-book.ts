import type { NotACall } from '../lambda/domain/call.ts';
import type { Stage } from '../lambda/domain/lead.ts';
import type { CriterionState } from '../lambda/frameworks/gaps.ts';
import type { Family } from '../lambda/scoring/family.ts';

/** One entry of a day; `from` and `to` are minutes of the rep's day. */
export type DayEntry = {
  id: string;
  title: string;
  from: number;
  to: number;
  time: string;
  place?: string;
  call?: { lead: string; name: string; company?: string; title?: string; type: string };
  why?: NotACall;
};

/** A day of the rep's; `now` is a minute of it, where it is today. */
export type DayShown = {
  day: string;
  called: string;
  before: string;
  after: string;
  now?: number;
  entries: DayEntry[];
  todo: ToDoShown[];
  /** What is due after the day, where it is today. */
  later: ToDoShown[];
};

export type ToDoShown = { what: string; due: string; lead?: { id: string; name: string }; done: boolean };

/** A lead in the table. */
export type LeadRow = {
  id: string;
  name: string;
  company?: string;
  title?: string;
  stage?: Stage;
  likelihood?: number;
  tier?: 'high' | 'medium' | 'low';
  gaps?: number;
  /** ISO instant. */
  lastContact?: string;
  amount?: number;
  currency?: string;
};

/**
 * The rep's book; the gaps of a large one are asked for as they come into view. Of a large one the likeliest can be had at once, as
 * a part.
 */
export type LeadsShown = { rows: LeadRow[]; framework: string; criteria: number; hasGaps: boolean; isPart?: true };

/** One step of a score: where the sum stands before it and what it adds, in whole points. */
export type SumStep = { label: string; points: number; from: number; family?: Family; fresh?: number };

/** A score as the sum it is: `start` and every step's points come to `total`. */
export type SumShown = {
  start: number;
  steps: SumStep[];
  total: number;
  points: number;
  likelihood: number;
  tier: 'high' | 'medium' | 'low';
  salesReady: boolean;
  /** Why the score is not the total, where a red flag or the end of the scale holds it. */
  held?: string;
  redFlags: string[];
  /** Within how many days the likelihood is one; absent where the card does not know. */
  horizonDays?: number;
  restsOn: string;
  scorecard: string;
};

export type FactShown = {
  id: string;
  topic: string;
  value: string;
  words?: string;
  by: string;
  at: string;
  sure: boolean;
  source: 'voice' | 'import';
  state: 'stands' | 'replaced' | 'taken back';
  /** What it replaced or took back, in words. */
  replaces?: string;
};

export type LetterShown = {
  letter: string;
  name: string;
  plain: string;
  state: CriterionState;
  known: string[];
  askedInVain: boolean;
};

/** Something dated about a lead. */
export type Happening = { at: string; day: string; text: string; kind: 'signal' | 'call' | 'log'; ahead: boolean };

/** All that is known about a lead. */
export type LeadShown = {
  id: string;
  name: string;
  about: { name: string; value: string }[];
  stage?: string;
  sum: SumShown;
  /** Likelihood over time: the past by what was known then, the time ahead if nothing new happens. */
  overTime: { at: number; likelihood: number; ahead: boolean }[];
  now: number;
  framework: { id: string; name: string };
  frameworks: { id: string; name: string }[];
  letters: LetterShown[];
  facts: FactShown[];
  happenings: Happening[];
  notes: { at: string; text: string; by: string }[];
  todo: { what: string; due: string; done: boolean }[];
};
