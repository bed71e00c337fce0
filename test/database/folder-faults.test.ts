import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dynamoDbStore } from '../../lambda/store/dynamodb/index.ts';
import { openDatabase } from '../../simulator/database.ts';
import { DatabaseFault, type FaultKind } from '../../simulator/database-fault.ts';
import { aFact, aLead } from '../store/conformance/samples.ts';

const scope = { team: 'acme', rep: 'dana' };
const report = () => {};
let folder: string;
let database: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lead-scout-'));
  database = join(folder, 'database');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function withStore<T>(work: (store: ReturnType<typeof dynamoDbStore>) => Promise<T>): Promise<T> {
  const opened = await openDatabase({ folder });
  try {
    return await work(dynamoDbStore({ ...opened, report }));
  } finally {
    await opened.close();
  }
}

const fill = (leads: number, name = 'Jones') =>
  withStore(async (store) => {
    await store.saveLeads(
      'acme',
      Array.from({ length: leads }, (_, i) => aLead(`l${i}`, { name, source: 'x'.repeat(300) })),
    );
    await store.saveFact(scope, aLead('l0'), aFact('f'));
  });

const factsKept = () => withStore(async (store) => (await store.leadFile(scope, 'l0'))?.facts);

async function faultOnOpening(options: { folder: string; port?: number } = { folder }) {
  const fault: unknown = await openDatabase(options).then(
    (opened) => opened.close(),
    (error: unknown) => error,
  );
  if (!(fault instanceof DatabaseFault)) throw new Error(`expected a fault, got ${String(fault)}`);
  expect(fault.hint).toMatch(/\w/);
  expect(fault.cause).toHaveProperty('message');
  return fault;
}

const files = () => readdirSync(database).filter((file) => !/^LOG|LOCK/.test(file));
const snapshot = () => files().map((file) => [file, readFileSync(join(database, file)).toString('base64')]);
const named = (pattern: RegExp) =>
  files()
    .filter((file) => pattern.test(file))
    .map((file) => join(database, file));

test('what was saved is there after closing and opening again', async () => {
  await fill(3);
  expect(await factsKept()).toEqual([aFact('f')]);
});

test('closing twice is closing once', async () => {
  const opened = await openDatabase({ folder });
  await Promise.all([opened.close(), opened.close()]);
  await opened.close();
});

test('two programs in one folder: the second is told, the first goes on', async () => {
  const first = await openDatabase({ folder });
  try {
    expect(await faultOnOpening()).toMatchObject({ kind: 'in-use' });
    const store = dynamoDbStore({ ...first, report });
    await store.saveLeads('acme', [aLead('l0')]);
    expect(await store.leadNames(scope)).toHaveLength(1);
  } finally {
    await first.close();
  }
  await (await openDatabase({ folder })).close();
});

test('several programs that make the same folder at once end with one database', async () => {
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => openDatabase({ folder })));
  const opened = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(opened).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ name: 'DatabaseFault', kind: 'in-use' });
  await opened[0]?.close();
  expect(readdirSync(folder)).toEqual(['database']);
});

