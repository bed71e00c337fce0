import { existsSync } from 'node:fs';
import type { Flat } from '../lambda/scoring/records.ts';
import { probability } from '../lambda/scoring/scale.ts';
import { byValue, type DecisionRule, decisionAt, worthAsking } from '../lambda/scoring/value-of-question.ts';
import { foldsOf } from '../learn/folds.ts';
import { prepareHistory } from '../learn/history.ts';
import type { History } from '../learn/known-history.ts';
import { learnCard } from '../learn/learn-card.ts';
import { readHistory } from '../learn/read-history.ts';
import { recordOf } from '../learn/score-rows.ts';
import { seeded } from './names/random.ts';
import { beliefOf } from './value-of-question/belief.ts';

/**
 * How many questions it takes until the decision about a deal is the one that all answers together lead to, and stays it.
 * Deals: Salvirt (Bohanec, 2016, CC BY 4.0), doubles removed. Of each deal a random part of the answers is hidden and
 * asked again: in the order of value, largest weight first, in BANT's order, and in the file's own. The card is learned as
 * `lead-scout learn` learns it, without the fold the deal is in; shares of answers come from the same folds.
 */
const file = process.argv[2] ?? 'data/salvirt_b2b_448.csv';
const FOLDS = 5;
const ROUNDS = 4;
const rules: DecisionRule[] = [
  { advance: 0.6, drop: 0.3 },
  { advance: 0.7, drop: 0.4 },
  { advance: 0.5, drop: 0.25 },
  { advance: 0.8, drop: 0.2 },
];
/** Salvirt's columns as BANT asks for them: money, who signs, what is needed, by which steps; the rest as it comes. */
const bant = ['Budgt_alloc', 'Authority', 'Purch_dept', 'Needs_def', 'Scope', 'Forml_tend', 'RFI', 'RFP'];

/** A learned card, the chance it gives what is known of a deal, and of every question its answers and how far they reach. */
type Judge = {
  chance: (known: Flat) => number;
  questions: ReadonlyMap<string, { answers: { answer: string | number; share: number }[]; reach: number }>;
};

/** What was answered in a deal, in the file's order of columns; that nobody knew is an answer too. */
const answersOf = (history: History, questions: readonly string[], row: number): Flat => {
  const record = recordOf(history, row);
  return Object.fromEntries(questions.map((name) => [name, record[name] ?? '']));
};

function judgeFrom(history: History, questions: readonly string[], training: number[]): Judge {
  const card = learnCard(history, training, { rows: [], unit: 'points' });
  const records = training.map((row) => answersOf(history, questions, row));
  const belief = beliefOf(card, records);
  const asked = questions.map((name) => {
    const counts = new Map<string | number, number>();
    for (const record of records) counts.set(record[name] ?? '', (counts.get(record[name] ?? '') ?? 0) + 1);
    const answers = [...counts].map(([answer, count]) => ({ answer, share: count / records.length }));
    const weights = answers.map(({ answer }) => belief({ [name]: answer }));
    return [name, { answers, reach: Math.max(...weights) - Math.min(...weights) }] as const;
  });
  return { chance: (known) => probability(belief(known)), questions: new Map(asked) };
}

type Order = (judge: Judge, known: Flat, open: string[], rule: DecisionRule) => string | undefined;

const inOrder =
  (names: readonly string[]): Order =>
  (_judge, _known, open) =>
    names.find((name) => open.includes(name)) ?? open[0];

const orders: Readonly<Record<string, Order>> = {
  'most valuable first': (judge, known, open, rule) => {
    const now = judge.chance(known);
    const valued = open.map((name) => {
      const possible = (judge.questions.get(name)?.answers ?? []).map(({ answer, share }) => ({
        share,
        likelihood: judge.chance({ ...known, [name]: answer }),
      }));
      return { name, ...worthAsking(possible, now, rule) };
    });
    return valued.sort(byValue)[0]?.name;
  },
  'largest weight first': ({ questions }, _known, open) =>
    [...open].sort((a, b) => (questions.get(b)?.reach ?? 0) - (questions.get(a)?.reach ?? 0))[0],
  "the framework's order": inOrder(bant),
  "the file's own order": inOrder([]),
};

