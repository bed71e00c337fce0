import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateTableCommand, PutItemCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { bundle } from '../../build.mjs';
import type { BookStore } from '../../lambda/store/book-store.ts';
import { dynamoDbBookStore } from '../../lambda/store/dynamodb/book.ts';
import type { ImportStore } from '../../lambda/store/store.ts';
import { type Database, openDatabase } from '../../simulator/database.ts';
import { demoDevice, openDemo } from '../../simulator/local-skill.ts';
import { type Measured, measuredAt, type Recorded, recordTurns } from './turns.ts';

/** All that a bench of speed needs: a database with the demo book in it, the built handler, and the requests. */
export type Stage = {
  database: Database;
  store: ImportStore & BookStore;
  /** The built handler's file, and the reference's. */
  handler: string;
  reference: string;
  /** The file in which the request of a turn stands. */
  requestOf: (turn: Measured | 'reference') => string;
  recorded: readonly Recorded[];
  /** Made for this stage and gone with it. */
  folder: string;
  /** What Lambda puts into the function's environment. */
  environment: Readonly<Record<string, string>>;
  /** Runs a script of this folder in a process of its own and reads the JSON of its last line. */
  run: <T>(script: string, args: readonly string[], extra?: Readonly<Record<string, string>>) => Promise<T>;
  close: () => Promise<void>;
};

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The node that is measured; the one we run on unless another is named. */
export const measuredNode = process.env.NODE_BIN ?? process.execPath;

/**
 * Lays the demo book and the reference's item, builds the handler as for Lambda, and records the turns. The book is in memory,
 * or a copy of one that was laid in a folder.
 */
export async function openStage(turns: readonly Measured[], { laid }: { laid?: string } = {}): Promise<Stage> {
  const work = mkdtempSync(join(tmpdir(), 'lead-scout-speed-'));
  const book = join(work, 'book');
  if (laid !== undefined) cpSync(laid, book, { recursive: true });
  const database = await openDatabase(laid === undefined ? {} : { folder: book });
  const store = dynamoDbBookStore({ client: database.client, table: database.table, report: console.error });
  if (laid === undefined) await openDemo(store, measuredAt);
  await layFloor(database);
  await bundle(join(work, 'lambda'), measuredNode);
  const recorded = await recordTurns(turns);
  mkdirSync(join(work, 'requests'));
  const requestOf = (turn: string) => join(work, 'requests', `${turn.replace(/\W+/g, '-')}.json`);
  for (const { turn, request } of recorded) writeFileSync(requestOf(turn), JSON.stringify(request));
  writeFileSync(requestOf('reference'), JSON.stringify(referenceRequest));
  return {
    database,
    store,
    handler: join(work, 'lambda', 'index.js'),
    reference: here('reference.cjs'),
    requestOf,
    recorded,
    folder: work,
    environment: lambdaEnvironment(database),
    run: (script, args, extra = {}) => run(here(script), args, { ...lambdaEnvironment(database), ...extra }),
    close: async () => {
      await database.close();
      rmSync(work, { recursive: true });
    },
  };
}

/** What Lambda puts into a function's environment, pointed at the database of this machine. */
const lambdaEnvironment = ({ endpoint, table }: Database) => ({
  PATH: process.env.PATH ?? '',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  TABLE_NAME: table,
  SKILL_ID: demoDevice.applicationId,
  ...(process.env.NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE } : {}),
});

async function layFloor({ client }: Database): Promise<void> {
  const key = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const });
  await client
    .send(
      new CreateTableCommand({
        TableName: 'floor',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [key('pk'), key('sk')],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    )
    .catch((error: unknown) => {
      if (!(error instanceof Error && error.name === 'ResourceInUseException')) throw error;
    });
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 1, maxDelay: 1 }, { TableName: 'floor' });
  const Item = {
    pk: { S: 'U#amzn1.ask.account.BENCH' },
    sk: { S: 'PROFILE' },
    name: { S: 'Sam' },
    quota: { N: '250000' },
    tz: { S: 'America/New_York' },
  };
  await client.send(new PutItemCommand({ TableName: 'floor', Item }));
}

const referenceRequest = {
  version: '1.0',
  session: {
    new: true,
    sessionId: 'amzn1.echo-api.session.1',
    application: { applicationId: 'amzn1.ask.skill.1' },
    attributes: {},
    user: { userId: 'amzn1.ask.account.BENCH' },
  },
  context: { System: { application: { applicationId: 'amzn1.ask.skill.1' }, device: { deviceId: 'device' } } },
  request: { type: 'LaunchRequest', requestId: '1', locale: 'en-US', timestamp: '2026-11-30T13:55:00Z' },
};

async function run<T>(script: string, args: readonly string[], env: Record<string, string>): Promise<T> {
  const child = spawn(measuredNode, ['--no-warnings', script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${code}: ${errors.slice(0, 600)}`);
  return JSON.parse(out.trim().split('\n').at(-1) ?? '');
}
