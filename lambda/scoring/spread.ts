import type { Assessment } from './assessment.ts';
import { probability } from './scale.ts';
import type { Scorecard } from './scorecard.ts';

/** Experts' points may be off by half their size, one standard deviation; the base they start from by half a unit of log-odds. */
const PRIOR_SHARE = 0.5;
const BASE_SIGMA = 0.5;
/** Nine times in ten, by the normal distribution. */
const NINE_IN_TEN = 1.645;

type Seen = { outcomes: number; won: number };

// The information of yes-or-no results adds to the precision of the prior, as in a logistic model with independent parts.
const narrowed = (priorVariance: number, seen: Seen | undefined): number => {
  if (!seen || seen.outcomes === 0) return priorVariance;
  const share = (seen.won + 0.5) / (seen.outcomes + 1);
  return 1 / (1 / priorVariance + seen.outcomes * share * (1 - share));
};

/** The likelihoods between which the true one lies nine times in ten, as far as the card itself can say. */
export function spreadOf(card: Scorecard, assessment: Assessment): { low: number; high: number } {
  const { restsOn, redFlags } = assessment;
  const ofBase = narrowed(BASE_SIGMA ** 2, restsOn.kind === 'history' ? restsOn : undefined);
  const variance = assessment.contributions.reduce((sum, { characteristic, logOdds }) => {
    if (logOdds === 0) return sum;
    const row = card.characteristics.find(({ name }) => name === characteristic);
    const seen = row?.bins.find((bin) => Math.abs(bin.logOdds - logOdds) < 1e-9)?.seen;
    return sum + narrowed((PRIOR_SHARE * logOdds) ** 2, seen);
  }, ofBase);
  const reach = NINE_IN_TEN * Math.sqrt(variance);
  const cap = redFlags[0]?.cap ?? 1;
  return {
    low: Math.min(cap, probability(assessment.logOdds - reach)),
    high: Math.min(cap, probability(assessment.logOdds + reach)),
  };
}
