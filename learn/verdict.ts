import type { Evaluation } from './evaluate.ts';
import type { History } from './known-history.ts';

/** What held-out forecasts allow to be claimed. */
export type Verdict = { canTell: boolean; sentence: string };

/** Gains below so many standard errors are chance. */
const convincing = 2;

/** Whether the learned card forecasts leads it has not seen better than the plain share of wins does. */
export function verdictOf(
  { forecasts, methods, tested, won, rows }: Evaluation,
  { outcomes, within }: History,
): Verdict {
  const base = won / rows;
  const gains = tested.map((row) => {
    const chance = Math.min(1 - 1e-6, Math.max(1e-6, forecasts.scorecard[row] as number));
    return outcomes[row] === 1 ? Math.log(chance / base) : Math.log((1 - chance) / (1 - base));
  });
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / Math.max(1, gains.length - 1);
  const canTell = mean > convincing * Math.sqrt(variance / gains.length);
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  if (!canTell)
    return {
      canTell,
      sentence: `I can't tell these deals apart: what the data hold says no more than that ${percent(base)} are won${within ? ` within ${within.days} days` : ''}.`,
    };
  const { capture20, ece } = methods.scorecard;
  return {
    canTell,
    sentence: `The best fifth of the leads holds ${percent(capture20)} of the wins; what is said differs from what happens by ${(100 * ece).toFixed(1)} points on average.`,
  };
}