const damages: [string, () => void][] = [
  ['CURRENT is missing', () => rmSync(join(database, 'CURRENT'))],
  ['CURRENT is garbage', () => writeFileSync(join(database, 'CURRENT'), 'garbage')],
  ['the manifest is missing', () => named(/^MANIFEST/).forEach((file) => void rmSync(file))],
  ['the manifest is garbage', () => named(/^MANIFEST/).forEach((file) => void writeFileSync(file, 'garbage'))],
  ['a log is garbage', () => named(/\.log$/).forEach((file) => void writeFileSync(file, Buffer.alloc(9000, 7)))],
  ['a log has one wrong byte', () => named(/\.log$/).forEach((file) => void flip(file))],
  ['a table is garbage', () => named(/\.ldb$/).forEach((file) => void writeFileSync(file, Buffer.alloc(9000, 7)))],
  ['a table is cut', () => named(/\.ldb$/).forEach((file) => void truncateSync(file, 100))],
  ['a table is missing', () => named(/\.ldb$/).forEach((file) => void rmSync(file))],
  ['everything is empty', () => files().forEach((file) => void truncateSync(join(database, file), 0))],
  ['everything is gone', () => files().forEach((file) => void rmSync(join(database, file)))],
];
function flip(file: string) {
  const bytes = readFileSync(file);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

test.each(damages)('a damaged folder is said to be so and left as it is: %s', async (_, damage) => {
  await fill(100);
  // Opening again moves the log into a table, and what follows goes into a new log: both kinds of file are there.
  await fill(100, 'Watson');
  expect(named(/\.log$/).length * named(/\.ldb$/).length).toBeGreaterThan(0);
  const copy = join(folder, 'copy');
  cpSync(database, copy, { recursive: true });
  damage();
  const before = snapshot();
  expect(await faultOnOpening()).toMatchObject({ kind: 'damaged', message: expect.stringContaining('database') });
  expect(snapshot()).toEqual(before);

  rmSync(database, { recursive: true });
  cpSync(copy, database, { recursive: true });
  expect(await factsKept()).toEqual([aFact('f')]);
});

test('a log whose last write was cut short is sound: that write was never confirmed', async () => {
  await fill(3);
  const [log] = named(/\.log$/);
  truncateSync(String(log), statSync(String(log)).size - 5);
  await withStore(async (store) => expect((await store.leadNames(scope)).length).toBeGreaterThanOrEqual(2));
});

test('a path that is a file, or lies below one, is not a folder', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'mine');
  expect(await faultOnOpening({ folder: file })).toMatchObject({ kind: 'not-a-folder' });
  expect(await faultOnOpening({ folder: join(file, 'below') })).toMatchObject({ kind: 'not-a-folder' });
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

/** Does the work as somebody whom permissions bind, also where the tests run as root. */
async function unprivileged<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

test('a folder that cannot be written to is left alone, new or old', async () => {
  chmodSync(folder, 0o555);
  expect(await unprivileged(() => faultOnOpening())).toMatchObject({ kind: 'not-writable' });
  expect(await unprivileged(() => faultOnOpening({ folder: join(folder, 'new') }))).toMatchObject({
    kind: 'not-writable',
  });
  chmodSync(folder, 0o755);
  await fill(1);
  chmodSync(folder, 0o777);
  chmodSync(database, 0o555);
  expect(await unprivileged(() => faultOnOpening())).toMatchObject({ kind: 'not-writable' });
  chmodSync(database, 0o755);
  expect(await factsKept()).toEqual([aFact('f')]);
});

test('a taken port is said to be so, and the folder is free again', async () => {
  const other = await openDatabase({});
  const port = Number(new URL(other.endpoint).port);
  try {
    expect(await faultOnOpening({ folder, port })).toMatchObject({
      kind: 'port-taken',
      message: expect.stringContaining(String(port)),
    });
  } finally {
    await other.close();
  }
  const opened = await openDatabase({ folder, port });
  expect(opened.endpoint).toBe(`http://127.0.0.1:${port}`);
  await opened.close();
});

test('every kind of fault has its own words', () => {
  const kinds: FaultKind[] = [
    'in-use',
    'damaged',
    'port-taken',
    'not-writable',
    'disk-full',
    'not-a-folder',
    'unknown',
  ];
  const said = kinds
    .map((kind) => new DatabaseFault(kind, 'here', undefined))
    .map(({ message, hint }) => message + hint);
  expect(new Set(said).size).toBe(kinds.length);
});

test('a table LevelDB was still writing when it was closed is no damage', async () => {
  await fill(3);
  writeFileSync(join(database, '000998.ldb'), 'the first half of a table');
  expect(await factsKept()).toEqual([aFact('f')]);
});

test('a manifest that cannot be read is damage', async () => {
  await fill(3);
  const [manifest = ''] = named(/^MANIFEST/);
  const bytes = readFileSync(manifest);
  bytes[20] = (bytes[20] ?? 0) ^ 0xff;
  writeFileSync(manifest, bytes);
  expect((await faultOnOpening()).kind).toBe('damaged');
});
