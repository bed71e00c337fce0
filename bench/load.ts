/**
 * Many reps at once, each asking again as soon as they are answered, beside the reference under the same load, in turn:
 * `npm run bench:load [SECONDS] [-- --reps 500 --json]`. As served, the book is in the process that answers, as `lead-scout
 * serve --data` has it; the function and the reference ask an embedded database in a process of its own, which is what both
 * wait for.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { demoDevice } from '../simulator/local-skill.ts';
import { held, median, rounded } from './speed/figures.ts';
import { openStage } from './speed/stage.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, reps: { type: 'string' }, rounds: { type: 'string' } },
  allowPositionals: true,
});
const seconds = positionals[0] ?? '30';
const reps = values.reps ?? '500';
const rounds = Number(values.rounds ?? 1);
const print = values.json ? console.error : console.log;

type Run = {
  good: number;
  failed: number;
  /** Good turns a second, of all the time until the last was answered. */
  rate: number;
  p50: number;
  p99: number;
  cpu: number;
  failures: Record<string, number>;
};

const asked = ['calls', 'who', 'explain', 'likely'] as const;
const stage = await openStage(asked);
const rep = await stage.store.repSpeaking(demoDevice.userId);
if (!rep) throw new Error('The demo rep is not linked');
for (let at = 0; at < Number(reps); at += 1)
  await stage.store.linkSpeaker(`${demoDevice.userId}.${at}`, { team: rep.team, rep: rep.id });

const asServed = fileURLToPath(new URL('speed/as-served.ts', import.meta.url));
const ours = asked.map((turn) => stage.requestOf(turn));
const runs: { floor: Run; served: Run; function: Run }[] = [];
for (let round = 0; round < rounds; round += 1) {
  const under = (handler: string, events: readonly string[], extra: Record<string, string> = {}) =>
    stage.run<Run>('load-run.cjs', [handler, reps, seconds, ...events], extra);
  const of = {
    floor: await under(stage.reference, [stage.requestOf('reference')]),
    served: await under(asServed, ours, {
      NODE_OPTIONS: '--require tsx/cjs',
      BOOK: join(stage.folder, `book-${round}`),
      REPS: reps,
    }),
    function: await under(stage.handler, ours),
  };
  runs.push(of);
  for (const [name, { good, failed, rate, p50, p99, cpu, failures }] of Object.entries(of))
    print(
      `${name.padEnd(8)} ${good} good turns, ${rate.toFixed(0)} a second, ${failed} failed ${failed > 0 ? JSON.stringify(failures) : ''}; p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; processor time ${cpu.toFixed(2)} ms a turn`,
    );
}
await stage.close();

const share = (who: 'served' | 'function') => rounded(median(runs.map((run) => run[who].rate / run.floor.rate)));
const failed = (who: 'served' | 'function') => runs.reduce((sum, run) => sum + run[who].failed, 0);
const figures = {
  good: share('served'),
  failed: failed('served'),
  function: { good: share('function'), failed: failed('function') },
};
const allHeld = held(
  [
    { figure: 'failed turns, served', value: figures.failed, must: 0 },
    { figure: "reference's turns ÷ those", value: rounded(1 / figures.good), must: 2 },
    { figure: 'failed turns, function', value: figures.function.failed, must: 0 },
    { figure: "reference's turns ÷ those", value: rounded(1 / figures.function.good), must: 2 },
  ],
  print,
);
if (values.json) console.log(JSON.stringify(figures));
process.exitCode = allHeld ? 0 : 1;
