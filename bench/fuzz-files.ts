import { parseArgs } from 'node:util';
import { dynamoDbBookStore } from '../lambda/store/dynamodb/book.ts';
import { openDatabase } from '../simulator/database.ts';
import { accountFor } from './trust/account-for.ts';
import { mangled, wholeFiles } from './trust/mangled-files.ts';
import { seeded } from './trust/seeded.ts';

/**
 * Imports mangled exports and calendars, one to three at a time: `npm run fuzz:files -- [--rows 20000] [--seconds 60] [--seed 1]`.
 * Ends after so many rows or so much processor time, a million and a minute with `--full`. Nothing may be thrown, no import may take
 * long, and the fate of every row must be told.
 */
const { values } = parseArgs({
  options: {
    full: { type: 'boolean' },
    rows: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string' },
  },
});
const mostRows = Number(values.rows ?? (values.full ? 1_000_000 : 20_000));
const mostSeconds = Number(values.seconds ?? 60);
const draws = seeded(Number(values.seed ?? 1));
const files = wholeFiles();

const database = await openDatabase();
const store = dynamoDbBookStore({ client: database.client, table: database.table, report: console.error });
const found = { thrown: 0, untold: 0, slow: 0 };
let [imports, rows, events, longest] = [0, 0, 0, 0];
const spent = (since?: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};
const began = process.cpuUsage();
while (rows < mostRows && spent(began) < mostSeconds) {
  const these = Array.from({ length: 1 + draws.below(3) }, () => mangled(files, draws));
  const before = process.cpuUsage();
  const say = (what: keyof typeof found, more: unknown) => {
    found[what] += 1;
    if (found[what] <= 3)
      console.error(
        what,
        more,
        these.map(({ file, bytes }) => `${file}\n${bytes.toString('utf8').slice(0, 2000)}`).join('\n---\n'),
      );
  };
  try {
    const accounted = await accountFor(store, these);
    if (accounted.rows !== accounted.told) say('untold', accounted);
    rows += accounted.rows;
    events += accounted.events;
  } catch (error) {
    say('thrown', error);
  }
  const took = spent(before);
  longest = Math.max(longest, took);
  if (took > 10) say('slow', took);
  imports += 1;
}
await database.close();
console.log(JSON.stringify({ imports, rows, events, seconds: Math.round(spent(began)), longest, ...found }, null, 2));
if (Object.values(found).some((count) => count > 0)) process.exitCode = 1;
