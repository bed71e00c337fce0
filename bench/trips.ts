/**
 * How many requests a turn makes and how many of them wait for each other, cold and warm: `npm run bench:trips [-- --leads 10000 --json]`,
 * over the demo book alone or with so many leads beside it.
 * Every answer of the database is held back for some milliseconds, so that what begins side by side shows.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Handler } from '../lambda/alexa/skill.ts';
import { type Asked, chainOf, countedDatabase } from './speed/counted-database.ts';
import { held } from './speed/figures.ts';
import { laidBook } from './speed/laid-book.ts';
import { openStage } from './speed/stage.ts';
import { type Measured, spoken } from './speed/turns.ts';

const DELAY_MS = 25;
const MOST_NAMED = 4;
const MOST_COLD = 3;
const MOST_WARM = 2;

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, leads: { type: 'string' }, only: { type: 'string' } },
  allowPositionals: true,
});
const say = values.json ? console.error : console.log;
const print = (line: string) => say(line);
const laid = values.leads === undefined ? {} : { laid: await laidBook(Number(values.leads), print) };
const turns = (Object.keys(spoken) as Measured[]).filter((turn) => values.only?.split(/,(?! )/).includes(turn) ?? true);
const stage = await openStage(turns, laid);
const between = await countedDatabase(stage.database.endpoint, DELAY_MS);
Object.assign(process.env, stage.environment, { AWS_ENDPOINT_URL_DYNAMODB: between.endpoint });
const require = createRequire(import.meta.url);
// The function writes a line a turn to where figures are printed.
const write = process.stdout.write.bind(process.stdout);
const quietly = async <T>(work: () => Promise<T>): Promise<T> => {
  process.stdout.write = () => true;
  try {
    return await work();
  } finally {
    process.stdout.write = write;
  }
};

/** Loads the function anew, as a fresh container does. */
function fresh(): Handler {
  const beside = dirname(stage.handler);
  for (const file of Object.keys(require.cache)) if (file.startsWith(beside)) delete require.cache[file];
  return require(stage.handler).handler;
}

async function asked(handler: Handler, turn: Measured) {
  between.taken();
  const event = JSON.parse(readFileSync(stage.requestOf(turn), 'utf8'));
  event.request.requestId = `${event.request.requestId}.${performance.now()}`;
  await quietly(() => handler(event));
  return between.taken();
}

/** What was asked for, and how often. */
function kindsOf(asked: readonly Asked[]): string {
  const times = new Map<string, number>();
  for (const { operation } of asked) times.set(operation, (times.get(operation) ?? 0) + 1);
  return [...times].map(([operation, count]) => `${operation} ${count}`).join(', ');
}

type Row = { cold: number; warm: number; requests: number; bytes: number };
const rows: Record<string, Row> = {};
for (const { turn } of stage.recorded) {
  const handler = fresh();
  const cold = await asked(handler, turn);
  const warm = await asked(handler, turn);
  rows[turn] = {
    cold: chainOf(cold),
    warm: chainOf(warm),
    requests: warm.length,
    bytes: warm.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  const { requests, bytes } = rows[turn];
  print(
    `${turn.padEnd(20)} in sequence: cold ${rows[turn].cold}, warm ${rows[turn].warm}; requests: cold ${cold.length}, warm ${requests}, ${bytes} bytes; ${kindsOf(warm)}`,
  );
}
await between.close();
await stage.close();

const figures = {
  cold: Math.max(...Object.values(rows).map(({ cold }) => cold)),
  warm: Math.max(...Object.values(rows).map(({ warm }) => warm)),
  named: rows.likely?.requests ?? Number.NaN,
};
const allHeld = held(
  [
    { figure: 'trips, cold', value: figures.cold, must: MOST_COLD },
    { figure: 'trips, warm', value: figures.warm, must: MOST_WARM },
    { figure: 'requests, named', value: figures.named, must: MOST_NAMED, aim: 3 },
  ],
  print,
);
if (values.json) console.log(JSON.stringify({ ...figures, turns: rows }));
process.exitCode = allHeld ? 0 : 1;
