import { createServer, type IncomingMessage, type Server } from 'node:http';
import { SkillRequestSignatureVerifier, TimestampVerifier, type Verifier } from 'ask-sdk-express-adapter';
import { NobodyListens } from '../../lambda/alexa/in-line.ts';
import type { Handler } from '../../lambda/alexa/skill.ts';

/** What the endpoint says of a request it does not answer; never what was in it. */
export type Refused = { status: 400 | 404 | 405 | 413; why: string };

/** Alexa's requests are far smaller, in bytes. */
const MOST_BODY = 256 * 1024;
/** A request from further ahead than this is no request of now, in milliseconds; the verifier looks only back. */
const MOST_AHEAD_MS = 150_000;

/**
 * The skill as an address that Alexa calls: only requests that Amazon signed, of these minutes, reach the handler. The
 * checks are ask-sdk's own; TLS is ended by whatever stands before.
 */
export function alexaEndpoint(handler: Handler, refused: (what: Refused) => void): Server {
  const verifiers: Verifier[] = [new SkillRequestSignatureVerifier(), new TimestampVerifier()];
  const server = createServer((request, response) => {
    const answer = (status: number, body: string) => {
      response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8' });
      response.end(body);
    };
    const hungUp = new AbortController();
    response.once('close', () => hungUp.abort());
    answered(request, handler, verifiers, hungUp.signal).then(
      (body) => answer(200, body),
      (error: unknown) => {
        if (error instanceof NobodyListens) return;
        const what = error instanceof NotAnswered ? error.what : ({ status: 400, why: 'unreadable' } as const);
        refused(what);
        answer(what.status, '{}');
      },
    );
  });
  server.headersTimeout = 5_000;
  server.requestTimeout = 10_000;
  return server;
}

/** A request that is not answered. */
class NotAnswered extends Error {
  override readonly name = 'NotAnswered';
  readonly what: Refused;
  constructor(status: Refused['status'], why: string) {
    super(why);
    this.what = { status, why };
  }
}

async function answered(
  request: IncomingMessage,
  handler: Handler,
  verifiers: readonly Verifier[],
  hungUp: AbortSignal,
): Promise<string> {
  if (request.url !== '/' && request.url !== '/alexa') throw new NotAnswered(404, 'elsewhere');
  if (request.method !== 'POST') throw new NotAnswered(405, 'only POST');
  const body = await bodyOf(request);
  mustNameAmazonsChain(request.headers.signaturecertchainurl);
  for (const verifier of verifiers)
    await verifier.verify(body, request.headers).catch(() => {
      throw new NotAnswered(400, verifier instanceof TimestampVerifier ? 'too old' : 'not signed by Amazon');
    });
  const envelope: unknown = JSON.parse(body);
  if (isAhead(envelope)) throw new NotAnswered(400, 'from the future');
  return JSON.stringify(await handler(envelope, { hungUp }));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_BODY) throw new NotAnswered(413, 'too long');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Dots in the path would lead out of Amazon's folder after the verifier has looked. */
function mustNameAmazonsChain(address: string | string[] | undefined): void {
  if (typeof address !== 'string' || !URL.canParse(address) || new URL(address).href !== address)
    throw new NotAnswered(400, 'not signed by Amazon');
}

function isAhead(envelope: unknown): boolean {
  const request =
    typeof envelope === 'object' && envelope !== null && 'request' in envelope ? envelope.request : undefined;
  const stamp =
    typeof request === 'object' && request !== null && 'timestamp' in request ? String(request.timestamp) : '';
  return !(Date.parse(stamp) - Date.now() <= MOST_AHEAD_MS);
}
