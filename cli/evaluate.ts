import { parseArgs } from 'node:util';
import { type Evaluation, evaluate, evaluateLater, type Method, type MethodFigures } from '../learn/evaluate.ts';
import { intervalsOf } from '../learn/figures.ts';
import { type FirstDay, firstDay } from '../learn/first-day.ts';
import type { History } from '../learn/known-history.ts';
import { hasRules } from '../learn/rules.ts';
import { verdictOf } from '../learn/verdict.ts';
import { fewOutcomes, historyFrom, historyOptions, leftOutLines } from './history-options.ts';
import type { Io } from './io.ts';
import { working } from './progress.ts';

/** How the command is called. */
export const usage = `lead-scout evaluate --history FILE --outcome COLUMN [--won VALUE] [--ignore A,B] [--keep A,B] [--account COLUMN]
  [--horizon DAYS [--opened COLUMN] [--closed COLUMN] [--as-of DAY]] [--time COLUMN] [--dates day-first|month-first] [--rules FILE] [--folds 5] [--json]`;

const seconds = () => performance.now() / 1000;

/**
 * `lead-scout evaluate`: how well a learned card, hand-made rules and a frequency naive Bayes forecast leads they did not learn
 * from. With `--json` the figures as one object on standard output; what was left out goes to standard error.
 */
export async function evaluateCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { ...historyOptions, json: { type: 'boolean' } } });
  const { history, rules, folds } = await historyFrom(values, usage);
  const aside = values.json ? io.stderr : io.stdout;
  for (const line of [...leftOutLines(history), ...fewOutcomes(history)]) aside.write(`${line}\n`);
  working(io.stderr, `Trying ${history.outcomes.length} outcomes in ${folds} folds`);
  const evaluation = evaluate(history, rules, folds, seconds);
  const later = history.times && evaluateLater(history, rules, history.times, 0.7, seconds);
  const { rows, won, methods } = evaluation;
  const spoken = hasRules(rules) ? firstDay(rules, history) : undefined;
  if (values.json) {
    io.stdout.write(
      `${JSON.stringify(
        { rows, won, methods, ...(later ? { later: later.methods } : {}), ...(spoken ? { as_spoken: spoken } : {}) },
        undefined,
        2,
      )}\n`,
    );
    return 0;
  }
  const counted = history.within
    ? `${history.within.leads} leads as they stood ${rows} times, ${won} won within ${history.within.days} days`
    : `${rows} leads, ${won} won`;
  io.stdout.write(`\n${counted}; ${folds} folds, each forecast by what was learned on the others.\n`);
  io.stdout.write(figuresTable(evaluation));
  io.stdout.write(`${certaintyLine(evaluation, history)}\n`);
  io.stdout.write(`${verdictOf(evaluation, history).sentence}\n`);
  if (later) io.stdout.write(`\nLearned on the first 70 %, tried on the last 30 %:\n${figuresTable(later)}`);
  if (spoken) io.stdout.write(spokenLines(spoken));
  return 0;
}

/** Between what the learned card's figures lie themselves. */
function certaintyLine({ forecasts, tested }: Evaluation, { outcomes }: History): string {
  const { auc, ece } = intervalsOf(
    Float64Array.from(tested, (row) => forecasts.scorecard[row] as number),
    Uint8Array.from(tested, (row) => outcomes[row] as number),
  );
  return `Nine times in ten the learned card's AUC, all folds together, lies between ${auc.low.toFixed(4)} and ${auc.high.toFixed(4)}, its ECE between ${ece.low.toFixed(4)} and ${ece.high.toFixed(4)}.`;
}

/** What the rules say before a card is learned, as they say it: the learned card's figures above are as spoken already. */
function spokenLines({ before, afterTen }: FirstDay): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const line = (when: string, { said, happened, auc, logloss, ece }: FirstDay['before']) =>
    `  ${when.padEnd(36)} ${percent(said)} said, ${percent(happened)} happened; AUC ${auc.toFixed(4)}, log loss ${logloss.toFixed(4)}, ECE ${ece.toFixed(4)}`;
  return `\nThe rules as spoken, not fitted to the outcomes first (in the table they are):\n${line('before any outcome', before)}\n${line('base moved by ten outcomes, 200 draws', afterTen)}\n`;
}

const methodNames: Record<Method, string> = {
  scorecard: 'learned card',
  rules: 'rules',
  naive_bayes: 'naive Bayes',
};

const columns: [string, (figures: MethodFigures) => string][] = [
  ['AUC', ({ auc }) => auc.toFixed(4)],
  ['log loss', ({ logloss }) => logloss.toFixed(4)],
  ['Brier', ({ brier }) => brier.toFixed(4)],
  ['ECE', ({ ece }) => ece.toFixed(4)],
  ['lift 10 %', ({ lift10 }) => lift10.toFixed(2)],
  ['wins in top 20 %', ({ capture20 }) => `${(100 * capture20).toFixed(1)} %`],
  ['learned in', ({ fit_s }) => `${fit_s.toFixed(2)} s`],
];

/** The figures of every method as a table of text. */
export function figuresTable({ methods }: Pick<Evaluation, 'methods'>): string {
  const line = (cells: string[]) => cells.map((cell, i) => (i === 0 ? cell.padEnd(14) : cell.padStart(17))).join('');
  const names = Object.keys(methodNames) as Method[];
  return `${[
    line(['', ...columns.map(([name]) => name)]),
    ...names.map((name) => line([methodNames[name], ...columns.map(([, of]) => of(methods[name]))])),
  ].join('\n')}\n`;
}
