import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import dynalite from 'dynalite';
import { anybody, type DynamoDBClient, importClient } from '../lambda/store/dynamodb-client.ts';
import { ensureTable } from '../lambda/store/dynamodb-table.ts';

/** A DynamoDB in this process, with the table in it. */
export type Database = { endpoint: string; client: DynamoDBClient; table: string; close(): Promise<void> };

/** The table's name in a database of this machine. */
export const localTable = 'lead-scout';

/** Opens the database kept in a folder, or one in memory without a folder. Listens on loopback only. */
export async function openDatabase({ folder, port = 0 }: { folder?: string; port?: number } = {}): Promise<Database> {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const server = dynalite({ createTableMs: 0, ...(folder !== undefined && { path: join(folder, 'database') }) });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = importClient({ endpoint, region: 'local', credentials: anybody });
  await ensureTable(client, localTable);
  return {
    endpoint,
    client,
    table: localTable,
    close: () =>
      new Promise<void>((resolve, reject) => {
        client.destroy();
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      }),
  };
}
