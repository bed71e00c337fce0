import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { dynamoDbStore } from '../../lambda/store/dynamodb/index.ts';
import type { Problem } from '../../lambda/store/dynamodb/items.ts';
import { type Database, openDatabase } from '../../simulator/database.ts';
import { isLong } from '../counts.ts';
import { book } from './book.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lead-scout-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the worker, kills it that long after it said the word, and gives back every line it got out. */
async function killedAfter(work: 'facts' | 'import', word: string, ms: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/database/worker.ts', folder, work]);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  while (!said.includes(word) && child.exitCode === null) await pause(1);
  await pause(ms);
  child.kill('SIGKILL');
  await gone;
  // The last line may have been cut.
  return said.split('\n').slice(0, -1);
}

async function reopened<T>(work: (database: Database, problems: Problem[]) => Promise<T>): Promise<T> {
  const database = await openDatabase({ folder });
  try {
    return await work(database, []);
  } finally {
    await database.close();
  }
}

test('a fact that was confirmed survives kill -9 at any moment, round after round', async () => {
  const confirmed: string[] = [];
  for (const ms of isLong ? [0, 10, 60] : [0, 40]) {
    const lines = await killedAfter('facts', 'saved', ms);
    confirmed.push(...lines.filter((line) => line.startsWith('saved')).map((line) => line.slice('saved '.length)));
    await reopened(async (database, problems) => {
      const store = dynamoDbStore({ ...database, report: (problem) => problems.push(problem) });
      const file = await store.leadFile({ team: 'acme', rep: 'dana' }, 'l1');
      const kept = new Set(file?.facts.map((fact) => fact.id));
      expect(confirmed.filter((id) => !kept.has(id))).toEqual([]);
      expect(problems).toEqual([]);
    });
  }
  // How many there are is the machine's: that each round confirmed something is what makes it a test.
  expect(confirmed.length).toBeGreaterThan(2);
});

test('a program killed while it makes its database leaves a folder that opens', async () => {
  // Too early for a database, in the middle of making one, and after: the moments differ from machine to machine.
  for (const ms of isLong ? [200, 320, 450] : [320]) {
    await killedAfter('facts', '', ms);
    await reopened(async (database) => {
      const store = dynamoDbStore({ ...database, report: () => {} });
      await store.saveLeads('acme', book(0));
      expect(await store.leadNames({ team: 'acme', rep: 'dana' })).toHaveLength(60);
    });
    rmSync(folder, { recursive: true });
  }
});

test('an import killed anywhere and run again ends as one clean run, indexes included', async () => {
  for (const ms of isLong ? [0, 20, 60] : [20]) {
    const lines = await killedAfter('import', 'imported', ms);
    const version = lines.filter((line) => line === 'imported').length;
    const [interrupted, clean] = [await afterImport(version, { folder }), await afterImport(version, {})];
    expect(interrupted.items).toEqual(clean.items);
    expect(interrupted.index).toEqual(clean.index);
    expect(clean.items.length).toBeGreaterThan(60);
  }
});

/** Everything in the table and in its index, sorted, after the import that was killed is run again. */
async function afterImport(version: number, where: { folder?: string }) {
  const { client, table, close } = await openDatabase(where);
  try {
    await dynamoDbStore({ client, table, report: () => {} }).saveLeads('acme', book(version));
    const { Items: items = [] } = await client.send(new ScanCommand({ TableName: table }));
    const byRep = ['dana', 'sam'].map(async (rep) => {
      const question = {
        TableName: table,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :rep',
        ExpressionAttributeValues: { ':rep': { S: `TEAM#acme#REP#${rep}` } },
      };
      return (await client.send(new QueryCommand(question))).Items;
    });
    const place = (item: (typeof items)[number]) => `${item.pk?.S} ${item.sk?.S}`;
    return { items: items.sort((a, b) => (place(a) < place(b) ? -1 : 1)), index: await Promise.all(byRep) };
  } finally {
    await close();
  }
}
