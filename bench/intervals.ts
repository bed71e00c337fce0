import { assessReadings } from '../lambda/scoring/assess.ts';
import { readFlat } from '../lambda/scoring/records.ts';
import { probability } from '../lambda/scoring/scale.ts';
import type { Scorecard } from '../lambda/scoring/scorecard.ts';
import { spreadOf } from '../lambda/scoring/spread.ts';
import { randomFrom, shuffled } from '../learn/folds.ts';
import type { History } from '../learn/known-history.ts';
import { learnCard } from '../learn/learn-card.ts';
import { type RuleSet, usualRules } from '../learn/rules.ts';
import { recordOf, scorerOf } from '../learn/score-rows.ts';
import { generatedWorlds } from './generated-worlds.ts';
import { hasPublicSets, publicSets, readSet } from './public-sets.ts';

/**
 * `npm run bench:intervals [SETS] [SIZES] [DRAWS]`: how often "nine times in ten, the true figure lies between" holds. On the public sets
 * the true figure of a held-out lead is what a card says that learned from all the rest; on generated ones it is known.
 */
const [wanted = 'all', sizesText = '50,200,1000,5000', drawsText = '8'] = process.argv.slice(2);
const sizes = sizesText.split(',').map(Number);
const draws = Number(drawsText);
const heldOut = 600;

type Held = { covered: number; width: number };

/** How many of some leads have their true chance within the interval, and how wide intervals are. */
function holds(card: Scorecard, history: History, test: number[], truth: (row: number) => number): Held {
  let [covered, width] = [0, 0];
  for (const row of test) {
    const record = recordOf(history, row);
    const { low, high } = spreadOf(
      card,
      assessReadings(card, (key) => readFlat(record, key)),
    );
    const percent = Math.round(100 * truth(row));
    if (percent >= Math.round(100 * low) && percent <= Math.round(100 * high)) covered++;
    width += high - low;
  }
  return { covered: covered / test.length, width: width / test.length };
}

const shown = (share: number) => `${(100 * share).toFixed(1).padStart(5)} %`;
let missed = 0;
const bar = (share: number, [least, most]: readonly [number, number]) => {
  const met = share >= least && share <= most;
  if (!met) missed++;
  return met ? 'met' : 'missed';
};

function overSets(name: string, history: History, rules: RuleSet): void {
  const random = randomFrom(18);
  const rows = shuffled([...history.outcomes.keys()], random);
  const aside = Math.min(heldOut, Math.floor(rows.length / 4));
  const [test, pool] = [rows.slice(0, aside), rows.slice(aside)];
  console.log(`\n${name}: ${rows.length} leads, ${test.length} held out`);
  for (const size of sizes) {
    const runs: Held[] = [];
    // The card of all the rest must know more than the one that is tried, or it is no measure.
    if (pool.length - size < size) continue;
    for (let draw = 0; draw < (size >= 5000 ? Math.min(2, draws) : draws); draw++) {
      const mixed = shuffled(pool, random);
      const card = learnCard(history, mixed.slice(0, size), rules, undefined, { doubted: true });
      const rest =
        pool.length > 20_000
          ? whole(history, pool, rules)
          : scorerOf(learnCard(history, mixed.slice(size), rules), history);
      runs.push(holds(card, history, test, (row) => probability(rest(row))));
    }
    report(size, runs, [0.86, 0.94]);
  }
}

const wholes = new WeakMap<History, (row: number) => number>();
/** Of a large set the few leads a card learned from make no difference to what all of them teach. */
function whole(history: History, pool: number[], rules: RuleSet): (row: number) => number {
  const known = wholes.get(history) ?? scorerOf(learnCard(history, pool, rules), history);
  wholes.set(history, known);
  return known;
}

/** Small cards are quick to learn, and differ most: they are drawn more often. */
const drawsFor = (size: number) => (size >= 5000 ? Math.min(4, draws) : size <= 200 ? 6 * draws : 3 * draws);

function overWorlds(): void {
  const everyWorld = new Map<number, Held[]>();
  const none = usualRules([]);
  for (const { name, make } of generatedWorlds) {
    console.log(`\ngenerated, truth known: ${name}`);
    for (const size of sizes) {
      const runs: Held[] = [];
      for (let draw = 0; draw < drawsFor(size); draw++) {
        const { history, truth } = make(size + 300, 1000 * size + draw);
        const training = Array.from({ length: size }, (_, row) => row);
        const test = Array.from({ length: 300 }, (_, row) => size + row);
        const card = learnCard(history, training, none, undefined, { doubted: true });
        runs.push(holds(card, history, test, (row) => truth[row] as number));
      }
      report(size, runs, [0.88, 0.92]);
      everyWorld.set(size, [...(everyWorld.get(size) ?? []), ...runs]);
    }
  }
  console.log('\ngenerated, truth known: all of them together, as a team that does not know which it is');
  for (const [size, runs] of everyWorld) report(size, runs, [0.88, 0.92]);
}

function report(size: number, runs: readonly Held[], must: readonly [number, number]): void {
  const mean = (of: (run: Held) => number) => runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  const covered = mean((run) => run.covered);
  console.log(
    `  ${String(size).padStart(4)} outcomes: holds for ${shown(covered)}  (must ${must.map((each) => Math.round(100 * each)).join(' to ')} %: ${bar(covered, must)}), ${Math.round(100 * mean((run) => run.width))} points wide on average, ${runs.length} draws from ${shown(Math.min(...runs.map((run) => run.covered)))} to ${shown(Math.max(...runs.map((run) => run.covered)))}`,
  );
}

if (wanted === 'all' || wanted === 'generated') overWorlds();
if (wanted !== 'generated' && hasPublicSets())
  for (const [key, set] of Object.entries(publicSets))
    if (wanted === 'all' || wanted.split(',').includes(key)) {
      const { history, rules } = readSet(set);
      overSets(set.name, history, rules);
    }
if (missed > 0) {
  console.log(`\n${missed} of the bars are missed.`);
  process.exitCode = 1;
}
