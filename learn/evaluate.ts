import { probability } from '../lambda/scoring/scale.ts';
import { foldsOf } from './folds.ts';
import { type History, togetherIn } from './known-history.ts';
import { learnCard } from './learn-card.ts';
import { calibrationError, type Measures, measure } from './measure.ts';
import { fitNaiveBayes } from './naive-bayes.ts';
import { fitPlatt } from './platt.ts';
import { pointsOfRows, type RuleSet } from './rules.ts';
import { recordOf, scorerOf } from './score-rows.ts';

/** A method's held-out figures: means over folds, the calibration error over all held-out forecasts together. */
export type MethodFigures = Measures & { fit_s: number; score_per_s: number };
export type Method = 'scorecard' | 'rules' | 'naive_bayes';
export type Evaluation = {
  rows: number;
  won: number;
  methods: Record<Method, MethodFigures>;
  /** Held-out forecasts of each row by each method; only the rows tested have one. */
  forecasts: Record<Method, Float64Array>;
  tested: number[];
};

/** Learns on some rows and forecasts others: what each method is to the evaluation. */
type Learner = (history: History, rules: RuleSet, training: number[]) => (rows: number[]) => Float64Array;

const methods: Record<Method, Learner> = {
  scorecard: (history, rules, training) => {
    const score = scorerOf(learnCard(history, training, rules), history);
    return (rows) => Float64Array.from(rows, (row) => probability(score(row)));
  },
  rules: (history, rules, training) => {
    const points = pointsOfRows(rules, history);
    const outcomes = Uint8Array.from(training, (row) => history.outcomes[row] as number);
    const { intercept, slope } = fitPlatt(pick(points, training), outcomes);
    return (rows) => Float64Array.from(rows, (row) => probability(intercept + slope * (points[row] as number)));
  },
  naive_bayes: (history, _rules, training) => {
    const forecast = fitNaiveBayes(history, training);
    return (rows) => Float64Array.from(rows, forecast);
  },
};

const pick = (values: Float64Array, rows: number[]) => Float64Array.from(rows, (row) => values[row] as number);

/** Reads the clock in seconds; measuring speed is the only use. */
export type Clock = () => number;

/** Tries every method on held-out folds. */
export function evaluate(history: History, rules: RuleSet, folds: number, clock: Clock): Evaluation {
  const foldOf = foldsOf(history.outcomes, folds, togetherIn(history));
  const splits = Array.from({ length: folds }, (_, fold) => split(foldOf, fold)).filter(({ test }) => test.length > 0);
  return evaluateOn(history, rules, splits, clock);
}

/** Learns on the earliest share of the rows and tries every method on the rest. */
export function evaluateLater(
  history: History,
  rules: RuleSet,
  times: Float64Array,
  share: number,
  clock: Clock,
): Evaluation {
  const order = [...times.keys()].sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);
  const cut = Math.floor(order.length * share);
  const test = order.slice(cut);
  // What came of a stretch is known when it is over: on the day the test begins, those still under way teach nothing.
  const { within } = history;
  const begins = within?.from[test[0] ?? 0] ?? Infinity;
  const training = order.slice(0, cut).filter((row) => !within || (within.from[row] as number) + within.days <= begins);
  return evaluateOn(history, rules, [{ training, test }], clock);
}

function evaluateOn(history: History, rules: RuleSet, splits: Split[], clock: Clock): Evaluation {
  const tried = (method: Method) => tryMethod(methods[method], history, rules, splits, clock);
  const [scorecard, ruled, bayes] = [tried('scorecard'), tried('rules'), tried('naive_bayes')];
  const tested = splits.flatMap(({ test }) => test);
  return {
    rows: tested.length,
    won: tested.reduce((sum, row) => sum + (history.outcomes[row] as number), 0),
    methods: { scorecard: scorecard.figures, rules: ruled.figures, naive_bayes: bayes.figures },
    forecasts: { scorecard: scorecard.forecasts, rules: ruled.forecasts, naive_bayes: bayes.forecasts },
    tested,
  };
}

/** Scoring is timed over at least this long a fold. */
const LEAST_SECONDS = 0.05;

type Split = { training: number[]; test: number[] };

function split(foldOf: Uint8Array, fold: number): Split {
  const training: number[] = [];
  const test: number[] = [];
  foldOf.forEach((each, row) => {
    (each === fold ? test : training).push(row);
  });
  return { training, test };
}

function tryMethod(learner: Learner, history: History, rules: RuleSet, splits: Split[], clock: Clock) {
  const forecasts = new Float64Array(history.outcomes.length);
  const folds: Measures[] = [];
  let [fitting, scoring, scored] = [0, 0, 0];
  for (const { training, test } of splits) {
    const start = clock();
    const forecast = learner(history, rules, training);
    const learned = clock();
    // Scoring starts from plain objects that are at hand, and includes the three best reasons each way.
    for (const row of test) recordOf(history, row);
    const chances = forecast(test);
    const ready = clock();
    fitting += learned - start;
    // A small fold is scored again and again: one pass would measure the clock.
    let passes = 0;
    do forecast(test);
    while (++passes < 1000 && clock() - ready < LEAST_SECONDS);
    scoring += clock() - ready;
    scored += passes * test.length;
    test.forEach((row, i) => {
      forecasts[row] = chances[i] as number;
    });
    folds.push(
      measure(
        chances,
        Uint8Array.from(test, (row) => history.outcomes[row] as number),
      ),
    );
  }
  const mean = (name: keyof Measures) => folds.reduce((sum, fold) => sum + fold[name], 0) / folds.length;
  const tested = splits.flatMap(({ test }) => test);
  const figures: MethodFigures = {
    auc: mean('auc'),
    logloss: mean('logloss'),
    brier: mean('brier'),
    ece: calibrationError(
      pick(forecasts, tested),
      Uint8Array.from(tested, (row) => history.outcomes[row] as number),
    ),
    lift10: mean('lift10'),
    capture20: mean('capture20'),
    fit_s: fitting / splits.length,
    score_per_s: scored / Math.max(scoring, 1e-9),
  };
  return { figures, forecasts };
}
