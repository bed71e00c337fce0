import * as z from 'zod/mini';
import type { Evaluation, Method, MethodFigures } from './evaluate.ts';
import type { History } from './known-history.ts';
import { calibrationBins, share } from './measure.ts';

const finite = () => z.number().check(z.refine((value) => Number.isFinite(value), 'must be a finite number'));

/** How right a method was on leads it had not seen, as it is drawn: said against happened, and wins among the best part. */
const methodPicture = () =>
  z.object({
    auc: finite(),
    logloss: finite(),
    brier: finite(),
    ece: finite(),
    lift10: finite(),
    capture20: finite(),
    calibration: z.array(z.object({ forecast: finite(), happened: finite(), leads: finite() })),
    lift: z.array(z.object({ part: finite(), wins: finite() })),
  });

/** The held-out figures of a learned card beside those of rules and naive Bayes; written by `lead-scout learn`, read by the page. */
export const picturesSchema = z.lazy(() =>
  z.object({
    version: z.string(),
    title: z.string(),
    outcomes: finite(),
    won: finite(),
    sentences: z.array(z.string()),
    methods: z.object({ scorecard: methodPicture(), rules: methodPicture(), naive_bayes: methodPicture() }),
  }),
);
export type Pictures = z.infer<typeof picturesSchema>;
export type MethodPicture = Pictures['methods'][Method];

/** What the methods are called. */
export const methodNames: Readonly<Record<Method, string>> = {
  scorecard: 'learned card',
  rules: 'rules',
  naive_bayes: 'naive Bayes',
};

const parts = Array.from({ length: 41 }, (_, i) => i / 40);

/** The points of one method's pictures. */
export function drawnOf(method: Method, { forecasts, tested }: Evaluation, { outcomes }: History) {
  const said = Float64Array.from(tested, (row) => forecasts[method][row] as number);
  const happened = Uint8Array.from(tested, (row) => outcomes[row] as number);
  return {
    calibration: calibrationBins(said, happened),
    lift: parts.map((part) => ({ part, wins: share(said, happened, part) })),
  };
}

/** What the report and the page draw of an evaluation. */
export function picturesOf(
  { version, title }: { version: string; title: string },
  history: History,
  evaluation: Evaluation,
  sentences: readonly string[],
): Pictures {
  const picture = (method: Method): MethodPicture => {
    const { fit_s: _fit, score_per_s: _speed, ...figures }: MethodFigures = evaluation.methods[method];
    return { ...figures, ...drawnOf(method, evaluation, history) };
  };
  return {
    version,
    title,
    outcomes: history.outcomes.length,
    won: history.won,
    sentences: [...sentences],
    methods: { scorecard: picture('scorecard'), rules: picture('rules'), naive_bayes: picture('naive_bayes') },
  };
}
