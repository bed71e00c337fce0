import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb';
import { keepMemorySmall } from '../cli/small-memory.ts';
import { importBook } from '../crm/book/import-book.ts';
import { openFiles } from '../crm/files/open-files.ts';
import { isHeader, surveyAll } from '../crm/sheets/survey.ts';
import type { Rep } from '../lambda/domain/rep.ts';
import { ask } from '../lambda/store/dynamodb/ask.ts';
import { dynamoDbBookStore } from '../lambda/store/dynamodb/book.ts';
import { anybody } from '../lambda/store/dynamodb/client.ts';
import { patientClient } from '../lambda/store/dynamodb/patient-client.ts';
import type { Client } from '../lambda/store/dynamodb/port.ts';
import { type Database, localTable, openDatabase } from '../simulator/database.ts';

/**
 * How long a large import takes, against a floor in the same run: the same items written to the same kind of database
 * by bare BatchWriteItem requests of the official client, in as many lanes. `tsx bench/import.ts [LEADS]`; three signals for
 * each lead. Both go over a socket, as to a table in AWS; the import by the client it has there, which is our own. `own`
 * after the number of leads measures the bare requests by that client too.
 *
 * The floor writes in an order that is none, because no file comes sorted as the database keeps its items; `sorted`
 * after the number of leads writes them as they were scanned, in the database's own order, which spares it its compactions.
 * Exits with 1 where processor time or memory is more than may be: 1.4 times the floor, from 50,000 leads on 1.3 times, and
 * 300 MB. Processor time, because on a machine that others use the clock says how much they waver.
 * `apart` runs the importer against a database in another process, to tell the memory of the two from each other.
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

/** The most memory this process held that no file backs, in megabytes, looked at now and then; 0 where nobody tells. */
function watchMemory(): () => number {
  let most = 0;
  const look = () => {
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
    most = Math.max(most, Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  };
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    look();
    return most;
  };
}

type Place = { client: Client; table: string; close: () => Promise<void> };

/** A client as an import of a table has it. */
const importer = ({ endpoint }: Pick<Database, 'endpoint'>) =>
  patientClient({ endpoint, region: 'local', credentials: anybody });

/** The database of a folder: in this process, or one that is served already. */
async function placeFor(folder: string, endpoint: string | undefined): Promise<Place> {
  const served = endpoint === undefined ? await openDatabase({ folder: join(folder, 'imported') }) : undefined;
  const client = importer({ endpoint: endpoint ?? served?.endpoint ?? '' });
  const close = async () => {
    client.destroy();
    await served?.close();
  };
  return { client, table: localTable, close };
}

/** Imports in this process, into a database in a folder; prints seconds and the most memory used. */
async function measureImport(folder: string, files: string[], endpoint?: string): Promise<void> {
  keepMemorySmall();
  const database = await placeFor(folder, endpoint);
  const store = dynamoDbBookStore({ client: database.client, table: database.table, report: console.error });
  const own = watchMemory();
  const before = process.cpuUsage();
  const started = performance.now();
  const opened = await openFiles(files, isHeader);
  const surveys = await surveyAll(opened.tables);
  const surveySeconds = (performance.now() - started) / 1000;
  const calendar = { from: now, to: now };
  const report = await importBook(store, rep, { surveys, calendars: [] }, { now, calendar, batch: 'bench' });
  const seconds = (performance.now() - started) / 1000;
  const cpuSeconds = cpu(before);
  const { leads, signals, problemCount } = report;
  const memory = {
    megabytes: process.resourceUsage().maxRSS / 1024,
    ownMegabytes: own(),
    heapMegabytes: process.memoryUsage().heapTotal / 1e6,
  };
  console.log(JSON.stringify({ seconds, cpuSeconds, surveySeconds, ...memory, leads, signals, problemCount }));
  await database.close();
}

/** Serves a database until the input ends; says where, and in the end what it took. */
async function serve(folder: string): Promise<void> {
  const database = await openDatabase({ folder: join(folder, 'imported') });
  const own = watchMemory();
  console.log(database.endpoint);
  process.stdin.resume();
  await once(process.stdin, 'end');
  console.log(
    JSON.stringify({
      megabytes: process.resourceUsage().maxRSS / 1024,
      ownMegabytes: own(),
      heapMegabytes: process.memoryUsage().heapTotal / 1e6,
    }),
  );
  await database.close();
}

