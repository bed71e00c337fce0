import type { CriterionState } from '../../../lambda/frameworks/gaps.ts';

/** A likelihood as it is shown: whole percent. */
export const percent = (likelihood: number | undefined): string =>
  likelihood === undefined ? '–' : `${Math.round(likelihood * 100)}%`;

/** Making a formatter costs as much as drawing a row, so each is made once. */
const moneys = new Map<string, Intl.NumberFormat>();
const days = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });

function moneyIn(currency: string): Intl.NumberFormat {
  const format =
    moneys.get(currency) ?? new Intl.NumberFormat('en-US', { style: 'currency', currency, maximumFractionDigits: 0 });
  moneys.set(currency, format);
  return format;
}

/** An amount of money, without cents. */
export const money = (amount: number | undefined, currency = 'USD'): string =>
  amount === undefined ? '–' : moneyIn(currency).format(amount);

/** A day without its time. */
export const dayOf = (instant: string | undefined): string =>
  instant === undefined ? '–' : days.format(Date.parse(instant));

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
