import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOneCard } from '../lambda/scoring/day-one-card.ts';
import { logOddsOf } from '../lambda/scoring/scale.ts';
import type { Scorecard } from '../lambda/scoring/scorecard.ts';
import { bookHistory } from '../learn/book-history.ts';
import { cardLines, readsText } from '../learn/describe.ts';
import { evaluate, evaluateLater } from '../learn/evaluate.ts';
import { picturesOf } from '../learn/figures-as-drawn.ts';
import type { Within } from '../learn/known-history.ts';
import { learnCard } from '../learn/learn-card.ts';
import { latestRows, refreshBase } from '../learn/moving-markets.ts';
import { reportPage } from '../learn/report.ts';
import { steady, type Zigzag, zigzagsOf } from '../learn/steady.ts';
import { tieredByLeads } from '../learn/tiers.ts';
import { verdictOf } from '../learn/verdict.ts';
import { bookOptions, usualFolder, withBook } from './book.ts';
import { figuresTable } from './evaluate.ts';
import {
  daysSaid,
  fewOutcomes,
  historyFrom,
  historyOptions,
  leftOutLines,
  listed,
  NothingToLearn,
} from './history-options.ts';
import { type Io, UsageError } from './io.ts';
import { timeSaid } from './said.ts';
import { optionsAgain } from './scorecard.ts';
import { closingsOf, filesOf, teamFrom } from './team.ts';

const options = {
  ...historyOptions,
  title: { type: 'string' },
  monotone: { type: 'string', multiple: true },
  recent: { type: 'string' },
  refresh: { type: 'string' },
  out: { type: 'string' },
  book: { type: 'boolean' },
  team: { type: 'string' },
  ...bookOptions,
  now: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** How the command is called. */
export const usage = `lead-scout learn --history FILE --outcome COLUMN [--won VALUE] [--ignore A,B] [--keep A,B] [--account COLUMN]
  [--horizon DAYS [--opened COLUMN] [--closed COLUMN] [--as-of DAY]] [--dates day-first|month-first]
  [--time COLUMN [--recent LEADS] [--refresh LEADS]] [--rules FILE] [--monotone A,B] [--title TEXT] [--data DIR | --out FILE] [--json]
lead-scout learn --book [--horizon DAYS] [--team TEAM] [--data DIR | --table TABLE] [--json]  learns from the outcomes of the team's own leads`;

const seconds = () => performance.now() / 1000;

/**
 * `lead-scout learn`: makes a scorecard of won and lost leads, says how right it is on leads it had not seen, and writes it down.
 * Nothing uses it until `lead-scout scorecard use`. With `--json` where it is and its figures as one object on standard output, all
 * else on standard error.
 */
export async function learnCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options });
  const horizonDays = daysSaid(values, usage);
  const recent = values.recent === undefined ? Infinity : wholeFrom('--recent', values.recent, 1);
  const refresh = values.refresh === undefined ? undefined : wholeFrom('--refresh', values.refresh, 1);
  const { history, rules, folds } = values.book ? await fromBook(values, io) : await historyFrom(values, usage);
  const told = values.json ? io.stderr : io.stdout;
  const remarks = [...leftOutLines(history), ...fewOutcomes(history)];
  for (const line of remarks) told.write(`${line}\n`);
  const working = (what: string) => io.stderr.write(`${what} …\n`);

  working(`Trying ${history.outcomes.length} outcomes in ${folds} folds`);
  const evaluation = evaluate(history, rules, folds, seconds);
  const verdict = verdictOf(evaluation, history);
  const later = history.times && evaluateLater(history, rules, history.times, 0.7, seconds);

  working('Learning the card and how far it may be off');
  const rows = latestRows(history, recent);
  const leads = recent < Infinity ? rows.length : (history.within?.leads ?? rows.length);
  const title = values.title ?? `Learned from ${leads} leads`;
  const learned = learnCard(history, rows, rules, { title, version: 'learned', horizonDays }, { doubted: true });
  const zigzags = zigzagsOf(learned, history, rows);
  const oneWay = steady(learned, listed(values.monotone ?? []));
  const fresh = refresh === undefined ? oneWay : refreshBase(oneWay, history, refresh);
  // Where nothing says when leads came in and ended, nothing is said of days.
  const undated = history.within ? {} : { dated: false };
  const card = versioned({
    ...tieredByLeads(fresh, history, rows),
    ...undated,
    ...(verdict.canTell ? {} : emptied(fresh)),
    ...(history.within ? { restsOn: leadsOf(history.within) } : {}),
  });

  told.write(`\n${cardLines(card).join('\n')}\n`);
  told.write(`\nOn leads it had not seen (${folds} folds):\n${figuresTable(evaluation)}${verdict.sentence}\n`);
  for (const line of zigzagLines(zigzags, values.monotone ?? [])) told.write(`${line}\n`);
  if (later) told.write(`\nLearned on the first 70 %, tried on the last 30 %:\n${figuresTable(later)}`);

  const file = values.out ?? join(values.data ?? usualFolder(), 'scorecards', `${card.version}.json`);
  const page = file.replace(/(\.json)?$/, '.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(card, undefined, 1)}\n`);
  const sentences = [verdict.sentence, ...fewOutcomes(history), ...leftOutLines(history)];
  writeFileSync(page, reportPage(card, history, evaluation, sentences));
  const figures = figuresFileOf(file);
  mkdirSync(dirname(figures), { recursive: true });
  writeFileSync(figures, `${JSON.stringify(picturesOf(card, history, evaluation, sentences))}\n`);
  if (values.json) {
    const { rows: outcomes, won, methods } = evaluation;
    const { canTell, sentence } = verdict;
    io.stdout.write(
      `${JSON.stringify({ version: card.version, card: file, report: page, outcomes, won, canTell, verdict: sentence, remarks, methods, ...(later && { later: later.methods }) }, undefined, 2)}\n`,
    );
  }
  const named = values.out ?? card.version;
  const again = optionsAgain(values);
  told.write(`\nThe card is in ${file}, its report in ${page}.\n`);
  const next = `lead-scout scorecard diff ${named}${again}, then lead-scout scorecard use ${named}${again}`;
  told.write(
    verdict.canTell ? `Nothing uses it yet: ${next}.\n` : `Nothing uses it, and I would not. If you do: ${next}.\n`,
  );
  return 0;
}

