import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** How a database can fail a request; the first four have not done it, the others have. */
export const faults = [
  'throttled',
  'failed-inside',
  'reset-before',
  'clock-off',
  'reset-after',
  'no-headers',
  'no-body',
  'cut-body',
  'slow',
  'dripping',
] as const;
/** How it can refuse a write, and does not do it: no capacity for writes, or no room left beside its key. */
export const writeFaults = ['table-full', 'collection-full'] as const;
export type Fault = (typeof faults)[number] | (typeof writeFaults)[number];

/** One request as a fault is chosen for it: DynamoDB's operation, and its body. */
export type Asked = { operation: string; body: string };

/** A database on loopback that fails now and then, in front of one that does not. */
export type FaultyDatabase = { endpoint: string; requests: () => number; close: () => Promise<void> };

const SLOW_MS = 700;
const DRIP_MS = 300;
/** DynamoDB takes no signature that is older or younger than this. */
const SIGNATURE_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;

/** Whether an operation changes the table. */
export const isWrite = (operation: string): boolean => /^(Put|Update|Delete|BatchWrite|TransactWrite)/.test(operation);

/** Stands before a database and does to each request what `faultFor` says; what it leaves alone is passed on as it is. */
export async function faultyDatabase(
  target: string,
  faultFor: (asked: Asked) => Fault | undefined,
): Promise<FaultyDatabase> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let count = 0;
  // How far this server's clock is from the machine's; each 'clock-off' moves it by hours, and it stays there.
  let clockOff = 0;
  const isSignedNow = (signed: string) => Math.abs(instantOf(signed) - Date.now() - clockOff) < SIGNATURE_MS;
  const server = createServer((incoming, outgoing) => {
    count += 1;
    void bodyOf(incoming).then((body) => {
      const operation = String(incoming.headers['x-amz-target'] ?? '').replace(/^.*\./, '');
      const fault = faultFor({ operation, body });
      if (fault === 'clock-off') clockOff = clockOff === 0 ? HOUR_MS : clockOff > 0 ? -HOUR_MS : 0;
      const date = new Date(Date.now() + clockOff).toUTCString();
      if (!isSignedNow(String(incoming.headers['x-amz-date'])))
        return refuse(outgoing, 400, 'InvalidSignatureException', { date });
      if (fault === 'reset-before') return outgoing.destroy();
      if (fault === 'throttled') return refuse(outgoing, 400, 'ThrottlingException');
      if (fault === 'failed-inside') return refuse(outgoing, 500, 'InternalServerError');
      if (fault === 'table-full') return refuse(outgoing, 400, 'ProvisionedThroughputExceededException');
      if (fault === 'collection-full') return refuse(outgoing, 400, 'ItemCollectionSizeLimitExceededException');
      return pass(target, agent, incoming, body).then(
        (answer) => send(outgoing, answer, fault),
        () => outgoing.destroy(),
      );
    });
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    requests: () => count,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      agent.destroy();
    },
  };
}

const bodyOf = async (stream: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** The instant of a signature: `20260302T140000Z`. */
const instantOf = (signed: string): number =>
  Date.parse(signed.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5'));

function refuse(outgoing: ServerResponse, status: number, type: string, headers: Record<string, string> = {}): void {
  outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', ...headers });
  outgoing.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'not now' }));
}

type Answered = { status: number; headers: IncomingMessage['headers']; body: string };

function pass(target: string, agent: Agent, incoming: IncomingMessage, body: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(target, { method: incoming.method, headers: incoming.headers, agent }, (answer) => {
      bodyOf(answer).then(
        (text) => resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: text }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function send(outgoing: ServerResponse, { status, headers, body }: Answered, fault: Fault | undefined): void {
  const half = body.slice(0, Math.floor(body.length / 2));
  if (fault === 'no-headers') return;
  if (fault === 'reset-after') {
    outgoing.destroy();
    return;
  }
  if (fault === 'slow') {
    setTimeout(() => send(outgoing, { status, headers, body }, undefined), SLOW_MS);
    return;
  }
  outgoing.writeHead(status, headers);
  if (fault === 'no-body') outgoing.flushHeaders();
  else if (fault === 'cut-body') outgoing.write(half, () => outgoing.destroy());
  else if (fault === 'dripping') drip(outgoing, body);
  else outgoing.end(body);
}

/** A body that comes a letter at a time: no limit on silence ends it. */
function drip(outgoing: ServerResponse, body: string): void {
  let at = 0;
  const timer = setInterval(() => {
    if (outgoing.destroyed || at >= body.length) {
      clearInterval(timer);
      outgoing.end();
      return;
    }
    outgoing.write(body[at]);
    at += 1;
  }, DRIP_MS);
  // Nobody waits for the rest of it.
  timer.unref();
  outgoing.on('close', () => clearInterval(timer));
}
