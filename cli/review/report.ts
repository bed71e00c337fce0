import type { LeadFile } from '../../lambda/domain/lead-file.ts';
import type { Result } from '../../lambda/domain/result.ts';
import { type Drift, driftsIn } from '../../lambda/scoring/drift.ts';
import { type Forecast, forecastOf, type Return, returnOn } from '../../lambda/scoring/forecast.ts';
import {
  byMonth,
  bySource,
  lossReasons,
  madeAfterwards,
  type Named,
  type Predictor,
  predictors,
  type ReviewDue,
  reviewDue,
  type Tally,
  tally,
  withinChance,
} from '../../lambda/scoring/review.ts';
import type { Scorecard } from '../../lambda/scoring/scorecard.ts';
import { decisionRule } from '../../lambda/scoring/value-of-question.ts';

/** Everything a review says, in numbers; the spoken review reads the same functions. */
export type Report = {
  scorecard: string;
  from: string;
  to: string;
  all: Tally;
  /** Of how many nothing was forecast at the time, so that it was worked out afterwards. */
  afterwards: number;
  withinChance: boolean;
  months: Named[];
  drifts: Drift[];
  predictors: Predictor[];
  sources: Named[];
  lossReasons: { reason?: string; count: number }[];
  due?: ReviewDue;
  forecast: Forecast[];
  /** Return on working every lead, and on working those alone that were forecast sales-ready. */
  returns?: { cost: number; currency: string; all: Return; ready: Return };
};

/** Reviews what was closed between two instants (ISO) with the card in use, and forecasts the open book. */
export function reportOn(
  {
    card,
    results,
    files,
    from,
    to,
    now,
  }: { card: Scorecard; results: readonly Result[]; files: readonly LeadFile[]; from: string; to: string; now: number },
  cost: number | undefined,
): Report {
  const drifts = driftsIn(results);
  const due = reviewDue(
    card,
    results,
    drifts.map(({ characteristic }) => characteristic),
    now,
  );
  const forecast = forecastOf(card, files, now);
  const currency = forecast[0]?.currency ?? 'USD';
  const { advance } = decisionRule(card);
  return {
    scorecard: card.version,
    from,
    to,
    all: tally(results),
    afterwards: madeAfterwards(results),
    withinChance: withinChance(results),
    months: byMonth(results),
    drifts,
    predictors: predictors(results),
    sources: bySource(results),
    lossReasons: lossReasons(results),
    ...(due ? { due } : {}),
    forecast,
    ...(cost === undefined
      ? {}
      : {
          returns: {
            cost,
            currency,
            all: returnOn(results, cost, currency),
            ready: returnOn(results, cost, currency, advance),
          },
        }),
  };
}
