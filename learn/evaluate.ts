import { compileCard } from '../lambda/scoring/compile.ts';
import type { Flat } from '../lambda/scoring/records.ts';
import { probability } from '../lambda/scoring/scale.ts';
import { foldsOf } from './folds.ts';
import type { History } from './history.ts';
import { learnCard } from './learn-card.ts';
import { calibrationError, type Measures, measure } from './measure.ts';
import { fitNaiveBayes } from './naive-bayes.ts';
import { fitPlatt } from './platt.ts';
import { type Rule, scoreRows } from './rules.ts';

/** A method's held-out figures: means over folds, the calibration error over all held-out forecasts together. */
export type MethodFigures = Measures & { fit_s: number; score_per_s: number };
export type Method = 'scorecard' | 'rules' | 'naive_bayes';
export type Evaluation = {
  rows: number;
  won: number;
  methods: Record<Method, MethodFigures>;
  /** Held-out forecasts of each row by each method. */
  forecasts: Record<Method, Float64Array>;
};

/** Learns on some rows and forecasts others: what each method is to the evaluation. */
type Learner = (history: History, rules: readonly Rule[], training: number[]) => (rows: number[]) => Float64Array;

const methods: Record<Method, Learner> = {
  scorecard: (history, rules, training) => {
    const compiled = compileCard(learnCard(history, training, rules));
    if (!compiled) throw new Error('A learned card has rows that flat records do not have.');
    // Records are made beforehand: scoring starts from plain objects and includes the three best reasons each way.
    return (rows) => Float64Array.from(rows, (row) => probability(compiled.score(recordOf(history, row), 3).logOdds));
  },
  rules: (history, rules, training) => {
    const points = scoreRows(rules, history.cells, history.outcomes.length);
    const { intercept, slope } = fitPlatt(
      of(points, training),
      Uint8Array.from(training, (row) => history.outcomes[row] as number),
    );
    return (rows) => Float64Array.from(rows, (row) => probability(intercept + slope * (points[row] as number)));
  },
  naive_bayes: (history, _rules, training) => {
    const forecast = fitNaiveBayes(history, training);
    return (rows) => Float64Array.from(rows, forecast);
  },
};

const of = (values: Float64Array, rows: number[]) => Float64Array.from(rows, (row) => values[row] as number);

/** The row of a history as a plain object, made once. */
export function recordOf(history: History, row: number): Flat {
  const made = records.get(history) ?? [];
  records.set(history, made);
  const known = made[row];
  if (known) return known;
  const record = Object.fromEntries(
    history.columns.flatMap((column): [string, string | number][] => {
      const value = column.kind === 'number' ? (column.values[row] as number) : (column.cells[row] as string);
      return column.derived || value === ''
        ? []
        : [[column.name, Number.isNaN(value) ? (column.cells[row] as string) : value]];
    }),
  );
  made[row] = record;
  return record;
}

const records = new WeakMap<History, Flat[]>();

/** Reads the clock in seconds; measuring speed is the only use. */
export type Clock = () => number;

/** Tries every method on held-out folds. */
export function evaluate(history: History, rules: readonly Rule[], folds: number, clock: Clock): Evaluation {
  const foldOf = foldsOf(history.outcomes, folds, history.customers?.of);
  const splits = Array.from({ length: folds }, (_, fold) => split(foldOf, fold)).filter(({ test }) => test.length > 0);
  const tried = (method: Method) => tryMethod(methods[method], history, rules, splits, clock);
  const [scorecard, ruled, bayes] = [tried('scorecard'), tried('rules'), tried('naive_bayes')];
  return {
    rows: history.outcomes.length,
    won: history.won,
    methods: { scorecard: scorecard.figures, rules: ruled.figures, naive_bayes: bayes.figures },
    forecasts: { scorecard: scorecard.forecasts, rules: ruled.forecasts, naive_bayes: bayes.forecasts },
  };
}

/** Learns on the earliest part of the rows and tries every method on the rest. */
export function evaluateLater(
  history: History,
  rules: readonly Rule[],
  times: Float64Array,
  share: number,
  clock: Clock,
): Evaluation {
  const order = [...times.keys()].sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);
  const cut = Math.floor(order.length * share);
  const splits = [{ training: order.slice(0, cut), test: order.slice(cut) }];
  const tried = (method: Method) => tryMethod(methods[method], history, rules, splits, clock);
  const [scorecard, ruled, bayes] = [tried('scorecard'), tried('rules'), tried('naive_bayes')];
  const test = splits[0]?.test ?? [];
  return {
    rows: test.length,
    won: test.reduce((sum, row) => sum + (history.outcomes[row] as number), 0),
    methods: { scorecard: scorecard.figures, rules: ruled.figures, naive_bayes: bayes.figures },
    forecasts: { scorecard: scorecard.forecasts, rules: ruled.forecasts, naive_bayes: bayes.forecasts },
  };
}

type Split = { training: number[]; test: number[] };

function split(foldOf: Uint8Array, fold: number): Split {
  const training: number[] = [];
  const test: number[] = [];
  foldOf.forEach((each, row) => {
    (each === fold ? test : training).push(row);
  });
  return { training, test };
}

function tryMethod(learner: Learner, history: History, rules: readonly Rule[], splits: Split[], clock: Clock) {
  const forecasts = new Float64Array(history.outcomes.length);
  const folds: Measures[] = [];
  let [fitting, scoring] = [0, 0];
  for (const { training, test } of splits) {
    const start = clock();
    const forecast = learner(history, rules, training);
    const learned = clock();
    for (const row of test) recordOf(history, row);
    const ready = clock();
    const chances = forecast(test);
    scoring += clock() - ready;
    fitting += learned - start;
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
      of(forecasts, tested),
      Uint8Array.from(tested, (row) => history.outcomes[row] as number),
    ),
    lift10: mean('lift10'),
    capture20: mean('capture20'),
    fit_s: fitting / splits.length,
    score_per_s: tested.length / Math.max(scoring, 1e-9),
  };
  return { figures, forecasts };
}
