import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { probability } from '../lambda/scoring/scale.ts';
import { byValue, type DecisionRule, decisionAt, worthAsking } from '../lambda/scoring/value-of-question.ts';
import { seeded } from './names/random.ts';
import { type Additive, fitAdditive } from './value-of-question/additive.ts';

/**
 * How many questions it takes until the decision about a deal is the one that all answers together lead to, and stays it.
 * Deals: Salvirt (Bohanec, 2016, CC BY 4.0), doubles removed. Of each deal a random part of the answers is hidden and
 * asked again, in the order of value, in the file's own order, and largest weight first. The card is fitted on the other
 * folds, shares of answers come from them too.
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

type Deal = { answers: string[]; won: boolean };

function deals(path: string): { fields: string[]; deals: Deal[] } {
  const rows: string[][] = parse(readFileSync(path, 'utf8'), { delimiter: ';', relax_quotes: true });
  const [head = [], ...body] = rows;
  const unique = [...new Map(body.map((row) => [row.join('\u0000'), row])).values()];
  return {
    fields: head.slice(0, -1),
    deals: unique.map((row) => ({ answers: row.slice(0, -1), won: row.at(-1) === 'Won' })),
  };
}

/** A deal of which some answers are known; the log-odds of what is hidden are the average of the field's table. */
const likelihoodOf = (card: Additive, deal: Deal, known: ReadonlySet<number>) =>
  probability(
    card.tables.reduce(
      (sum, table, field) => sum + (known.has(field) ? table.worth(deal.answers[field]) : 0),
      card.base,
    ),
  );

type Order = (card: Additive, deal: Deal, known: ReadonlySet<number>, open: number[], rule: DecisionRule) => number;

const reach = (card: Additive, field: number) => {
  const worths = card.tables[field]?.answers.map(({ worth }) => worth) ?? [0];
  return Math.max(...worths) - Math.min(...worths);
};

const orders: Readonly<Record<string, Order>> = {
  'most valuable first': (card, deal, known, open, rule) => {
    const now = likelihoodOf(card, deal, known);
    const at = Math.log(now / (1 - now));
    const valued = open.map((field) => {
      const answers = card.tables[field]?.answers ?? [];
      const possible = answers.map(({ share, worth }) => ({ share, likelihood: probability(at + worth) }));
      return { field, ...worthAsking(possible, now, rule) };
    });
    return valued.sort(byValue)[0]?.field ?? -1;
  },
  'largest weight first': (card, _deal, _known, open) =>
    open.reduce((best, field) => (reach(card, field) > reach(card, best) ? field : best)),
  "the file's own order": (_card, _deal, _known, open) => Math.min(...open),
};

/** Questions until the decision is the final one for good. */
function questionsNeeded(order: Order, card: Additive, deal: Deal, hidden: number[], rule: DecisionRule): number {
  const known = new Set(deal.answers.map((_, field) => field).filter((field) => !hidden.includes(field)));
  const final = decisionAt(likelihoodOf(card, deal, new Set(deal.answers.keys())), rule);
  let open = hidden;
  let needed = decisionAt(likelihoodOf(card, deal, known), rule) === final ? 0 : hidden.length;
  for (let asked = 1; open.length > 0; asked += 1) {
    const next = order(card, deal, known, open, rule);
    known.add(next);
    open = open.filter((field) => field !== next);
    const decided = decisionAt(likelihoodOf(card, deal, known), rule);
    if (decided !== final) needed = hidden.length;
    else if (needed > asked) needed = asked;
  }
  return needed;
}

if (!existsSync(file)) {
  console.log(`There is no ${file}. Say where the Salvirt deals are: npm run bench:questions -- FILE`);
  process.exit(0);
}
const { fields, deals: all } = deals(file);
console.log(`${all.length} deals, ${fields.length} questions, ${FOLDS} folds, ${ROUNDS} rounds of hiding.`);
for (const rule of rules) {
  const totals = new Map(Object.keys(orders).map((name) => [name, { sum: 0, open: 0 }]));
  const paired: number[] = [];
  let cases = 0;
  const next = seeded(7);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const card = fitAdditive(all.filter((_, i) => i % FOLDS !== fold));
    for (const deal of all.filter((_, i) => i % FOLDS === fold)) {
      let saved = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const part = 0.3 + 0.7 * next();
        const hidden = deal.answers.map((_, field) => field).filter(() => next() < part);
        const needed = Object.entries(orders).map(([name, order]) => {
          const count = questionsNeeded(order, card, deal, hidden, rule);
          const total = totals.get(name);
          if (total) {
            total.sum += count;
            total.open += count > 0 ? 1 : 0;
          }
          return count;
        });
        const [ours = 0, weight = 0] = needed;
        saved += weight - ours;
        cases += 1;
      }
      paired.push(saved / ROUNDS);
    }
  }
  const mean = (name: string) => (totals.get(name)?.sum ?? 0) / cases;
  const ours = mean('most valuable first');
  console.log(`\nadvance from ${rule.advance * 100} %, drop below ${rule.drop * 100} %:`);
  for (const name of totals.keys())
    console.log(
      `  ${name.padEnd(22)} ${mean(name).toFixed(2)} questions, ${(mean(name) / ours).toFixed(2)} times ours`,
    );
  const average = paired.reduce((sum, gap) => sum + gap, 0) / paired.length;
  const sd = Math.sqrt(paired.reduce((sum, gap) => sum + (gap - average) ** 2, 0) / (paired.length - 1));
  const error = sd / Math.sqrt(paired.length);
  console.log(
    `  saved against largest weight first: ${average.toFixed(2)} questions a deal, standard error ${error.toFixed(2)}`,
  );
}
