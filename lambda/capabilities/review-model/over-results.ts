import { heardIn } from '../../conversation/heard-slots.ts';
import type { Result } from '../../domain/result.ts';
import { isoInstant } from '../../schedule/instant.ts';
import { driftsIn } from '../../scoring/drift.ts';
import { bySource, lossReasons, madeAfterwards, predictors, tally, withinChance } from '../../scoring/review.ts';
import type { Speech } from '../../speech/say.ts';
import { withinSeconds } from '../../speech/seconds.ts';
import type { Desk, Slots } from '../../turn/turn.ts';
import { type Period, periodOf, stretch } from './periods.ts';
import type { ReviewModelWords } from './says.ts';

/** With fewer results than this a comparison is told with its thinness. */
const FEW = 20;
/** A difference that chance makes in fewer than so many of a hundred reviews is told as one. */
const SURE = 0.01;

/** The period a rep named. */
export const periodIn = (slots: Slots): Period | undefined => periodOf(heardIn(slots, 'period')?.values[0]?.id);

/** What the team closed in a period. */
export async function resultsOf(period: Period, desk: Desk): Promise<Result[]> {
  const { from, to } = stretch(period, desk.now);
  return desk.store.results(desk.scope, isoInstant(from), isoInstant(to));
}

/** What is said over the results of a period: how accurate the forecasts were, sources, what predicts, what was closed. */
export async function overResults(intent: string, slots: Slots, desk: Desk, say: ReviewModelWords): Promise<Speech[]> {
  const said = periodIn(slots);
  const [last, current] = await Promise.all([
    resultsOf(said ?? 'last-quarter', desk),
    said ? undefined : resultsOf('this-quarter', desk),
  ]);
  // Whoever names no time means the last that there is something to say of.
  const isNow = last.length === 0 && current !== undefined && current.length > 0;
  const results = isNow ? current : last;
  const period = isNow ? 'this-quarter' : (said ?? 'last-quarter');
  if (results.length === 0) return [say.noResults({ period })];
  const few = results.length < FEW ? [{ speech: say.few, optional: 1 }] : [];
  if (intent === 'SourcesIntent') {
    return withinSeconds([{ speech: say.sources({ sources: bySource(results).slice(0, 3), period }) }, ...few]);
  }
  if (intent === 'PredictorsIntent') {
    const sure = predictors(results).filter(({ chance }) => chance < SURE);
    return withinSeconds([
      {
        speech: say.predictors({
          names: sure.slice(0, 2).map((one) => one.characteristic),
          results: results.length,
          period,
        }),
      },
      ...few,
    ]);
  }
  if (intent === 'ClosedIntent') {
    const won = results.filter((result) => result.won);
    const names = won.flatMap(({ lead, name }) => (name === '' ? [] : [{ id: lead, name }])).slice(0, 3);
    const reasons = lossReasons(results).slice(0, 3);
    return withinSeconds([
      { speech: say.closed({ won: won.length, lost: results.length - won.length, names, period }) },
      ...(reasons.length > 0 ? [{ speech: say.lossReasons({ reasons }), optional: 2 }] : []),
    ]);
  }
  const [drift] = driftsIn(results);
  const after = madeAfterwards(results);
  const learned = after > 0 && ((await desk.store.scorecard(desk.scope.team))?.restsOn.kind ?? 'experts') === 'history';
  return withinSeconds([
    { speech: say.accuracy({ tally: tally(results), fair: withinChance(results), period }) },
    ...(drift ? [{ speech: say.drifted({ drift }), optional: 2 }] : []),
    ...(after > 0 ? [{ speech: say.afterwards({ all: after === results.length, learned }), optional: 1 }] : []),
    ...few,
  ]);
}
