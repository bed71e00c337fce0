import { createConnection } from 'node:net';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { type Database, openDatabase } from '../../simulator/database.ts';

let database: Database;
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(() => database.close());

const describeTable = {
  'x-amz-target': 'DynamoDB_20120810.DescribeTable',
  'content-type': 'application/x-amz-json-1.0',
};
const ask = (init: RequestInit) => fetch(database.endpoint, { method: 'POST', body: '{}', ...init });

test('it answers on loopback only', () => {
  expect(database.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('a web page is refused, whatever it asks', async () => {
  const body = JSON.stringify({ TableName: database.table });
  const headers = { ...describeTable, origin: 'https://example.com' };
  const asked = await ask({ headers, body });
  expect(asked.status).toBe(403);
  expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  expect((await ask({ method: 'OPTIONS', headers })).status).toBe(403);
  expect((await ask({ headers: describeTable, body })).status).toBe(200);
});

test('what is not a request of DynamoDB gets an answer, and the next one is served', async () => {
  const target = (operation: string) => ({ 'x-amz-target': `DynamoDB_20120810.${operation}` });
  const odd: [RequestInit, number][] = [
    [{ body: 'not json', headers: describeTable }, 400],
    [{ body: '"text"', headers: describeTable }, 400],
    [{ body: 'null', headers: describeTable }, 400],
    [{ headers: {} }, 400],
    [{ headers: target('DropEverything') }, 400],
    [{ headers: target('toString') }, 400],
    [{ headers: target('Query'), body: '{"TableName":5}' }, 400],
    [{ headers: target('PutItem'), body: `{"TableName":"${database.table}","Item":{}}` }, 400],
    [{ body: 'x'.repeat(17 * 1024 * 1024) }, 413],
    [{ method: 'GET', body: null }, 403],
  ];
  for (const [init, status] of odd) expect([init.headers, (await ask(init)).status]).toEqual([init.headers, status]);
  await expect(database.client.send(new ListTablesCommand({}))).rejects.toMatchObject({
    name: 'UnknownOperationException',
  });
  expect((await ask({ headers: describeTable, body: `{"TableName":"${database.table}"}` })).status).toBe(200);
});

test('a program that hangs up in the middle of a request disturbs nobody', async () => {
  const port = Number(new URL(database.endpoint).port);
  await new Promise<void>((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => {
      socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{"half');
      setTimeout(() => socket.destroy(), 20);
    });
    socket.once('close', () => resolve());
  });
  expect((await ask({ headers: describeTable, body: `{"TableName":"${database.table}"}` })).status).toBe(200);
});
