/**
 * How long a sentence takes to be understood, once the engine is loaded: what was learned of its words, all four classifiers.
 * The must is two milliseconds on a machine that reads a megabyte of JSON in ten; it is held against that floor, so that a busy or slow
 * machine does not decide. It ends with 1 where the must is missed.
 */

import { hearKinds, hearOthers, hearStatements, hearTopics } from '../lambda/understanding/engine.ts';
import { readCorpus } from '../model/words/learn.ts';

const MUST = 2;
const FLOOR = 10;
const ROUNDS = 5;
const SENTENCES = 500;

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** What this machine takes for a megabyte of JSON, read and written. */
const json = JSON.stringify(
  Array.from({ length: 20_000 }, (_, at) => ({ id: at, name: `a name of many letters ${at}` })),
);
function floor(): number {
  const start = performance.now();
  JSON.stringify(JSON.parse(json));
  return ((performance.now() - start) * 1_000_000) / json.length;
}

const rows = readCorpus(process.cwd(), 'en');
const said = rows
  .filter((_, at) => at % Math.ceil(rows.length / SENTENCES) === 0)
  .map(({ text }) => text.toLowerCase());

async function understood(words: string): Promise<number> {
  const start = performance.now();
  await hearKinds(words, 'en');
  await hearOthers(words, 'en');
  await hearStatements(words, 'en');
  await hearTopics(words, 'en');
  return performance.now() - start;
}

const load = performance.now();
await hearKinds('what is loaded', 'en');
console.log(`loading what was learned: ${(performance.now() - load).toFixed(0)} ms`);

const [floors, times]: [number[], number[]] = [[], []];
for (let round = 0; round < ROUNDS; round += 1) {
  floors.push(floor());
  for (const words of said) times.push(await understood(words));
}
const [at, base] = [median(times), median(floors)];
const reckoned = (at * FLOOR) / base;
const p95 = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
console.log(
  `a sentence: median ${at.toFixed(3)} ms, 95th percentile ${p95.toFixed(3)} ms, of ${said.length} sentences ${ROUNDS} times`,
);
console.log(
  `the floor, a megabyte of JSON: ${base.toFixed(1)} ms; reckoned at ${FLOOR} ms: ${reckoned.toFixed(3)} ms; must ${MUST} ms`,
);
process.exitCode = reckoned <= MUST ? 0 : 1;
