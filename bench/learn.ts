import { randomFrom } from '../learn/folds.ts';
import { prepareHistory } from '../learn/history.ts';
import type { History } from '../learn/known-history.ts';
import { learnCard } from '../learn/learn-card.ts';
import { cholesky } from '../learn/linear-algebra.ts';
import { openLearner } from '../learn/relearn.ts';
import { usualRules } from '../learn/rules.ts';
import { recordOf } from '../learn/score-rows.ts';

/** Made-up leads: half the columns numbers, half levels; a third of the columns matter, two of them together. */
function madeUp(rows: number, columns: number): History {
  const random = randomFrom(rows + columns);
  const numbers = Math.floor(columns / 2);
  const values = Array.from({ length: columns }, (_, c) =>
    Array.from({ length: rows }, () => (c < numbers ? random() : Math.floor(random() ** 2 * 12))),
  );
  const outcome = Array.from({ length: rows }, (_, row) => {
    const at = (c: number) => values[c]?.[row] ?? 0;
    let score = -1.5;
    for (let c = 0; c < columns; c += 3) score += c < numbers ? 1.2 * (at(c) - 0.5) : 0.15 * ((at(c) % 4) - 1.5);
    score += 1.5 * (at(0) - 0.5) * (at(numbers) % 3 === 0 ? 1 : -1);
    return random() < 1 / (1 + Math.exp(-score)) ? 'won' : 'lost';
  });
  const cells = values.map((column, c) => column.map((value) => (c < numbers ? value.toFixed(4) : `level ${value}`)));
  const prepared = prepareHistory(
    {
      rows,
      columns: [
        { name: 'outcome', cells: outcome },
        ...cells.map((column, c) => ({ name: `field ${c + 1}`, cells: column })),
      ],
    },
    { outcome: 'outcome' },
  );
  if (prepared.kind === 'refused') throw new Error(prepared.sentence);
  return prepared.history;
}

/** What a run took: by the clock, and of the processor alone, which does not count what else the machine was busy with. */
function timed(run: () => void): { seconds: number; busy: number } {
  const before = process.cpuUsage();
  const start = performance.now();
  run();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, busy: (user + system) / 1e6 };
}

/** The quickest of a few runs, each measure by itself. */
function quickest(runs: { seconds: number; busy: number }[]): { seconds: number; busy: number } {
  return {
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    busy: Math.min(...runs.map(({ busy }) => busy)),
  };
}

/** The floor: factoring one 300 x 300 matrix, the innermost step of a fit. */
function floor(): number {
  const size = 300;
  const matrix = new Float64Array(size * size);
  const random = randomFrom(3);
  for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) matrix[i * size + j] = i === j ? size : random();
  return timed(() => cholesky(matrix, size)).seconds;
}

let missed = 0;
const noRules = usualRules([]);
const one = Math.min(floor(), floor(), floor());
console.log(`One 300 x 300 factorisation, the innermost step: ${(1000 * one).toFixed(1)} ms`);
for (const { rows, columns, most } of [
  { rows: 10_000, columns: 25, most: 1.2 },
  { rows: 45_000, columns: 20, most: 3 },
]) {
  const history = madeUp(rows, columns);
  const all = [...history.outcomes.keys()];
  const { seconds, busy } = quickest([0, 1, 2].map(() => timed(() => learnCard(history, all, noRules))));
  if (busy > most) missed++;
  console.log(
    `${rows} leads x ${columns} columns learned in ${seconds.toFixed(2)} s, ${busy.toFixed(2)} s of it at work (must ${most} s), ${Math.round(busy / one)} factorisations' worth`,
  );
}

const thousand = madeUp(1001, 20);
const learner = openLearner({ ...thousand, outcomes: thousand.outcomes.slice(0, 1000) }, noRules, {
  title: '',
  version: '',
  horizonDays: 90,
});
const further = quickest([0, 1, 2, 3, 4].map(() => timed(() => learner.learn(recordOf(thousand, 1000), true))));
console.log(
  `One more outcome at 1000 leads x 20 columns taken in within ${(1000 * further.seconds).toFixed(0)} ms, ${(1000 * further.busy).toFixed(0)} ms of it at work (must 50 ms)`,
);
if (further.busy > 0.05) missed++;
if (missed > 0) {
  console.log(`${missed} of the musts are missed.`);
  process.exitCode = 1;
}
