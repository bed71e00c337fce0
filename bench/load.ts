/**
 * Many reps at once, each asking again as soon as they are answered, beside the reference under the same load, in turn:
 * `npm run bench:load [SECONDS] [-- --reps 500 --json]`. The database is the embedded one, in a process of its own next to
 * the one that answers; it is what both wait for, so turns a second are those of its requests.
 */
import { parseArgs } from 'node:util';
import { demoDevice } from '../simulator/local-skill.ts';
import { held, median, rounded } from './speed/figures.ts';
import { openStage } from './speed/stage.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, reps: { type: 'string' }, rounds: { type: 'string' } },
  allowPositionals: true,
});
const seconds = positionals[0] ?? '30';
const reps = Number(values.reps ?? 500);
const rounds = Number(values.rounds ?? 1);
const print = values.json ? console.error : console.log;

type Run = { good: number; failed: number; p50: number; p99: number; cpu: number; failures: Record<string, number> };

const asked = ['calls', 'who', 'explain', 'likely'] as const;
const stage = await openStage(asked);
const rep = await stage.store.repSpeaking(demoDevice.userId);
if (!rep) throw new Error('The demo rep is not linked');
for (let at = 0; at < reps; at += 1)
  await stage.store.linkSpeaker(`${demoDevice.userId}.${at}`, { team: rep.team, rep: rep.id });

const runs: { ours: Run; floor: Run }[] = [];
for (let round = 0; round < rounds; round += 1) {
  const under = (handler: string, events: readonly string[]) =>
    stage.run<Run>('load-run.cjs', [handler, String(reps), seconds, ...events]);
  const floor = await under(stage.reference, [stage.requestOf('reference')]);
  const ours = await under(
    stage.handler,
    asked.map((turn) => stage.requestOf(turn)),
  );
  runs.push({ ours, floor });
  for (const [name, { good, failed, p50, p99, cpu, failures }] of Object.entries({ floor, ours }))
    print(
      `${name.padEnd(6)} ${good} good turns, ${failed} failed ${failed > 0 ? JSON.stringify(failures) : ''}; p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; processor time ${cpu.toFixed(2)} ms a turn`,
    );
}
await stage.close();

const figures = {
  good: rounded(median(runs.map(({ ours, floor }) => ours.good / floor.good))),
  failed: runs.reduce((sum, { ours }) => sum + ours.failed, 0),
};
const allHeld = held(
  [
    { figure: 'failed turns', value: figures.failed, must: 0 },
    { figure: "reference's turns ÷ ours", value: rounded(1 / figures.good), must: 2 },
  ],
  print,
);
if (values.json) console.log(JSON.stringify(figures));
process.exitCode = allHeld ? 0 : 1;
