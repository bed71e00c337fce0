/**
 * What a turn costs in a large book beside a small one: `npm run bench:growth [LARGE] [SMALL] [-- --turns 60 --only who,log --fresh --json]`,
 * 100,000 and 100 leads unless told otherwise. Both books are asked by turns in one process, so what else the machine does weighs on
 * both. A book is laid once and kept beside the packages; `--fresh` lays it anew.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../simulator/database.ts';
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

const measured = (Object.keys(spoken) as Measured[]).filter(
  (turn) => values.only?.split(/,(?! )/).includes(turn) ?? true,
);
const [few, many] = [await laidBook(small, print, values.fresh), await laidBook(large, print, values.fresh)];
const stage = await openStage(measured, { laid: few });
const folder = join(stage.folder, 'large');
cpSync(many, folder, { recursive: true });
const database = await openDatabase({ folder });
const rep = await stage.store.repSpeaking(demoDevice.userId);
if (!rep) throw new Error('The demo rep is not linked');
const names = await stage.store.leadNames({ team: rep.team, rep: rep.id });
const told = names.flatMap(({ id }) => (isMadeUp(id) ? [] : id)).join();

const figures: Record<string, number> = {};
for (const turn of measured) {
  const args = [stage.handler, stage.requestOf(turn), stage.database.endpoint, database.endpoint, turns];
  // What is noted is noted of many leads: one that gets an answer at every turn would grow with the run.
  const extra: Record<string, string> = turn.startsWith('log') ? { LEADS: told } : {};
  try {
    const run = await stage.run<{ small: number; large: number }>('growth-run.cjs', args, extra);
    figures[turn] = rounded(run.large / run.small);
    print(`  ${turn.padEnd(20)} p50 ${run.small.toFixed(2)} ms, at ${large} leads ${run.large.toFixed(2)} ms`);
  } catch (error) {
    figures[turn] = Number.NaN;
    print(`  ${turn.padEnd(20)} ${error instanceof Error ? error.message.slice(-300) : error}`);
  }
}
await database.close();
await stage.close();

const allHeld = held(
  measured.map((turn) => ({ figure: turn, value: figures[turn] ?? Number.NaN, must: MOST, aim: 1.1 })),
  print,
);
if (values.json) console.log(JSON.stringify(figures));
process.exitCode = allHeld ? 0 : 1;
