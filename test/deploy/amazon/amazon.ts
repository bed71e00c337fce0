import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { anybody, importClient } from '../../../lambda/store/dynamodb/client.ts';
import { serveDynamoDb } from '../../../simulator/dynamodb-server.ts';
import { answerCloudFormation } from './cloudformation.ts';
import { Skills } from './skills.ts';
import { Refused, type Stack, Stacks } from './stacks.ts';
import { Tables } from './tables.ts';

/** The services of Amazon's that a deployment talks to, on loopback. */
export type Amazon = {
  address: string;
  skills: Skills;
  stacks: Stacks;
  /** Every request in order, as `METHOD /path` or by its action. */
  calls: string[];
  /** The newest version of an object. */
  object: (bucket: string, key: string) => Buffer | undefined;
  close: () => Promise<void>;
};

type Buckets = Map<string, { versioned: boolean; objects: Map<string, { version: string; body: Buffer }[]> }>;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The region a request is signed for. */
const regionOf = ({ headers }: IncomingMessage): string =>
  /Credential=[^/]+\/\d+\/([\w-]+)\//.exec(headers.authorization ?? '')?.[1] ?? 'us-east-1';

/** Starts the services. Tables are kept by an embedded DynamoDB, made from the templates as they arrive. */
export async function startAmazon(): Promise<Amazon> {
  const buckets: Buckets = new Map();
  const calls: string[] = [];
  const databases = new Map<string, Promise<Awaited<ReturnType<typeof serveDynamoDb>>>>();
  const databaseIn = (region: string) => {
    const database = databases.get(region) ?? serveDynamoDb({ port: 0, create: true });
    databases.set(region, database);
    return database;
  };
  const closed: Promise<void>[] = [];
  const tables = new Tables((region) => {
    const database = databases.get(region);
    databases.delete(region);
    if (database) closed.push(database.then((one) => one.close()));
  });

  async function make({ resources, region }: Stack): Promise<void> {
    for (const { type, properties } of Object.values(resources)) {
      const { TableName } = properties as { TableName?: string };
      if (type !== 'AWS::DynamoDB::Table' || TableName === undefined || tables.has(region, TableName)) continue;
      tables.made(region, TableName, properties.DeletionProtectionEnabled === true);
      // What an embedded DynamoDB does not know is left out; keys and indexes are the template's own.
      const { BillingMode, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = properties;
      const table = { TableName, BillingMode, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes };
      const { endpoint } = await databaseIn(region);
      const client = importClient({ endpoint, region, credentials: anybody });
      await client.send(new CreateTableCommand(table as CreateTableCommandInput));
      client.destroy();
    }
  }
  const object = (bucket: string, key: string) => buckets.get(bucket)?.objects.get(key)?.at(-1)?.body;
  const stacks = new Stacks(
    (bucket, key, version) =>
      buckets
        .get(bucket)
        ?.objects.get(key)
        ?.some((one) => one.version === version) ?? false,
    make,
  );
  const skills = new Skills();

  function bucketAnswer(request: IncomingMessage, url: URL, body: Buffer, response: ServerResponse): void {
    const [, name = '', ...path] = url.pathname.split('/');
    const bucket = buckets.get(name);
    const send = (status: number, text = '', headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'application/xml', ...headers }).end(text);
    if (request.method === 'PUT' && path.join('') === '' && !url.searchParams.has('versioning')) {
      buckets.set(name, { versioned: false, objects: new Map() });
      return void send(200);
    }
    if (!bucket) return void send(404, '<Error><Code>NoSuchBucket</Code></Error>');
    if (url.searchParams.has('versioning')) {
      if (request.method === 'PUT') bucket.versioned = body.includes('Enabled');
      const status = bucket.versioned ? '<Status>Enabled</Status>' : '';
      return void send(200, `<VersioningConfiguration>${status}</VersioningConfiguration>`);
    }
    if (request.method === 'HEAD') return void send(200);
    const key = decodeURIComponent(path.join('/'));
    const version = randomUUID();
    bucket.objects.set(key, [...(bucket.objects.get(key) ?? []), { version, body }]);
    send(200, '', { 'x-amz-version-id': version, etag: `"${version}"` });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', address);
    const body = await bodyOf(request);
    const target = request.headers['x-amz-target'];
    if (typeof target === 'string' && target.startsWith('DynamoDB')) {
      if (tables.answered(regionOf(request), target.split('.')[1] ?? '', body, response)) return;
      const headers = Object.fromEntries(
        Object.entries(request.headers).flatMap(([name, value]) =>
          typeof value === 'string' && name !== 'host' && name !== 'content-length' && name !== 'connection'
            ? [[name, value]]
            : [],
        ),
      );
      const { endpoint } = await databaseIn(regionOf(request));
      const found = await fetch(endpoint, { method: 'POST', headers, body: new Uint8Array(body) });
      const type = found.headers.get('content-type') ?? 'application/x-amz-json-1.0';
      response.writeHead(found.status, { 'content-type': type }).end(Buffer.from(await found.arrayBuffer()));
      return;
    }
    const form = request.method === 'POST' && url.pathname === '/' ? new URLSearchParams(body.toString()) : undefined;
    const action = form?.get('Action');
    calls.push(action ?? `${request.method} ${url.pathname}${url.search}`);
    if (form && action) return answerCloudFormation(stacks, action, form, regionOf(request), response);
    if (url.pathname === '/auth/o2/token') {
      const tokens = {
        access_token: 'Atza|made-up',
        refresh_token: 'Atzr|made-up',
        expires_in: 3600,
        token_type: 'bearer',
      };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(tokens));
      return;
    }
    if (url.pathname.startsWith('/v1/') || url.pathname.startsWith('/upload/')) {
      const { status, json, headers } = await skills.answer(request.method ?? 'GET', url, body);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(json === undefined ? '' : JSON.stringify(json));
      return;
    }
    bucketAnswer(request, url, body, response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const code = error instanceof Refused ? error.code : 'InternalFailure';
      const message = error instanceof Error ? error.message : String(error);
      const known = error instanceof Refused ? 400 : 500;
      response.writeHead(known, { 'content-type': 'text/xml' });
      response.end(
        `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  skills.address = address;
  return {
    address,
    skills,
    stacks,
    calls,
    object,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const database of databases.values()) await (await database).close();
      await Promise.all(closed);
    },
  };
}
