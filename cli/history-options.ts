import { readFileSync } from 'node:fs';
import type { ParseArgsConfig } from 'node:util';
import { sheetsOf } from '../crm/files/xlsx.ts';
import { prepareHistory } from '../learn/history.ts';
import type { History } from '../learn/known-history.ts';
import { readHistory, type Sheet, sheetOfRows, UnreadableHistory } from '../learn/read-history.ts';
import { pointsOfRows, type RuleSet, readRules, usualRules } from '../learn/rules.ts';
import { UsageError } from './io.ts';

/** Options that say which history is meant and how to read it; shared by `learn` and `evaluate`. */
export const historyOptions = {
  history: { type: 'string' },
  outcome: { type: 'string' },
  won: { type: 'string' },
  ignore: { type: 'string', multiple: true },
  keep: { type: 'string', multiple: true },
  account: { type: 'string' },
  time: { type: 'string' },
  dates: { type: 'string' },
  rules: { type: 'string' },
  folds: { type: 'string' },
  horizon: { type: 'string' },
  opened: { type: 'string' },
  closed: { type: 'string' },
  'as-of': { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

export type HistoryWords = {
  history?: string | undefined;
  outcome?: string | undefined;
  won?: string | undefined;
  ignore?: string[] | undefined;
  keep?: string[] | undefined;
  account?: string | undefined;
  time?: string | undefined;
  dates?: string | undefined;
  rules?: string | undefined;
  folds?: string | undefined;
  horizon?: string | undefined;
  opened?: string | undefined;
  closed?: string | undefined;
  'as-of'?: string | undefined;
};

/** A refusal to learn: an expected answer, said in a sentence. */
export class NothingToLearn extends Error {
  override readonly name = 'NothingToLearn';
  readonly hint = undefined;
}

/** Reads the history and the rules that the options name. */
export async function historyFrom(
  words: HistoryWords,
  usage: string,
): Promise<{ history: History; rules: RuleSet; folds: number }> {
  if (!words.history) throw new UsageError('Which history? Name a CSV of won and lost leads with --history.', usage);
  if (!words.outcome) throw new UsageError('Which column holds the outcome? Name it with --outcome.', usage);
  const folds = Number(words.folds ?? 5);
  if (!Number.isInteger(folds) || folds < 2 || folds > 50)
    throw new UsageError('--folds is a whole number from 2 to 50.', usage);
  const { dates } = words;
  if (dates !== undefined && dates !== 'day-first' && dates !== 'month-first')
    throw new UsageError('--dates is day-first or month-first.', usage);
  const sheet = /\.xlsx$/i.test(words.history) ? await readWorkbook(words.history) : readHistory(words.history);
  const columns = sheet.columns.map(({ name }) => name);
  const written = words.rules === undefined ? undefined : readRules(words.rules, words.history, columns);
  const keep = listed(words.keep ?? []);
  const prepared = prepareHistory(sheet, {
    outcome: words.outcome,
    won: words.won,
    ignore: listed(words.ignore ?? []),
    keep,
    account: words.account,
    time: words.time,
    dates,
    horizon: { days: daysSaid(words, usage), opened: words.opened, closed: words.closed, asOf: words['as-of'] },
    rules: written?.rows ?? [],
  });
  if (prepared.kind === 'refused') throw new NothingToLearn(prepared.sentence);
  const { history } = prepared;
  const notes = written ? unheard(written, columns, history) : [];
  return { history: { ...history, notes: [...history.notes, ...notes] }, rules: written ?? usualRules(columns), folds };
}

/** Within how many days a sale counts: ninety unless the team says otherwise. */
export function daysSaid({ horizon = '90' }: HistoryWords, usage: string): number {
  const days = Number(horizon);
  if (!Number.isInteger(days) || days < 1) throw new UsageError('--horizon is a whole number from 1 up.', usage);
  return days;
}

/** The largest sheet of a workbook as a history. */
async function readWorkbook(path: string): Promise<Sheet> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new UnreadableHistory(
      `I can't open ${path}.`,
      'Check the path, and that the file is an .xlsx workbook.',
      cause,
    );
  }
  const { sheets } = await sheetsOf(path, bytes);
  const [largest] = sheets.sort((a, b) => b.rows.length - a.rows.length);
  return sheetOfRows(largest?.rows.map(({ cells }) => cells) ?? [], path);
}

/** What of the rules finds nothing to read in the history. */
function unheard(rules: RuleSet, columns: readonly string[], history: History): string[] {
  const absent = [...new Set(rules.rows.map(({ column }) => column))].filter((column) => !columns.includes(column));
  const points = new Set(pointsOfRows(rules, history));
  return [
    ...(absent.length > 0 ? [`The rules also read ${absent.join(', ')}, which the file does not have.`] : []),
    ...(points.size < 2 ? ['The rules give every lead here the same points, so they count for nothing.'] : []),
  ];
}

/** "A,B" and "A" "B" alike; a name that holds a comma can be given alone, repeated. */
export const listed = (given: readonly string[]): string[] =>
  [...new Set(given.flatMap((each) => [each, ...each.split(',')]).map((each) => each.trim()))].filter(Boolean);

/** What was left out of the history and why, one line each. */
export const leftOutLines = ({ leftOut, notes, customers }: History): string[] => [
  ...notes,
  ...leftOut
    .filter(({ why }) => why !== 'ignored')
    .map(({ column, why, detail }) => `${column} is left out (${why}): ${detail}.`),
  ...(customers ? [`Rows of one ${customers.column} stay together when learning is put to the test.`] : []),
];

/** Fewer outcomes than this are few. */
const enoughOutcomes = 100;

/** A warning where there are so few outcomes that every figure moves with the next ten. */
export const fewOutcomes = ({ outcomes, won }: History): string[] =>
  outcomes.length < enoughOutcomes
    ? [
        `Only ${outcomes.length} outcomes, ${won} won: take every figure as a first guess, and learn again at ${enoughOutcomes}.`,
      ]
    : [];
