import type { Assessment } from './assessment.ts';
import { probability } from './scale.ts';
import type { Scorecard } from './scorecard.ts';
import { sayable } from './starting-rules.ts';

/**
 * Experts' points may be off by half their size, one standard deviation; the base they start from by as much as companies
 * differ: the log-odds of winning on twelve public sets have a standard deviation of 1.2.
 */
const PRIOR_SHARE = 0.5;
const BETWEEN_COMPANIES = 1.2;
const KNOWN_BASE_SIGMA = 0.5;
/** Nine times in ten, by the normal distribution. */
const NINE_IN_TEN = 1.645;

type Seen = { outcomes: number; won: number };

// The information of yes-or-no results adds to the precision of the prior, as in a logistic model with independent parts.
const narrowed = (priorVariance: number, seen: Seen | undefined): number => {
  if (!seen || seen.outcomes === 0) return priorVariance;
  const share = (seen.won + 0.5) / (seen.outcomes + 1);
  return 1 / (1 / priorVariance + seen.outcomes * share * (1 - share));
};

/** The variance of a sum of doubts: what they share is added up first, what each has to itself adds to it. */
function varianceOf(doubts: readonly (readonly number[])[]): number {
  const shared: number[] = [];
  let own = 0;
  for (const doubt of doubts) {
    own += doubt.at(-1) ?? 0;
    for (let k = 0; k < doubt.length - 1; k++) shared[k] = (shared[k] ?? 0) + (doubt[k] ?? 0);
  }
  return shared.reduce((sum, each) => sum + each ** 2, own);
}

/** The variance of a score by a card that learned and says how far each of its parts may be off. */
const learnedVariance = (base: readonly number[], { contributions }: Assessment): number =>
  varianceOf([base, ...contributions.flatMap(({ doubt }) => (doubt ? [doubt] : []))]);

/** The variance of a score by experts' points, narrowed by what was seen of each where a card says so. */
function expertVariance(card: Scorecard, { restsOn, contributions }: Assessment): number {
  const { baseRestsOn } = card;
  const ofBase =
    restsOn.kind === 'history'
      ? narrowed(KNOWN_BASE_SIGMA ** 2, restsOn)
      : baseRestsOn?.kind === 'said'
        ? KNOWN_BASE_SIGMA ** 2
        : narrowed(BETWEEN_COMPANIES ** 2, baseRestsOn);
  return contributions.reduce((sum, { characteristic, logOdds }) => {
    if (logOdds === 0) return sum;
    const row = card.characteristics.find(({ name }) => name === characteristic);
    const seen = row?.bins.find((bin) => Math.abs(bin.logOdds - logOdds) < 1e-9)?.seen;
    return sum + narrowed((PRIOR_SHARE * logOdds) ** 2, seen);
  }, ofBase);
}

/**
 * Where the log-odds of true chances lie whose mean chance is the figure: the mean of chances that spread is nearer to one half than
 * the chance of the mean. (The normal curve in place of the logistic one; MacKay 1992.)
 */
const centreOf = (logOdds: number, variance: number): number => logOdds * Math.sqrt(1 + (Math.PI / 8) * variance);

/** The likelihoods between which the true one lies nine times in ten, as far as the card itself can say. */
export function spreadOf(card: Scorecard, assessment: Assessment): { low: number; high: number } {
  const { redFlags, logOdds } = assessment;
  const variance = card.baseDoubt ? learnedVariance(card.baseDoubt, assessment) : expertVariance(card, assessment);
  const reach = NINE_IN_TEN * Math.sqrt(variance);
  // What was learned forecasts the mean of leads that look alike; experts' points say nothing of means.
  const centre = card.baseDoubt ? centreOf(logOdds, variance) : logOdds;
  const cap = redFlags[0]?.cap ?? 1;
  const end = (at: number) => Math.min(cap, sayable(assessment.restsOn, probability(at)));
  return { low: end(Math.min(logOdds, centre - reach)), high: end(Math.max(logOdds, centre + reach)) };
}
