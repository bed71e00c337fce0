import { createServer, type Server } from 'node:http';
import { BatchGetItemCommand, BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { anybody, credentialsFrom, type DynamoDBClient, turnClient } from '../../lambda/store/dynamodb/client.ts';
import { dynamoDbStore } from '../../lambda/store/dynamodb/index.ts';
import { type Database, openDatabase } from '../../simulator/database.ts';
import { aFact, aLead } from './conformance/samples.ts';

const scope = { team: 'acme', rep: 'dana' };
const report = () => {};
const at = (endpoint: string) => turnClient({ endpoint, region: 'local', credentials: anybody });

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const onServer = async (answer: Parameters<typeof createServer>[1], ask: (client: DynamoDBClient) => Promise<void>) => {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const client = at(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
  try {
    await ask(client);
  } finally {
    client.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
};

test('a table that is not there is said to be so, to whoever runs it', async () => {
  const store = dynamoDbStore({ client: database.client, table: 'elsewhere', report });
  await expect(store.repSpeaking('someone')).rejects.toMatchObject({
    name: 'StoreUnavailable',
    hint: expect.stringContaining('deploy'),
    cause: { name: 'ResourceNotFoundException' },
  });
});

test('a table nobody answers for is unavailable, reads and writes alike', async () => {
  const client = at('http://127.0.0.1:9');
  const store = dynamoDbStore({ client, table: 'any', report });
  const asked = [
    store.leadFile(scope, 'l1'),
    store.leadNames(scope),
    store.entriesBetween(scope, '2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'),
    store.scorecard('acme'),
    store.saveFact(scope, aLead('l1'), aFact('f')),
  ];
  for (const outcome of await Promise.allSettled(asked))
    expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'StoreUnavailable' } });
});

test('a table that hangs is given up after two tries', async () => {
  let asked = 0;
  await onServer(
    () => {
      asked += 1;
    },
    async (client) => {
      const store = dynamoDbStore({ client, table: 'any', report });
      await expect(store.leadFile(scope, 'l1')).rejects.toMatchObject({ name: 'StoreUnavailable' });
    },
  );
  expect(asked).toBe(2);
});

test.each([
  ['AccessDeniedException', 400, 'role'],
  ['ThrottlingException', 400, 'allows'],
  ['InternalServerError', 500, 'inside'],
])('%s becomes a hint for whoever runs it', async (type, status, word) => {
  await onServer(
    (_request, response) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'no' }));
    },
    async (client) => {
      const store = dynamoDbStore({ client, table: 'any', report });
      await expect(store.leadFile(scope, 'l1')).rejects.toMatchObject({ hint: expect.stringContaining(word) });
    },
  );
});

test('without credentials in the environment there is no client', () => {
  expect(() => credentialsFrom({})).toThrow('credentials');
  expect(credentialsFrom({ AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_SESSION_TOKEN: 'c' })).toEqual({
    accessKeyId: 'a',
    secretAccessKey: 'b',
    sessionToken: 'c',
  });
});

/** A table under load: of every batch it takes only the first few, and hands back the rest. */
function underLoad(client: DynamoDBClient, takes: number, table: string): DynamoDBClient {
  const send = async (command: unknown) => {
    if (command instanceof BatchWriteItemCommand) {
      const all = command.input.RequestItems?.[table] ?? [];
      const taken = all.slice(0, takes);
      if (taken.length > 0) await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: taken } }));
      return { UnprocessedItems: all.length > takes ? { [table]: all.slice(takes) } : {} };
    }
    if (command instanceof BatchGetItemCommand) {
      const all = command.input.RequestItems?.[table]?.Keys ?? [];
      const answer = await client.send(
        new BatchGetItemCommand({ RequestItems: { [table]: { Keys: all.slice(0, 30) } } }),
      );
      return { ...answer, UnprocessedKeys: all.length > 30 ? { [table]: { Keys: all.slice(30) } } : {} };
    }
    return client.send(command as BatchGetItemCommand);
  };
  return new Proxy(client, { get: (target, key) => (key === 'send' ? send : Reflect.get(target, key)) });
}

test('what a table under load hands back is sent again, until all is there', async () => {
  const { table } = database;
  const store = dynamoDbStore({ client: underLoad(database.client, 9, table), table, report });
  const leads = Array.from({ length: 120 }, (_, i) => aLead(`l${i}`));
  await store.saveLeads('loaded', leads);
  expect(await store.leadNames({ team: 'loaded', rep: 'dana' })).toHaveLength(120);
  await store.saveLeads(
    'loaded',
    leads.map((lead) => ({ ...lead, owners: ['sam'] })),
  );
  expect(await store.leadNames({ team: 'loaded', rep: 'dana' })).toHaveLength(0);
});

test('a table that takes nothing any more ends the import with advice', async () => {
  jest.spyOn(Math, 'random').mockReturnValue(0);
  const { table } = database;
  const store = dynamoDbStore({ client: underLoad(database.client, 0, table), table, report });
  await expect(store.saveLeads('refused', [aLead('l1')])).rejects.toMatchObject({
    name: 'StoreUnavailable',
    hint: expect.stringContaining('again later'),
  });
  jest.restoreAllMocks();
});