/** Where the held-out figures of a card stand that is in a file: what the page draws. */
const figuresFileOf = (file: string) => join(dirname(file), 'figures', basename(file));

/** What might as well go one way, and is not asked to yet. */
function zigzagLines(zigzags: readonly Zigzag[], asked: readonly string[]): string[] {
  const open = zigzags.filter(({ reads }) => !listed(asked).includes(reads));
  if (open.length === 0) return [];
  const named = open.map(({ reads, way }) => `${readsText(reads)} (${way === 'up' ? 'rises' : 'falls'})`);
  const option = open.map(({ reads }) => ` --monotone ${JSON.stringify(reads)}`).join('');
  return [`Ups and downs within chance, which might as well go one way: ${named.join(', ')}. To have it so:${option}`];
}

/** A card whose rows are stretches of leads rests on the leads. */
const leadsOf = ({ leads, won }: Within): Scorecard['restsOn'] => ({ kind: 'history', outcomes: leads, won });

/** Where the history tells nothing, nothing is said: a card with its base alone. */
function emptied({ restsOn, base }: Scorecard): Partial<Scorecard> {
  if (restsOn.kind === 'experts') return { cannotTell: true };
  const share = (restsOn.won + 0.5) / (restsOn.outcomes + 1);
  return {
    base: restsOn.outcomes > 0 ? logOddsOf(share) : base,
    baseDoubt: [1 / (restsOn.outcomes * share * (1 - share))],
    characteristics: [],
    pairs: [],
    notAnswers: {},
    cannotTell: true,
  };
}

/** The leads of the team's own book that became customers or were dropped; the day-one card is the prior. */
async function fromBook(
  values: { team?: string; data?: string; table?: string; region?: string; now?: string; horizon?: string },
  io: Io,
) {
  const now = values.now === undefined ? Date.now() : timeSaid(values.now, 'system').toMillis();
  return withBook(values, io, async (book) => {
    const named = await teamFrom(book, values.team);
    const card = (await book.store.scorecard(named)) ?? dayOneCard();
    // Of a young book few leads were followed for long, so this is asked for.
    const days = values.horizon === undefined ? undefined : daysSaid(values, usage);
    const experts = card.restsOn.kind === 'experts' ? card : dayOneCard();
    const read = bookHistory(await filesOf(book, named), await closingsOf(book, named), experts, now, days);
    if ('kind' in read) throw new NothingToLearn(read.sentence);
    return { ...read, folds: 5 };
  });
}

function wholeFrom(option: string, given: string | undefined, otherwise: number): number {
  const value = given === undefined ? otherwise : Number(given);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`${option} is a whole number from 1 up.`, usage);
  return value;
}

/** The same card always has the same version: it is named by what it rests on and by its content. */
function versioned(card: Scorecard): Scorecard {
  const print = createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 8);
  const outcomes = card.restsOn.kind === 'history' ? card.restsOn.outcomes : 0;
  return { ...card, version: `history-${outcomes}-${print}` };
}
