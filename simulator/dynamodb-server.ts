import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import engines, { type Engine } from 'dynalite/db/index.js';
import type { SignedClient } from '../lambda/store/dynamodb/port.ts';
import { refusal as refused } from '../lambda/store/dynamodb/signed-client.ts';
import { DatabaseFault } from './database-fault.ts';
import { directClient } from './direct-client.ts';
import { type Answer, perform } from './dynamodb-operations.ts';
import { quicken } from './quick-engine.ts';

/** DynamoDB's protocol on loopback, served in this process. */
export type DynamoDbServer = {
  endpoint: string;
  /** Asks it without the way over a socket. */
  direct: SignedClient;
  /** Makes a table where it is not there yet. */
  layTable(definition: { TableName?: string | undefined }): Promise<void>;
  /** Drops what was overwritten or deleted from its files. */
  compact(): Promise<void>;
  close(): Promise<void>;
};

/** DynamoDB takes no larger request. */
const largestRequest = 16 * 1024 * 1024;

/** LevelDB maps every file it has open into memory, 1,000 of 2 MB unless told; it takes no fewer than these. */
const fewFiles = 74;

/**
 * Serves a folder of LevelDB, or memory without a path. Rejects with what LevelDB says when the folder cannot be opened
 * and with a `DatabaseFault` when the port cannot be had.
 */
export async function serveDynamoDb({
  path,
  create = true,
  port = 0,
}: {
  path?: string;
  create?: boolean;
  port?: number;
}): Promise<DynamoDbServer> {
  const engine = engines.create({ createTableMs: 0, ...(path !== undefined && { path }) });
  quicken(engine);
  await engine.db.open({ createIfMissing: create, maxOpenFiles: fewFiles });
  try {
    return await listen(engine, port);
  } catch (error) {
    await engine.db.close();
    throw error;
  }
}

async function listen(engine: Engine, port: number): Promise<DynamoDbServer> {
  // Whoever asked may be gone before they are answered; the engine works on and must not be closed under it.
  const working = new Set<Promise<unknown>>();
  const server = createServer((request, response) => {
    const answering = answer(engine, request);
    working.add(answering);
    answering.then(
      ({ status, body }) => {
        const json = JSON.stringify(body);
        response.writeHead(status, {
          'content-type': 'application/x-amz-json-1.0',
          'content-length': Buffer.byteLength(json),
        });
        response.end(json);
      },
      // The other side went away in the middle of its request: there is nobody to answer.
      () => response.destroy(),
    );
    answering.catch(() => {}).finally(() => working.delete(answering));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      reject(new DatabaseFault(taken ? 'port-taken' : 'unknown', `port ${port}`, error));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: heard } = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  const direct = directClient(engine);
  return {
    endpoint: `http://127.0.0.1:${heard}`,
    direct,
    layTable: (definition) => layTable(engine, definition),
    compact: async () => engine.db.compactRange?.('\u0000', '\uffff'),
    close: () => {
      closing ??= Promise.all([stop(server), direct.ended()])
        .then(() => Promise.allSettled(working))
        .then(() => engine.db.close());
      return closing;
    },
  };
}

async function layTable(engine: Engine, definition: { TableName?: string | undefined }): Promise<void> {
  const { TableName } = definition;
  const asked = async (operation: string, request: object) => {
    const { status, body } = await perform(engine, operation, request);
    return status === 200 ? { body } : { failure: refused(body, status) };
  };
  const isActive = async () => {
    const { body, failure } = await asked('DescribeTable', { TableName });
    if (failure && failure.name !== 'ResourceNotFoundException') throw failure;
    return JSON.stringify(body)?.includes('"TableStatus":"ACTIVE"') ?? false;
  };
  if (await isActive()) return;
  const { failure } = await asked('CreateTable', definition);
  if (failure && failure.name !== 'ResourceInUseException') throw failure;
  while (!(await isActive())) await pause(1);
}

/** Lets running requests finish and takes no more. */
const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });

async function answer(engine: Engine, request: IncomingMessage): Promise<Answer> {
  // Only browsers state an origin: no web page may read the book of whoever is visiting it.
  if (request.method !== 'POST' || request.headers.origin !== undefined) return refusal(403, 'AccessDeniedException');
  const body = await read(request);
  if (body === undefined) return refusal(413, 'RequestEntityTooLarge');
  const operation = String(request.headers['x-amz-target'] ?? '').replace(/^DynamoDB_20120810\./, '');
  try {
    const asked: unknown = JSON.parse(body);
    if (typeof asked === 'object' && asked !== null) return await perform(engine, operation, asked);
  } catch {}
  return refusal(400, 'SerializationException');
}

const refusal = (status: number, type: string): Answer => ({
  status,
  body: { __type: `com.amazon.coral.service#${type}` },
});

async function read(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    // Read to the end even when it is too much: whoever is still sending would not hear the refusal.
    if (length <= largestRequest) chunks.push(bytes);
  }
  return length <= largestRequest ? Buffer.concat(chunks).toString('utf8') : undefined;
}
