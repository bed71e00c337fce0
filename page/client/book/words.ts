import type { CriterionState } from '../../../lambda/frameworks/gaps.ts';

/** A likelihood as it is shown: whole percent. */
export const percent = (likelihood: number | undefined): string =>
  likelihood === undefined ? '–' : `${Math.round(likelihood * 100)}%`;

/** An amount of money, without cents. */
export const money = (amount: number | undefined, currency = 'USD'): string =>
  amount === undefined
    ? '–'
    : new Intl.NumberFormat('en-US', { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);

/** A day without its time. */
export const dayOf = (instant: string | undefined): string =>
  instant === undefined ? '–' : new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' }).format(Date.parse(instant));

/** What a letter's state is called. */
export const stateWords: Readonly<Record<CriterionState, string>> = {
  answered: 'answered',
  open: 'nobody knows',
  doubtful: 'doubtful',
  contradicted: 'contradicted',
  stale: 'out of date',
};

/** Points with their sign. */
export const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`);
