import type { Agent, ClientRequest, IncomingMessage, request as sendRequest } from 'node:http';
import { crc32 } from './checksum.ts';
import type { Credentials } from './credentials.ts';
import type { Answer, How, Operation, Operations, SignedClient } from './port.ts';
import { signedHeaders } from './signature.ts';

/** Where the table is, who asks, and how long is waited. Without an endpoint it is AWS's own for the region. */
export type Signing = {
  region: string;
  /** Asked at every request: they change while a process lives. */
  credentials: () => Credentials | Promise<Credentials>;
  endpoint?: string | undefined;
  /** How many times a request is sent at most, and how long each may take from the moment it has a connection. */
  attempts?: number;
  connectMs?: number;
  answerMs?: number;
  /** How long is waited at most before a request is sent again; twice as long each further time. */
  pauseMs?: number;
  /** How many connections are kept open at once; more requests wait for one. */
  connections?: number;
  clock?: () => number;
};

/** What DynamoDB answered that it would not do, by its own name for the reason. */
export class Refused extends Error {
  readonly status: number;
  constructor(name: string, message: string, status: number) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

/** Nothing came of a request on the way: no connection, no answer in time, or not the one that was sent. */
export class Unanswered extends Error {
  constructor(
    name: 'TimeoutError' | 'NetworkError' | 'ChecksumError' | 'AnswerError',
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = name;
  }
}

const tooMuch: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'LimitExceededException',
]);
const clockIsWrong: ReadonlySet<string> = new Set([
  'RequestTimeTooSkewed',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'RequestExpired',
]);
// A clock further off than this is corrected by the server's.
const SKEW_MS = 4 * 60_000;
const LONGEST_PAUSE_MS = 5_000;

type Node = { request: typeof sendRequest; agent: Agent; url: URL };

/**
 * DynamoDB by signed requests over kept connections: what a turn needs of the official client at a tenth of its weight.
 * An answer whose checksum is another's, a refused connection, a server's fault and a refusal for load are tried once more;
 * a clock that is off is noticed and corrected.
 */
export function signedClient({
  region,
  credentials,
  endpoint = `https://dynamodb.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`,
  attempts = 2,
  connectMs = 500,
  answerMs = 1_200,
  pauseMs = 50,
  connections = 64,
  clock = Date.now,
}: Signing): SignedClient {
  let node: Promise<Node> | undefined;
  let skew = 0;
  const limits = { connectMs, answerMs };

  async function once(operation: Operation, body: string, signal: AbortSignal | undefined): Promise<unknown> {
    node ??= nodeFor(endpoint, connections);
    const there = await node;
    // By the time it is refused, another request may have corrected the clock already.
    const believed = skew;
    const given = credentials();
    const who = given instanceof Promise ? await given : given;
    const headers = signedHeaders(
      { host: there.url.host, region, target: `DynamoDB_20120810.${operation}`, body, at: clock() + believed },
      who,
    );
    const { status, bytes, date, checksum } = await exchange(there, headers, body, limits, signal);
    if (checksum !== undefined && Number(checksum) !== crc32(bytes))
      throw new Unanswered('ChecksumError', 'The answer is not what was sent');
    const answer = parsed(bytes, status);
    if (status === 200) return answer;
    const refused = refusal(answer, status);
    const apart = date === undefined ? 0 : Date.parse(date) - clock();
    if (clockIsWrong.has(refused.name) && Math.abs(apart - believed) > SKEW_MS) {
      skew = apart;
      throw new ClockCorrected(refused);
    }
    throw refused;
  }

  return {
    async ask<O extends Operation>(operation: O, input: Operations[O][0], { abortSignal }: How = {}) {
      const body = JSON.stringify(input);
      for (let attempt = 1; ; attempt += 1) {
        try {
          return (await once(operation, body, abortSignal)) as Answer<O>;
        } catch (error) {
          if (attempt >= attempts || abortSignal?.aborted || !mayBeTriedAgain(error))
            throw error instanceof ClockCorrected ? error.refused : error;
          if (!(error instanceof ClockCorrected))
            await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, pauseMs * 2 ** (attempt - 1)));
        }
      }
    },
    destroy: () => void node?.then(({ agent }) => agent.destroy()),
  };
}

