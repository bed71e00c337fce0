import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { anybody, type DynamoDBClient, importClient } from '../lambda/store/dynamodb/client.ts';
import type { SignedClient } from '../lambda/store/dynamodb/port.ts';
import { tableDefinition } from '../lambda/store/dynamodb/table.ts';
import { DatabaseFault, faultOf } from './database-fault.ts';
import { type DynamoDbServer, serveDynamoDb } from './dynamodb-server.ts';
import { damageOf } from './leveldb-damage.ts';

/**
 * A DynamoDB in this process, with the table in it. `direct` asks it here; `client` is the official one and goes over a socket,
 * as another program would.
 */
export type Database = {
  endpoint: string;
  direct: SignedClient;
  client: DynamoDBClient;
  table: string;
  close(): Promise<void>;
};

/** The table's name in a database of this machine. */
export const localTable = 'lead-scout';

/**
 * Opens the database kept in a folder, making it when there is none, or one in memory without a folder. Listens on
 * loopback only, on a free port unless one is named. What was confirmed survives the death of the process at any
 * moment; a failing machine may lose the last moments, as nothing waits for the disk. Throws `DatabaseFault`.
 */
export async function openDatabase({ folder, port }: { folder?: string; port?: number } = {}): Promise<Database> {
  const path = folder === undefined ? undefined : await databaseIn(resolve(folder));
  return withTable(await serve(path, port), path);
}

/**
 * Writes the database of a folder anew, so that nothing of what was deleted is left in its files. LevelDB drops old values
 * when it compacts, and names of old keys when it opens again.
 */
export async function compactDatabase(folder: string): Promise<void> {
  const path = join(resolve(folder), 'database');
  for (const compact of [true, false]) {
    const server = await serve(path);
    try {
      if (compact) await server.compact();
    } finally {
      await server.close();
    }
  }
}

async function databaseIn(folder: string): Promise<string> {
  const path = join(folder, 'database');
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    if (!existsSync(path)) await makeDatabase(folder, path);
    accessSync(path, constants.W_OK);
    await mustBeSound(path);
  } catch (error) {
    throw error instanceof DatabaseFault ? error : faultOf(error, folder);
  }
  return path;
}

async function mustBeSound(path: string): Promise<void> {
  const lookedAt = lastWrite(path);
  const damage = damageOf(path);
  if (damage === undefined) return;
  // Another program that is writing at this moment looks like damage too, but not twice the same.
  await pause(250);
  const stillGoing = lastWrite(path) !== lookedAt || damageOf(path) !== damage;
  throw new DatabaseFault(stillGoing ? 'in-use' : 'damaged', path, new Error(damage));
}

const lastWrite = (path: string) =>
  readdirSync(path)
    .map((file) => `${file} ${statSync(join(path, file), { throwIfNoEntry: false })?.mtimeMs}`)
    .join();

/** Makes a folder and those above it. Node's own recursive way never returns below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Makes the database beside its place and moves it there whole: a process killed meanwhile leaves no half-made one. */
async function makeDatabase(folder: string, path: string): Promise<void> {
  const beside = mkdtempSync(join(folder, 'new-'));
  try {
    const database = await withTable(await serve(beside, undefined, true), beside);
    await database.close();
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { recursive: true });
    // Somebody else made one in the same moment: that one is as good.
    if (!existsSync(path)) throw error;
  }
}

async function serve(path: string | undefined, port = 0, create = false): Promise<DynamoDbServer> {
  try {
    return await serveDynamoDb({ port, create, ...(path !== undefined && { path }) });
  } catch (error) {
    throw error instanceof DatabaseFault ? error : faultOf(error, path ?? 'The database in memory');
  }
}

async function withTable({ endpoint, direct, layTable, close }: DynamoDbServer, path?: string): Promise<Database> {
  let client: DynamoDBClient | undefined;
  const database = {
    endpoint,
    direct,
    get client() {
      client ??= importClient({ endpoint, region: 'local', credentials: anybody });
      return client;
    },
    table: localTable,
    close: () => {
      client?.destroy();
      return close();
    },
  };
  try {
    await layTable(tableDefinition(localTable));
  } catch (error) {
    await database.close();
    // The server answers so when LevelDB reads a block that is not what was written.
    const damaged = error instanceof Error && error.name === 'InternalServerError';
    throw damaged ? new DatabaseFault('damaged', path ?? 'The database in memory', error) : error;
  }
  return database;
}
