/**
 * What a turn costs in a large book beside a small one: `npm run bench:growth [LARGE] [SMALL] [-- --turns 60 --fresh --json]`, 100,000 and 100 leads
 * unless told otherwise. A book is laid once and kept beside the packages; `--fresh` lays it anew. Each figure is a turn's median, divided by that of the reference in the same process and minutes,
 * over the same in the small book; so what else the machine does weighs on both sides.
 */
import { parseArgs } from 'node:util';
import { demoDevice } from '../simulator/local-skill.ts';
import { held, rounded } from './speed/figures.ts';
import { laidBook } from './speed/laid-book.ts';
import { isMadeUp } from './speed/many-leads.ts';
import { openStage } from './speed/stage.ts';
import { type Measured, spoken } from './speed/turns.ts';

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean' },
    turns: { type: 'string' },
    only: { type: 'string' },
    fresh: { type: 'boolean' },
  },
  allowPositionals: true,
});
const [large = 100_000, small = 100] = positionals.map(Number);
const turns = values.turns ?? '60';
const print = values.json ? console.error : console.log;
const MOST = 1.3;

const measured = (Object.keys(spoken) as Measured[]).filter((turn) => values.only?.split(',').includes(turn) ?? true);
type Run = { ratio: number; p50: number; reference: number };

/** The ratio of every turn to the reference in a book of so many leads beside the demo's; what breaks has none. */
async function inBookOf(leads: number): Promise<Map<Measured, number>> {
  const stage = await openStage(measured, { laid: await laidBook(leads, print, values.fresh) });
  const rep = await stage.store.repSpeaking(demoDevice.userId);
  if (!rep) throw new Error('The demo rep is not linked');
  const names = await stage.store.leadNames({ team: rep.team, rep: rep.id });
  const told = names.flatMap(({ id }) => (isMadeUp(id) ? [] : id)).join();
  print(`${names.length} leads`);
  const ratios = new Map<Measured, number>();
  for (const turn of measured) {
    const args = [stage.handler, stage.requestOf(turn), stage.reference, stage.requestOf('reference'), turns];
    try {
      // What is noted is noted of many leads: one that gets an answer at every turn would grow with the run.
      const extra = turn.startsWith('log') ? { LEADS: told } : {};
      const { ratio, p50, reference } = await stage.run<Run>('warm-run.cjs', args, extra);
      ratios.set(turn, ratio);
      print(`  ${turn.padEnd(20)} p50 ${p50.toFixed(2)} ms, the reference ${reference.toFixed(2)} ms`);
    } catch (error) {
      print(`  ${turn.padEnd(20)} ${error instanceof Error ? error.message.slice(-300) : error}`);
    }
  }
  await stage.close();
  return ratios;
}

const few = await inBookOf(small);
const many = await inBookOf(large);
const figures = Object.fromEntries(
  measured.map((turn) => [turn, rounded((many.get(turn) ?? Number.NaN) / (few.get(turn) ?? Number.NaN))]),
);
const allHeld = held(
  measured.map((turn) => ({ figure: turn, value: figures[turn] ?? Number.NaN, must: MOST, aim: 1.1 })),
  print,
);
if (values.json) console.log(JSON.stringify(figures));
process.exitCode = allHeld ? 0 : 1;
