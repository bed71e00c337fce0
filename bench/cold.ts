/**
 * The first turn of a fresh process against a bare handler with the official client (`speed/reference.cjs`), in turn:
 * `npm run bench:cold [ROUNDS] [-- --json]`. NODE_BIN names another node to measure with.
 */
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { held, median, rounded } from './speed/figures.ts';
import { openStage } from './speed/stage.ts';

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const rounds = Number(positionals[0] ?? 15);
const print = values.json ? console.error : console.log;

type Run = { load: number; first: number; cpu: number; rss: number; files: string[]; said: string };
const turns = ['who', 'likely', 'launch', 'calls'] as const;

const stage = await openStage(turns);
const cold = async (handler: string, turn: 'reference' | (typeof turns)[number]) => {
  const run = await stage.run<Run>('cold-run.cjs', [handler, stage.requestOf(turn)]);
  if (run.said === '' || /not linked|went wrong|did not get/i.test(run.said))
    throw new Error(`A bad answer: ${run.said}`);
  return run;
};

const reference: Run[] = [];
const ours = new Map(turns.map((turn) => [turn, [] as Run[]]));
for (let round = -1; round < rounds; round += 1) {
  const floor = await cold(stage.reference, 'reference');
  if (round >= 0) reference.push(floor);
  for (const [turn, runs] of ours) {
    const run = await cold(stage.handler, turn);
    if (round >= 0) runs.push(run);
  }
}

const ratio = (turn: (typeof turns)[number], of: (run: Run) => number) =>
  rounded(median((ours.get(turn) ?? []).map((run, i) => of(run) / of(reference[i] as Run))));
const untilAnswered = ({ load, first }: Run) => load + first;
const loaded = (turn: (typeof turns)[number]) => {
  const files = ours.get(turn)?.[0]?.files ?? [];
  return {
    kb: rounded(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000),
    gzip: rounded(files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000),
  };
};
const init = Object.fromEntries(turns.map((turn) => [turn, ratio(turn, untilAnswered)]));
const figures = {
  ...init,
  cpu: ratio('who', (run) => run.cpu),
  rss: ratio('who', (run) => run.rss),
  kb: Math.max(...turns.map((turn) => loaded(turn).kb)),
  gzip: Math.max(...turns.map((turn) => loaded(turn).gzip)),
};

print(
  `load + first turn, ${rounds} rounds, medians of ratios to the reference (${process.env.NODE_BIN ?? process.version})`,
);
for (const [name, runs] of [['reference', reference], ...ours] as const) {
  const middle = (of: (run: Run) => number) => median(runs.map(of)).toFixed(0).padStart(5);
  const size = name === 'reference' ? '' : JSON.stringify(loaded(name));
  print(
    `${name.padEnd(10)} load ${middle((run) => run.load)} ms  first ${middle((run) => run.first)} ms  cpu ${middle((run) => run.cpu)} ms  rss ${middle((run) => run.rss)} MB  ${size}`,
  );
}
const allHeld = held(
  [
    { figure: 'who', value: init.who ?? Number.NaN, must: 0.9, aim: 0.5 },
    { figure: 'likely', value: init.likely ?? Number.NaN, must: 1.1, aim: 0.7 },
    { figure: 'launch', value: init.launch ?? Number.NaN, must: 0.9, aim: 0.5 },
    { figure: 'calls', value: init.calls ?? Number.NaN, must: 0.9, aim: 0.5 },
    { figure: 'processor time', value: figures.cpu, must: 0.9, aim: 0.5 },
    { figure: 'memory', value: figures.rss, must: 1, aim: 0.9 },
    { figure: 'kb minified', value: figures.kb, must: 450, aim: 300 },
    { figure: 'kb gzipped', value: figures.gzip, must: 150, aim: 100 },
  ],
  print,
);
await stage.close();
if (values.json) console.log(JSON.stringify(figures));
process.exitCode = allHeld ? 0 : 1;
