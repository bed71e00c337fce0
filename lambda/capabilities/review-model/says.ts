import type { LeadName } from '../../domain/lead.ts';
import type { CriterionWords } from '../../frameworks/framework.ts';
import type { Drift } from '../../scoring/drift.ts';
import type { Forecast } from '../../scoring/forecast.ts';
import type { Named, ReviewDue, Tally } from '../../scoring/review.ts';
import type { Speech } from '../../speech/say.ts';
import type { Period } from './periods.ts';
/** How often a criterion has no answer among leads that sales works on. */
export type Unanswered = { words: CriterionWords; open: number };

export type ReviewModelWords = {
  noResults: (of: { period: Period }) => Speech;
  accuracy: (of: { tally: Tally; fair: boolean; period: Period }) => Speech;
  drifted: (of: { drift: Drift }) => Speech;
  few: Speech;
  /** Said where most forecasts were worked out afterwards; a card that learned may have learned from these very results. */
  afterwards: (of: { all: boolean; learned: boolean }) => Speech;
  sources: (of: { sources: Named[]; period: Period }) => Speech;
  /** What tells won from lost, the surest first; none where nothing surely does. */
  predictors: (of: { names: string[]; results: number; period: Period }) => Speech;
  closed: (of: { won: number; lost: number; names: LeadName[]; period: Period }) => Speech;
  lossReasons: (of: { reasons: { reason?: string; count: number }[] }) => Speech;
  unanswered: (of: { worst: Unanswered[]; leads: number }) => Speech;
  allAnswered: (of: { leads: number }) => Speech;
  /** Said where the whole team was asked for. */
  ownOnly: Speech;
  bookCut: (of: { leads: number }) => Speech;
  /** What the rep has won in a period, by currency. */
  soFar: (of: { won: number; sums: { currency: string; amount: number }[]; period: Period }) => Speech;
  noLeads: Speech;
  due: (of: { due: ReviewDue }) => Speech;
  notDue: (of: { results: number }) => Speech;
  forecast: (of: { forecast: Forecast; horizonDays: number | undefined; others: Forecast[] }) => Speech;
  noForecast: Speech;
  askNext: Speech;
};