class ClockCorrected extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super('The clock was off and is corrected');
    this.refused = refused;
  }
}

const mayBeTriedAgain = (error: unknown): boolean =>
  error instanceof ClockCorrected ||
  error instanceof Unanswered ||
  (error instanceof Refused && (error.status >= 500 || tooMuch.has(error.name)));

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

// Only the protocol that is spoken is loaded: TLS is a third of a small client's start.
async function nodeFor(endpoint: string, maxSockets: number): Promise<Node> {
  const url = new URL(endpoint);
  // By its default export, the one that is there however the modules were put together.
  const { default: protocol } = await (url.protocol === 'http:' ? import('node:http') : import('node:https'));
  const { Agent, request } = protocol;
  return { request, agent: new Agent({ keepAlive: true, maxSockets, noDelay: true }), url };
}

type Received = { status: number; bytes: Buffer; date: string | undefined; checksum: string | undefined };

/** Sends one request and waits for the last byte of its answer. Rejects with `Unanswered`, or as the signal says. */
function exchange(
  { request, agent, url }: Node,
  headers: Record<string, string>,
  body: string,
  { connectMs, answerMs }: { connectMs: number; answerMs: number },
  signal: AbortSignal | undefined,
): Promise<Received> {
  return new Promise<Received>((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    let timer: NodeJS.Timeout | undefined;
    let isOver = false;
    const sent: ClientRequest = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent,
    });
    const over = () => {
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
    };
    const fail = (error: unknown) => {
      if (isOver) return;
      over();
      sent.destroy();
      reject(error);
    };
    const giveUp = () => fail(signal?.reason);
    signal?.addEventListener('abort', giveUp);
    const within = (milliseconds: number, what: string) => {
      clearTimeout(timer);
      // Once more around the loop: an answer that came while this process was busy is no answer that did not come.
      timer = setTimeout(
        () => setImmediate(() => setImmediate(() => fail(new Unanswered('TimeoutError', what)))),
        milliseconds,
      );
    };
    sent.on('socket', (socket) => {
      if (!socket.connecting) return within(answerMs, 'No answer in time');
      within(connectMs, 'No connection in time');
      socket.once('connect', () => within(answerMs, 'No answer in time'));
    });
    sent.on('error', (error) => fail(new Unanswered('NetworkError', error.message, error)));
    sent.on('response', (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => void parts.push(part));
      response.on('error', (error) => fail(new Unanswered('NetworkError', error.message, error)));
      response.on('end', () => {
        over();
        const { date, 'x-amz-crc32': checksum } = response.headers;
        const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
        resolve({ status: response.statusCode ?? 0, bytes, date, checksum: checksum?.toString() });
      });
    });
    sent.end(body);
  });
}

function parsed(bytes: Buffer, status: number): unknown {
  try {
    const answer: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof answer === 'object' && answer !== null) return answer;
  } catch (error) {
    // A proxy on the way, or a server in trouble, answers in another language.
    if (status === 200) throw new Unanswered('AnswerError', 'The answer cannot be read', error);
    return {};
  }
  throw new Unanswered('AnswerError', 'The answer is none');
}

/** What DynamoDB's refusal says, as an error by its name. */
export function refusal(answer: unknown, status: number): Refused {
  const { __type: type, message, Message } = answer as { __type?: unknown; message?: unknown; Message?: unknown };
  const name = typeof type === 'string' ? (type.split('#').pop() ?? type) : `HTTP${status}`;
  return new Refused(name, String(message ?? Message ?? name), status);
}