/** Imports with importer and database in processes of their own. */
async function measureApart(folder: string, files: string[]): Promise<object> {
  const server = spawn('npx', ['tsx', fileURLToPath(import.meta.url), 'serve', folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const { value: endpoint } = await lines.next();
  const imported = inProcess('import-into', folder, String(endpoint), ...files);
  server.stdin.end();
  const { value: database } = await lines.next();
  return { imported, database: JSON.parse(String(database)) };
}

/** Writes the items of the imported database into another one, bare, in no order or as they were scanned. */
async function measureFloor(folder: string, order: string, by: string): Promise<void> {
  const source = await openDatabase({ folder: join(folder, 'imported') });
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await source.client.send(
      new ScanCommand({ TableName: source.table, ...(start && { ExclusiveStartKey: start }) }),
    );
    for (const item of page.Items ?? []) items.push(item);
    start = page.LastEvaluatedKey;
  } while (start);
  await source.close();
  const target = await openDatabase({ folder: join(folder, `floor-${order}-${by}`) });
  const client = by === 'own' ? importer(target) : target.client;
  const shuffled = ({ pk, sk }: Item) => createHash('sha1').update(`${pk?.S} ${sk?.S}`).digest('base64');
  const requests =
    order === 'sorted'
      ? items
      : items
          .map((item) => ({ item, at: shuffled(item) }))
          .sort((a, b) => (a.at < b.at ? -1 : 1))
          .map(({ item }) => item);
  const [before, began] = [process.cpuUsage(), performance.now()];
  let next = 0;
  const lane = async () => {
    while (next < requests.length) {
      const chunk = requests.slice(next, next + 25).map((Item) => ({ PutRequest: { Item } }));
      next += 25;
      await ask(client, 'BatchWriteItem', { RequestItems: { [target.table]: chunk } });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const seconds = (performance.now() - began) / 1000;
  console.log(JSON.stringify({ seconds, cpuSeconds: cpu(before), items: items.length }));
  if ('ask' in client) client.destroy();
  await target.close();
}

type Item = Record<string, AttributeValue>;

const inProcess = (...args: string[]): Record<string, number> =>
  JSON.parse(
    execFileSync('npx', ['tsx', fileURLToPath(import.meta.url), ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );

const most = { cpuRatio: 1.4, cpuRatioOfMany: 1.3, megabytes: 300 };

/** What is more than it may be. */
function missedBy(leads: number, { cpuRatio, megabytes }: { cpuRatio: number; megabytes: number }): string[] {
  const mostTimes = leads >= 50_000 ? most.cpuRatioOfMany : most.cpuRatio;
  return [
    ...(cpuRatio > mostTimes ? [`${cpuRatio} times the floor's processor time, at most ${mostTimes}`] : []),
    ...(megabytes > most.megabytes ? [`${Math.round(megabytes)} MB, at most ${most.megabytes}`] : []),
  ];
}

async function main([what = '20000', folder = '', ...files]: string[]): Promise<void> {
  const words = [folder, ...files];
  if (what === 'files') return console.log((await writeFiles(folder, Number(files[0]))).join(' '));
  if (what === 'import') return measureImport(folder, files);
  if (what === 'import-into') return measureImport(folder, files.slice(1), files[0]);
  if (what === 'serve') return serve(folder);
  if (what === 'floor') return measureFloor(folder, files[0] ?? 'shuffled', files[1] ?? 'official');
  const work = mkdtempSync(join(tmpdir(), 'lead-scout-bench-'));
  try {
    const apart = what === 'apart';
    const leads = Number(apart ? folder || '20000' : what);
    const paths = await writeFiles(work, leads);
    if (apart) return console.log(JSON.stringify({ leads, ...(await measureApart(work, paths)) }, null, 2));
    const imported = inProcess('import', work, ...paths);
    const order = words.includes('sorted') ? 'sorted' : 'shuffled';
    const floor = inProcess('floor', work, order);
    const ownFloor = words.includes('own') ? inProcess('floor', work, order, 'own') : undefined;
    const ratio = (of: string, to = floor) => Math.round(((imported[of] ?? 0) / (to[of] ?? 1)) * 100) / 100;
    const ratios = {
      ratio: ratio('seconds'),
      cpuRatio: ratio('cpuSeconds'),
      ...(ownFloor && { cpuRatioToOwn: ratio('cpuSeconds', ownFloor) }),
    };
    const missed = missedBy(leads, { cpuRatio: ratios.cpuRatio, megabytes: imported.megabytes ?? 0 });
    console.log(JSON.stringify({ leads, imported, floor, ownFloor, ...ratios, missed }, null, 2));
    if (missed.length > 0) process.exitCode = 1;
  } finally {
    rmSync(work, { recursive: true });
  }
}

await main(process.argv.slice(2));
