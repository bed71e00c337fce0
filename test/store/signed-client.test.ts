import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { crc32 } from '../../lambda/store/dynamodb/checksum.ts';
import { signedHeaders } from '../../lambda/store/dynamodb/signature.ts';
import { type Signing, signedClient } from '../../lambda/store/dynamodb/signed-client.ts';

type Seen = { headers: IncomingMessage['headers']; body: string; port: number | undefined };
const input = { TableName: 'any', Key: { pk: { S: 'a' }, sk: { S: 'b' } } };
const credentials = { accessKeyId: 'AKID', secretAccessKey: 'secret' };

/** Asks once, or as often as `ask` says, a server that answers so. */
async function asking(
  answer: (response: ServerResponse, at: number) => void,
  ask: (client: ReturnType<typeof signedClient>, seen: Seen[]) => Promise<void>,
  options: Partial<Signing> = {},
): Promise<void> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      seen.push({ headers: request.headers, body, port: request.socket.remotePort });
      answer(response, seen.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const endpoint = `http://127.0.0.1:${port}`;
  const client = signedClient({ region: 'us-east-1', credentials: () => credentials, endpoint, ...options });
  try {
    await ask(client, seen);
  } finally {
    client.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const item = JSON.stringify({ Item: { name: { S: 'Zoë' } } });
const gives = (response: ServerResponse, body = item, headers: Record<string, string> = {}, status = 200) => {
  response.writeHead(status, { 'x-amz-crc32': String(crc32(Buffer.from(body))), ...headers });
  response.end(body);
};
const refuses = (response: ServerResponse, type: string, status = 400, headers: Record<string, string> = {}) =>
  gives(response, JSON.stringify({ __type: `com.amazonaws#${type}`, message: 'no' }), headers, status);

test('a request is signed as the signer of AWS signs it', () => {
  const headers = signedHeaders(
    {
      host: 'dynamodb.us-east-1.amazonaws.com',
      region: 'us-east-1',
      target: 'DynamoDB_20120810.GetItem',
      body: '{}',
      at: 0,
    },
    { ...credentials, sessionToken: 'token' },
  );
  expect(headers).toMatchObject({ 'x-amz-date': '19700101T000000Z', 'x-amz-security-token': 'token' });
  expect(headers.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKID\/19700101\/us-east-1\/dynamodb\/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, Signature=6dee59a61a3b67601a20b13268649e1c4199b6acab89d0239abbf419ff42604f$/,
  );
});

test('the checksum is CRC-32', () => expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926));

test('connections are kept, and what is answered is read to the last byte', () =>
  asking(
    (response) => gives(response),
    async (client, seen) => {
      for (let i = 0; i < 5; i += 1) expect(await client.ask('GetItem', input)).toEqual(JSON.parse(item));
      expect(new Set(seen.map(({ port }) => port)).size).toBe(1);
      expect(seen[0]).toMatchObject({
        body: JSON.stringify(input),
        headers: { 'x-amz-target': 'DynamoDB_20120810.GetItem' },
      });
    },
  ));

test('an answer whose checksum is another is asked for again', () =>
  asking(
    (response, at) => gives(response, item, at === 1 ? { 'x-amz-crc32': '1' } : {}),
    async (client, seen) => {
      expect(await client.ask('GetItem', input)).toEqual(JSON.parse(item));
      expect(seen).toHaveLength(2);
    },
  ));

test('a patient client asks as often as it may, with credentials that may take their time', async () => {
  let asked = 0;
  await asking(
    (response, at) => (at < 8 ? refuses(response, 'ThrottlingException') : gives(response)),
    async (client, seen) => {
      expect(await client.ask('GetItem', input)).toEqual(JSON.parse(item));
      expect([seen.length, asked]).toEqual([8, 8]);
    },
    {
      attempts: 8,
      pauseMs: 1,
      credentials: async () => {
        asked += 1;
        return credentials;
      },
    },
  );
});

test('a clock that is off is corrected by the server and stays so', () => {
  const hour = 3_600_000;
  return asking(
    (response, at) =>
      at === 1
        ? refuses(response, 'InvalidSignatureException', 400, {
            date: new Date(Date.UTC(2026, 0, 1, 13)).toUTCString(),
          })
        : gives(response),
    async (client, seen) => {
      await client.ask('GetItem', input);
      await client.ask('GetItem', input);
      expect(seen.map(({ headers }) => headers['x-amz-date'])).toEqual([
        '20260101T120000Z',
        '20260101T130000Z',
        '20260101T130000Z',
      ]);
    },
    { clock: () => Date.UTC(2026, 0, 1, 13) - hour },
  );
});

test('requests that went out together on a wrong clock are all corrected', () => {
  const server = Date.UTC(2026, 0, 1, 13);
  const held: (() => void)[] = [];
  return asking(
    (response, at) => {
      // Both are refused, the second once the first has corrected the clock.
      if (at > 2) return gives(response);
      held.push(() => refuses(response, 'InvalidSignatureException', 400, { date: new Date(server).toUTCString() }));
      if (at === 2) held.forEach((refuse, index) => void setTimeout(refuse, index * 50));
    },
    async (client, seen) => {
      const both = await Promise.all([client.ask('GetItem', input), client.ask('GetItem', input)]);
      expect(both).toEqual([JSON.parse(item), JSON.parse(item)]);
      expect(seen).toHaveLength(4);
    },
    { clock: () => server - 3_600_000 },
  );
});

test('credentials that change are used from the next request on', () => {
  let key = 'first';
  return asking(
    (response) => gives(response),
    async (client, seen) => {
      await client.ask('GetItem', input);
      key = 'second';
      await client.ask('GetItem', input);
      expect(seen.map(({ headers }) => /Credential=(\w+)/.exec(headers.authorization ?? '')?.[1])).toEqual([
        'first',
        'second',
      ]);
    },
    { credentials: () => ({ ...credentials, accessKeyId: key }) },
  );
});

test.each([
  ['a refusal for load', (response: ServerResponse) => refuses(response, 'ThrottlingException')],
  ["a server's fault", (response: ServerResponse) => refuses(response, 'InternalServerError', 500)],
  ['a cut connection', (response: ServerResponse) => void response.destroy()],
  ['an answer in another language', (response: ServerResponse) => gives(response, '<html>')],
  [
    'half an answer',
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"Item"');
      setTimeout(() => response.destroy(), 10);
    },
  ],
])('%s is tried once more', (_what, first) =>
  asking(
    (response, at) => (at === 1 ? first(response) : gives(response)),
    async (client) => expect(await client.ask('GetItem', input)).toEqual(JSON.parse(item)),
  ),
);

test('what was refused for good is not asked again, and keeps its name', () =>
  asking(
    (response) => refuses(response, 'ConditionalCheckFailedException'),
    async (client, seen) => {
      await expect(client.ask('GetItem', input)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
      expect(seen).toHaveLength(1);
    },
  ));

test.each([
  ['before its headers', () => {}],
  [
    'in the middle of its body',
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{');
    },
  ],
])(
  'a server that stops %s is given up in time, by us and by whoever asked',
  (_when, stall: (response: ServerResponse) => void) =>
    asking(
      stall,
      async (client) => {
        await expect(client.ask('GetItem', input)).rejects.toMatchObject({ name: 'TimeoutError' });
        const given = new AbortController();
        setTimeout(() => given.abort(), 20);
        await expect(client.ask('GetItem', input, { abortSignal: given.signal })).rejects.toMatchObject({
          name: 'AbortError',
        });
      },
      { answerMs: 60 },
    ),
);
