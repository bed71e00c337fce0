import { hasEndedDeal } from '../domain/deal.ts';
import type { LeadFile } from '../domain/lead-file.ts';
import type { Result } from '../domain/result.ts';
import { assess } from './assess.ts';
import type { Scorecard } from './scorecard.ts';
import { spreadOf } from './spread.ts';

/** What a book of leads should bring in one currency: the expected sum and between what it lies eight times in ten. */
export type Forecast = { currency: string; leads: number; expected: number; low: number; high: number };

/** Eight in ten, and nine in ten, by the normal distribution. */
const EIGHT_IN_TEN = 1.2816;
const NINE_IN_TEN = 1.645;

/**
 * Expected revenue: the sum of likelihood × amount over open leads, by currency, largest first. The interval counts the
 * luck of each sale as independent, and how unsure the likelihoods themselves are as common to all of them, which is
 * the cautious reading. Leads without an amount are not in it.
 */
export function forecastOf(card: Scorecard, files: readonly LeadFile[], now: number): Forecast[] {
  const sums = new Map<string, { leads: number; expected: number; luck: number; doubt: number; all: number }>();
  for (const file of files) {
    const { amount, currency = 'USD', stage } = file.lead;
    if (amount === undefined || amount <= 0 || stage === 'customer' || stage === 'dropped') continue;
    if (hasEndedDeal(file.lead)) continue;
    const assessment = assess(card, file, now);
    const { low, high } = spreadOf(card, assessment);
    const sum = sums.get(currency) ?? { leads: 0, expected: 0, luck: 0, doubt: 0, all: 0 };
    sums.set(currency, {
      leads: sum.leads + 1,
      expected: sum.expected + assessment.likelihood * amount,
      luck: sum.luck + assessment.likelihood * (1 - assessment.likelihood) * amount ** 2,
      doubt: sum.doubt + (amount * (high - low)) / (2 * NINE_IN_TEN),
      all: sum.all + amount,
    });
  }
  return [...sums]
    .map(([currency, { leads, expected, luck, doubt, all }]) => {
      const reach = EIGHT_IN_TEN * Math.sqrt(luck + doubt ** 2);
      return { currency, leads, expected, low: Math.max(0, expected - reach), high: Math.min(all, expected + reach) };
    })
    .sort((a, b) => b.expected - a.expected || (a.currency < b.currency ? -1 : 1));
}

/** Return on working leads: of all of them, and of those alone that had been forecast at least a likelihood. */
export type Return = { leads: number; won: number; revenue: number; cost: number; roi: number };

/** What working leads at a cost each has returned; revenue counts won amounts in one currency. */
export function returnOn(results: readonly Result[], cost: number, currency: string, least = 0): Return {
  const worked = results.filter(({ forecast }) => forecast.likelihood >= least);
  const won = worked.filter((result) => result.won);
  const revenue = won.reduce((sum, { amount = 0, currency: own = 'USD' }) => sum + (own === currency ? amount : 0), 0);
  const spent = worked.length * cost;
  return {
    leads: worked.length,
    won: won.length,
    revenue,
    cost: spent,
    roi: spent > 0 ? (revenue - spent) / spent : 0,
  };
}