/** Questions until the decision is the final one for good. */
function questionsNeeded(order: Order, judge: Judge, deal: Flat, hidden: string[], rule: DecisionRule): number {
  const final = decisionAt(judge.chance(deal), rule);
  let known: Flat = Object.fromEntries(Object.entries(deal).filter(([name]) => !hidden.includes(name)));
  let open = hidden;
  let needed = decisionAt(judge.chance(known), rule) === final ? 0 : hidden.length;
  for (let asked = 1; open.length > 0; asked += 1) {
    const next = order(judge, known, open, rule);
    if (next === undefined) break;
    known = { ...known, [next]: deal[next] };
    open = open.filter((name) => name !== next);
    const decided = decisionAt(judge.chance(known), rule);
    if (decided !== final) needed = hidden.length;
    else if (needed > asked) needed = asked;
  }
  return needed;
}

if (!existsSync(file)) {
  console.log(`There is no ${file}. Say where the Salvirt deals are: npm run bench:questions -- FILE`);
  process.exit(0);
}
const sheet = readHistory(file);
const prepared = prepareHistory(sheet, { outcome: 'Status' });
if (prepared.kind === 'refused') throw new Error(prepared.sentence);
const { history } = prepared;
const learned = new Set(history.columns.filter(({ derived }) => !derived).map(({ name }) => name));
const questions = sheet.columns.map(({ name }) => name).filter((name) => learned.has(name));
const foldOf = foldsOf(history.outcomes, FOLDS);
const rows = [...history.outcomes.keys()];
const judges = Array.from({ length: FOLDS }, (_, fold) =>
  judgeFrom(
    history,
    questions,
    rows.filter((row) => foldOf[row] !== fold),
  ),
);
console.log(`${rows.length} deals, ${questions.length} questions, ${FOLDS} folds, ${ROUNDS} rounds of hiding.`);
for (const rule of rules) {
  const sums = new Map(Object.keys(orders).map((name) => [name, 0]));
  const saved = new Map(Object.keys(orders).map((name): [string, number[]] => [name, []]));
  const next = seeded(7);
  for (const row of rows) {
    const judge = judges[foldOf[row] ?? 0];
    if (!judge) continue;
    const deal = answersOf(history, questions, row);
    const inDeal = new Map(Object.keys(orders).map((name) => [name, 0]));
    for (let round = 0; round < ROUNDS; round += 1) {
      const part = 0.3 + 0.7 * next();
      const hidden = Object.keys(deal).filter(() => next() < part);
      for (const [name, order] of Object.entries(orders))
        inDeal.set(name, (inDeal.get(name) ?? 0) + questionsNeeded(order, judge, deal, hidden, rule) / ROUNDS);
    }
    for (const [name, needed] of inDeal) {
      sums.set(name, (sums.get(name) ?? 0) + needed);
      saved.get(name)?.push(needed - (inDeal.get('most valuable first') ?? 0));
    }
  }
  const ours = (sums.get('most valuable first') ?? 0) / rows.length;
  console.log(`\nadvance from ${rule.advance * 100} %, drop below ${rule.drop * 100} %:`);
  for (const [name, sum] of sums) {
    const gaps = saved.get(name) ?? [];
    const mean = gaps.reduce((total, gap) => total + gap, 0) / gaps.length;
    const spread = Math.sqrt(gaps.reduce((total, gap) => total + (gap - mean) ** 2, 0) / (gaps.length - 1));
    const against =
      mean === 0 ? '' : `; ours saves ${mean.toFixed(2)} ± ${(spread / Math.sqrt(gaps.length)).toFixed(2)}`;
    console.log(
      `  ${name.padEnd(22)} ${(sum / rows.length).toFixed(2)} questions, ${(sum / rows.length / ours).toFixed(2)} times ours${against}`,
    );
  }
}
