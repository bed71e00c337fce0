import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { type AttributeValue, BatchWriteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { keepMemorySmall } from '../cli/small-memory.ts';
import { openFiles } from '../crm/files/open-files.ts';
import { importBook } from '../crm/import-book.ts';
import { isHeader, surveyAll } from '../crm/survey.ts';
import type { Rep } from '../lambda/domain/rep.ts';
import { dynamoDbBookStore } from '../lambda/store/dynamodb-book.ts';
import { openDatabase } from '../simulator/database.ts';

/**
 * How long a large import takes, against a floor in the same run: the same items written to the same kind of database
 * by bare BatchWriteItem requests, in as many lanes. `tsx bench/import.ts [LEADS]`; three signals for each lead.
 */
const rep: Rep = {
  team: 'bench',
  id: 'dana',
  name: 'Dana Reyes',
  email: 'dana@us.example',
  zone: 'America/New_York',
  framework: 'bant',
  domains: ['us.example'],
};
const now = '2026-03-02T13:00:00Z';
const lanes = 4;

/** Processor seconds since; on a machine that others use too they say more than the clock. */
function cpu(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

async function writeFiles(folder: string, leads: number): Promise<string[]> {
  const first = ['Ann', 'Bo', 'Carla', 'Dmitri', 'Zoë', 'Farid', 'Grace', 'Hiro', 'Ines', 'Jonas'];
  const last = ['Lee', 'Okafor', 'Müller', 'Chen', 'Garcia', 'Novak', 'Smith', 'Haddad', 'Rossi', 'Kim'];
  const kinds = ['visited-pricing', 'opened-email', 'called', 'met', 'requested-demo', 'downloaded-content'];
  const write = async (name: string, lines: Iterable<string>) => {
    const path = join(folder, name);
    const file = createWriteStream(path);
    for (const line of lines) if (!file.write(`${line}\n`)) await once(file, 'drain');
    file.end();
    await finished(file);
    return path;
  };
  const day = (at: number) => new Date(Date.UTC(2025, 0, 1) + (at % 420) * 86_400_000).toISOString().slice(0, 10);
  const leadLines = function* () {
    yield 'ID,First Name,Last Name,Email,Job Title,Company,Industry,Employees,Country,Source,Created,Owner,Region,Notes';
    for (let at = 0; at < leads; at++) {
      const [given, family] = [first[at % 10], `${last[((at / 10) % 10) | 0]}${(at / 100) | 0}`];
      yield `L${at},${given},${family},p${at}@c${at % 5000}.example,VP Sales,"Company ${at % 5000}, Inc.",Software,${20 + (at % 900)},US,Website,${day(at)},dana@us.example,R${at % 9},met at stand ${at % 40}`;
    }
  };
  const signalLines = function* () {
    yield 'Lead,Kind,At,Count,Detail';
    for (let at = 0; at < leads * 3; at++)
      yield `L${(at * 7919) % leads},${kinds[at % 6]},${day(at * 3)} 10:${10 + (at % 50)},1,from the site ${at}`;
  };
  return [await write('leads.csv', leadLines()), await write('signals.csv', signalLines())];
}

/** Imports in this process, into a database in a folder; prints seconds and the most memory used. */
async function measureImport(folder: string, files: string[]): Promise<void> {
  keepMemorySmall();
  const database = await openDatabase({ folder: join(folder, 'imported') });
  const store = dynamoDbBookStore({ client: database.client, table: database.table, report: console.error });
  const before = process.cpuUsage();
  const started = performance.now();
  const opened = await openFiles(files, isHeader);
  const surveys = await surveyAll(opened.tables);
  const surveyed = performance.now();
  const calendar = { from: now, to: now };
  const report = await importBook(store, rep, { surveys, calendars: [] }, { now, calendar, batch: 'bench' });
  const seconds = (performance.now() - started) / 1000;
  const cpuSeconds = cpu(before);
  const { leads, signals, problemCount } = report;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  // What the database maps of its own files counts as memory too, and is nobody's to free.
  const mapped = existsSync('/proc/self/status')
    ? /RssFile:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    : undefined;
  const mappedMegabytes = Number(mapped ?? 0) / 1024;
  console.log(
    JSON.stringify({
      seconds,
      cpuSeconds,
      surveySeconds: (surveyed - started) / 1000,
      megabytes,
      mappedMegabytes,
      leads,
      signals,
      problemCount,
    }),
  );
  await database.close();
}

/** Writes the items of the imported database into another one, bare. */
async function measureFloor(folder: string): Promise<void> {
  const source = await openDatabase({ folder: join(folder, 'imported') });
  const target = await openDatabase({ folder: join(folder, 'floor') });
  let [seconds, cpuSeconds, items, bytes] = [0, 0, 0, 0];
  let start: Record<string, AttributeValue> | undefined;
  do {
    const page = await source.client.send(
      new ScanCommand({ TableName: source.table, ...(start && { ExclusiveStartKey: start }) }),
    );
    const found = page.Items ?? [];
    items += found.length;
    bytes += JSON.stringify(found).length;
    const requests = found.map((Item) => ({ PutRequest: { Item } }));
    const [before, began] = [process.cpuUsage(), performance.now()];
    let next = 0;
    const lane = async () => {
      while (next < requests.length) {
        const chunk = requests.slice(next, next + 25);
        next += 25;
        await target.client.send(new BatchWriteItemCommand({ RequestItems: { [target.table]: chunk } }));
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    seconds += (performance.now() - began) / 1000;
    cpuSeconds += cpu(before);
    start = page.LastEvaluatedKey;
  } while (start);
  console.log(JSON.stringify({ seconds, cpuSeconds, items, megabytes: bytes / 1e6 }));
  await Promise.all([source.close(), target.close()]);
}

const inProcess = (...args: string[]): Record<string, number> =>
  JSON.parse(
    execFileSync('npx', ['tsx', fileURLToPath(import.meta.url), ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );

async function main([what = '20000', folder = '', ...files]: string[]): Promise<void> {
  if (what === 'files') return console.log((await writeFiles(folder, Number(files[0]))).join(' '));
  if (what === 'import') return measureImport(folder, files);
  if (what === 'floor') return measureFloor(folder);
  const work = mkdtempSync(join(tmpdir(), 'lead-scout-bench-'));
  try {
    const paths = await writeFiles(work, Number(what));
    const imported = inProcess('import', work, ...paths);
    const floor = inProcess('floor', work);
    const ratio = (of: string) => Math.round(((imported[of] ?? 0) / (floor[of] ?? 1)) * 100) / 100;
    const ratios = { ratio: ratio('seconds'), cpuRatio: ratio('cpuSeconds') };
    console.log(JSON.stringify({ leads: Number(what), imported, floor, ...ratios }, null, 2));
  } finally {
    rmSync(work, { recursive: true });
  }
}

await main(process.argv.slice(2));
