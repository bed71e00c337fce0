/**
 * Turns of a process that has answered before, against a bare handler with the official client in the same process, in
 * blocks by turns: `npm run bench:warm [TURNS] [-- --json]`.
 */
import { parseArgs } from 'node:util';
import { demoDevice } from '../simulator/local-skill.ts';
import { held, rounded } from './speed/figures.ts';
import { openStage } from './speed/stage.ts';

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const turns = positionals[0] ?? '400';
const print = values.json ? console.error : console.log;

const limits = {
  calls: { must: 2.5, aim: 1.5 },
  who: { must: 2.5, aim: 1.5 },
  explain: { must: 2.5, aim: 1.5 },
  log: { must: 5, aim: 3 },
  rank: { must: 5, aim: 3 },
  likely: { must: 6, aim: 3 },
} as const;
// What writes comes last.
const measured = ['calls', 'who', 'explain', 'rank', 'likely', 'log'] as const;

const stage = await openStage(measured);
const figures: Record<string, number> = {};
const rep = await stage.store.repSpeaking(demoDevice.userId);
const leads = rep ? await stage.store.leadNames({ team: rep.team, rep: rep.id }) : [];
const told = { LEADS: leads.map(({ id }) => id).join() };
for (const turn of measured) {
  const { ratio, p50, reference, cpu } = await stage.run<{
    ratio: number;
    p50: number;
    reference: number;
    cpu: number;
  }>(
    'warm-run.cjs',
    [stage.handler, stage.requestOf(turn), stage.reference, stage.requestOf('reference'), turns],
    turn === 'log' ? told : {},
  );
  figures[turn] = rounded(ratio);
  print(
    `${turn.padEnd(8)} p50 ${p50.toFixed(2)} ms, the reference ${reference.toFixed(2)} ms: ${rounded(ratio)}; processor time ${rounded(cpu)}`,
  );
}
await stage.close();

const allHeld = held(
  measured.map((turn) => ({ figure: turn, value: figures[turn] ?? Number.NaN, ...limits[turn] })),
  print,
);
if (values.json) console.log(JSON.stringify(figures));
process.exitCode = allHeld ? 0 : 1;
