import { join } from 'node:path';
import { evaluate, evaluateLater } from '../learn/evaluate.ts';
import { randomFrom, seed, shuffled } from '../learn/folds.ts';
import type { History } from '../learn/known-history.ts';
import { learnCard } from '../learn/learn-card.ts';
import { auc, logLoss } from '../learn/measure.ts';
import { pointsOfRows, type RuleSet, usualRules } from '../learn/rules.ts';
import { scorerOf } from '../learn/score-rows.ts';
import { hasPublicSets, historyIn, type PublicSet, publicSets, readSet, xLeaks } from './public-sets.ts';

/** A public set of won and lost leads, and what a good tool reaches on it: at least `must`, and `aim`; AUC and log loss. */
type Set = PublicSet & {
  must: [number, number];
  aim: [number, number];
  /** As measured for the same folds protocol: AUC / log loss of frequency naive Bayes and of tuned gradient boosting. */
  peers: string;
  ece?: number;
  time?: string;
};

const sets: Set[] = [
  {
    ...publicSets.xEducation,
    must: [0.902, 0.381],
    aim: [0.906, 0.375],
    peers: '0.833 / 0.566, 0.9033 / 0.381',
    ece: 0.017,
  },
  {
    ...publicSets.bank,
    must: [0.8, 0.273],
    aim: [0.805, 0.27],
    peers: '0.791 / 0.859, 0.8055 / 0.270',
    ece: 0.009,
  },
  {
    ...publicSets.winLoss,
    must: [0.843, 0.385],
    aim: [0.852, 0.376],
    peers: '0.757 / 0.493, 0.853 / 0.375',
    ece: 0.009,
  },
  {
    ...publicSets.salvirt,
    must: [0.828, 0.515],
    aim: [0.84, 0.5],
    peers: '0.830 / 0.956, 0.847 / 0.492',
  },
];

const clock = () => performance.now() / 1000;
const pair = (figures: readonly [number, number]) => `${figures[0].toFixed(4)} / ${figures[1].toFixed(4)}`;

/** How much better than the rules cards from a few leads are, on leads held out once and for all. */
function smallTeams(history: History, rules: RuleSet, size: number, draws: number) {
  const random = randomFrom(seed);
  const rows = shuffled([...history.outcomes.keys()], random);
  const held = Math.min(10_000, Math.floor(rows.length * 0.3));
  const [test, pool] = [rows.slice(0, held), rows.slice(held)];
  if (pool.length < size) return undefined;
  const outcomes = Uint8Array.from(test, (row) => history.outcomes[row] as number);
  const points = pointsOfRows(rules, history);
  const byRules = auc(
    Float64Array.from(test, (row) => points[row] as number),
    outcomes,
  );
  const gains: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const training = shuffled(pool, random).slice(0, size);
    const score = scorerOf(learnCard(history, training, rules), history);
    gains.push(auc(Float64Array.from(test, score), outcomes) - byRules);
  }
  return {
    mean: gains.reduce((sum, gain) => sum + gain, 0) / gains.length,
    worse: gains.filter((gain) => gain < -0.005).length,
    worst: Math.min(...gains),
  };
}

if (!hasPublicSets()) process.exit(0);

console.log(
  'Five folds, means over folds, AUC / log loss. Peers: frequency naive Bayes and tuned gradient boosting, as published with the goals.',
);
for (const { must, aim, peers, ece, ...set } of sets) {
  const { name } = set;
  const { history, rules } = readSet(set);
  const { methods } = evaluate(history, rules, 5, clock);
  const { scorecard, rules: ruled, naive_bayes: bayes } = methods;
  const reached = (goal: [number, number]) =>
    scorecard.auc >= goal[0] && scorecard.logloss <= goal[1] ? 'reached' : 'not reached';
  console.log(`\n${name}, ${history.outcomes.length} leads, ${history.won} won`);
  console.log(
    `  learned card  ${pair([scorecard.auc, scorecard.logloss])}   ECE ${scorecard.ece.toFixed(4)}${ece === undefined ? '' : ` (must ${ece})`}   learned in ${scorecard.fit_s.toFixed(2)} s`,
  );
  console.log(`  must          ${pair(must)}   ${reached(must)}`);
  console.log(`  aim           ${pair(aim)}   ${reached(aim)}`);
  console.log(
    `  rules ${pair([ruled.auc, ruled.logloss])}, our naive Bayes ${pair([bayes.auc, bayes.logloss])}; peers ${peers}`,
  );
  for (const size of [50, 200, 1000]) {
    const gain = smallTeams(history, rules, size, 20);
    if (gain)
      console.log(
        `  ${String(size).padStart(4)} leads: AUC ${gain.mean >= 0 ? '+' : ''}${gain.mean.toFixed(4)} over the rules; worse by more than 0.005 in ${gain.worse} of 20 draws, worst ${gain.worst.toFixed(4)}`,
      );
  }
}

const later = historyIn('x_education_leads.csv', { outcome: 'Converted', ignore: xLeaks, time: 'Lead Number' });
if (later.times) {
  const { methods } = evaluateLater(later, usualRules([]), later.times, 0.7, clock);
  console.log(
    `\nX Education, first 70 % of the leads to last 30 %: AUC ${methods.scorecard.auc.toFixed(4)} (must 0.893), ECE ${methods.scorecard.ece.toFixed(4)}`,
  );
}
const maven = historyIn(join('crm', 'maven', 'maven_sales_pipeline.csv'), { outcome: 'deal_stage' });
const unpredictable = evaluate(maven, usualRules([]), 5, clock);
const share = maven.won / maven.outcomes.length;
const baseLoss = logLoss(new Float64Array(maven.outcomes.length).fill(share), maven.outcomes);
console.log(
  `Maven, nothing to find: log loss ${unpredictable.methods.scorecard.logloss.toFixed(4)}, the share of wins alone ${baseLoss.toFixed(4)} (must be within 0.005)`,
);
