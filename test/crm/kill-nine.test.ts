import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { openDatabase } from '../../simulator/database.ts';
import { countOf } from '../counts.ts';

const root = resolve(__dirname, '../..');
let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'lead-scout-'));
});
afterEach(() => rmSync(work, { recursive: true }));

/** Runs an import in a process of its own; with `after`, kills it that many milliseconds after its preview. */
function run(data: string, files: string[], after?: number): Promise<number | null> {
  const args = ['import', ...files, '--rep', 'dana@us.example', '--zone', 'UTC', '--now', '2026-03-02', '--data', data];
  const child = spawn(process.execPath, [join(root, 'cli/lead-scout.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (after !== undefined) child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after));
  child.stdout.resume();
  return new Promise((done) => child.on('exit', (code) => done(code)));
}

async function everything(folder: string) {
  const database = await openDatabase({ folder });
  try {
    const items: [string, unknown][] = [];
    let start: Record<string, never> | undefined;
    do {
      const page = await database.client.send(
        new ScanCommand({ TableName: database.table, ...(start && { ExclusiveStartKey: start }) }),
      );
      for (const item of page.Items ?? []) items.push([`${item.pk?.S} ${item.sk?.S}`, item]);
      start = page.LastEvaluatedKey as Record<string, never> | undefined;
    } while (start);
    return Object.fromEntries(items.sort(([a], [b]) => (a < b ? -1 : 1)));
  } finally {
    await database.close();
  }
}

it('an import whose process is killed outright ends, run again, as one clean run', async () => {
  const leads = join(work, 'leads.csv');
  const signals = join(work, 'signals.csv');
  const numbers = Array.from({ length: 700 }, (_, at) => at);
  writeFileSync(
    leads,
    ['id,name,company,title', ...numbers.map((at) => `L${at},Ann Lee${at},Company ${at % 40},CTO`)].join('\n'),
  );
  writeFileSync(signals, ['lead,kind,at', ...numbers.map((at) => `L${at},met,2026-02-${10 + (at % 18)}`)].join('\n'));
  const [clean, killed] = [join(work, 'clean'), join(work, 'killed')];
  expect(await run(clean, [leads, signals])).toBe(0);
  // A fast machine may be done before it is killed; what is run after that would be a batch of its own.
  const kills = [150, 400, 800, 1600];
  let ended = await run(killed, [leads, signals], kills[0]);
  expect(ended).toBeNull();
  for (const after of kills.slice(1, countOf('kills')))
    if (ended !== 0) ended = await run(killed, [leads, signals], after);
  if (ended !== 0) ended = await run(killed, [leads, signals]);
  expect(ended).toBe(0);
  expect(await everything(killed)).toEqual(await everything(clean));
}, 180_000);
