import * as z from 'zod/mini';
import { OutOfTime, withDeadline } from '../lambda/store/deadline.ts';
import { StoreUnavailable } from '../lambda/store/store.ts';
import { conversationName } from './conversations.ts';
import { type Caller, type Door, TakenBefore, takeTurn } from './door.ts';
import { type Rate, rateOf } from './rate.ts';
import { resultOf } from './result.ts';
import { rights } from './rights.ts';
import { doorWords } from './says.ts';
import { answerUsual, type Recorded } from './usual-messages.ts';
import type { Admit, Admitted } from './who.ts';

/** Where the doors stand and who is let in. */
export type Entrance = {
  door: Door;
  admit: Admit;
  version: string;
  /** What the SDK answers to everybody alike, where it was recorded; otherwise it is asked. */
  recorded?: () => Promise<Recorded>;
  /** The address tokens must be for, and who gives them out; without an identity provider there are keys alone. */
  oauth?: { resource: string; issuer: string };
  /** Web pages that may call; a browser names the page it is on. */
  origins?: readonly string[];
  rate?: Rate;
  /** The clock signatures are held against, in epoch milliseconds; a rep's may stand still. */
  signedAt?: () => number;
};

const METADATA = '/.well-known/oauth-protected-resource';
const MOST_BODY = 64 * 1024;
/** So many messages an older client may send in one request. */
const MOST_TOGETHER = 20;
/** Who somebody is must be known within so many milliseconds. */
const ADMIT_MS = 2_000;
/** A client that begins anew for every question sends four or five requests for each. */
const USUAL_RATE = { perMinute: 240, burst: 120 };

const words = doorWords.en;

/** The protocol's own code, which the usual messages have no use for. */
const protocol = async () => (await import('./server.ts')).handlerFor;

/** What the SDK says to everybody alike, asked of it once. */
function recordedHere(version: string): () => Promise<Recorded> {
  let asked: Promise<Recorded> | undefined;
  return () => {
    asked ??= import('./record.ts').then(({ recordAnswers }) => recordAnswers(version));
    return asked;
  };
}

const json = (value: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });

const rpcError = (code: number, message: string) => ({ jsonrpc: '2.0', id: null, error: { code, message } });
const tooFast = () => json({ error: words.tooFast }, 429, { 'retry-after': '60' });

/** Refuses, and says where a token can be had: a client goes there by itself. */
function challenge({ oauth }: Entrance, refused: string): Response {
  const error = refused === 'no-token' ? [] : ['error="invalid_token"'];
  const metadata = oauth ? [`resource_metadata="${new URL(oauth.resource).origin}${METADATA}"`] : [];
  const parts = ['realm="lead-scout"', ...error, `scope="${rights.slice(0, 2).join(' ')}"`, ...metadata];
  return json({ error: 'invalid_token' }, 401, { 'www-authenticate': `Bearer ${parts.join(', ')}` });
}

const metadata = ({ resource, issuer }: NonNullable<Entrance['oauth']>) =>
  json({
    resource,
    authorization_servers: [issuer],
    scopes_supported: rights,
    bearer_methods_supported: ['header'],
    resource_name: 'Lead Scout',
  });

const turnShape = z.object({
  words: z.string().check(z.minLength(1), z.maxLength(2_000)),
  conversation: z.optional(z.string().check(z.regex(conversationName))),
  /** The same id again is the same request, and writes nothing twice. */
  id: z.optional(z.string().check(z.regex(/^[\w.:-]{8,100}$/))),
});

/** The body as text, as far as it is not too long. */
async function bodyOf(request: Request): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > MOST_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Words in, a sentence out: for a shortcut on a phone, or a bot. */
async function textTurn(
  { body, wantsText, sent }: { body: string; wantsText: boolean; sent: string | undefined },
  caller: Caller,
  door: Door,
): Promise<Response> {
  const read = turnShape.safeParse(parsed(body));
  if (!read.success) return json({ error: 'The body is JSON with "words".' }, 400);
  const { words: said, conversation, id = sent } = read.data;
  const { account } = caller.speaker;
  const taken = await takeTurn(door, caller, {
    said: { words: said },
    reach: 'orders',
    conversation,
    // Two clients may count alike.
    id: id === undefined ? undefined : `${account.slice(-16)}.${id}`,
  });
  const result = resultOf(taken);
  const sentence = [result.sentence, result.question].filter((part) => part).join(' ');
  if (wantsText)
    return new Response(sentence, {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  return json({
    sentence,
    ...(result.conversation === undefined ? {} : { conversation: result.conversation }),
    ends: result.question === undefined,
    changed: result.changed,
  });
}

/** Answers requests at the doors: MCP at `/mcp`, words at `/turn`, and where tokens can be had. */
export function doors(entrance: Entrance): (request: Request) => Promise<Response> {
  const { door, admit, oauth, version, origins = [], signedAt = Date.now } = entrance;
  const recorded = entrance.recorded ?? recordedHere(version);
  const rate = entrance.rate ?? rateOf(USUAL_RATE.perMinute, USUAL_RATE.burst);
  const refuse = (outcome: string, response: Response): Response => {
    door.log({ request: '', capability: 'none', outcome, ms: 0 });
    return response;
  };

  const behind = async (request: Request, path: string): Promise<Response> => {
    const origin = request.headers.get('origin');
    if (origin !== null && !origins.includes(origin)) return refuse('foreign-page', json({ error: 'forbidden' }, 403));
    const signs = path === '/turn' && request.method === 'POST' && request.headers.has('signature-input');
    // A signature is over the body, so that this one is read before it is known whose it is.
    const signed = signs ? ((await bodyOf(request)) ?? '') : undefined;
    const signer =
      signed === undefined
        ? undefined
        : (await import('./signed.ts')).signerOf(
            { method: request.method, path, headers: request.headers, body: signed },
            signedAt(),
          );
    const authorization = request.headers.get('authorization') ?? undefined;
    const admitted: Admitted =
      signs && !signer
        ? { refused: 'bad-signature' }
        : await withDeadline(ADMIT_MS, () => admit(authorization, signer?.speaker));
    if ('refused' in admitted) return refuse(`token ${admitted.refused}`, challenge(entrance, admitted.refused));
    const { caller } = admitted;
    // The rep's clock may stand still; this one does not.
    if (!rate(caller.speaker.account, performance.now())) return refuse('too-fast', tooFast());
    if (path === '/turn' && request.method !== 'POST') return json({ error: 'Only POST.' }, 405, { allow: 'POST' });
    // There is no session here to listen to, or to end.
    if (request.method !== 'POST') return json(rpcError(-32_000, 'Method not allowed.'), 405, { allow: 'POST' });
    const body = signed ?? (await bodyOf(request));
    if (body === undefined) return json({ error: 'too long' }, 413);
    const wantsText = request.headers.get('accept') === 'text/plain';
    if (path === '/turn') return textTurn({ body, wantsText, sent: signer?.id }, caller, door);
    const message = parsed(body);
    if (message === undefined) return json(rpcError(-32_700, 'Parse error'), 400);
    // Many messages in one request are as many requests.
    const more = Array.isArray(message) ? message.slice(1, MOST_TOGETHER) : [];
    if (Array.isArray(message) && message.length > MOST_TOGETHER)
      return json(rpcError(-32_600, `At most ${MOST_TOGETHER} messages together.`), 400);
    if (!more.every(() => rate(caller.speaker.account, performance.now()))) return refuse('too-fast', tooFast());
    const usual = await answerUsual(request, message, { door, caller, recorded });
    if (usual) return usual;
    const { headers, url, signal } = request;
    const whole = new Request(url, { method: 'POST', headers, body, signal });
    return (await protocol())(door, caller, version).fetch(whole, { parsedBody: message });
  };

  return async (request) => {
    const path = new URL(request.url).pathname.replace(/\/$/, '');
    if (path === METADATA || path === `${METADATA}/mcp`)
      return oauth && request.method === 'GET' ? metadata(oauth) : json({ error: 'not found' }, 404);
    if (path !== '/mcp' && path !== '/turn') return json({ error: 'not found' }, 404);
    try {
      return await behind(request, path);
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      door.log({ request: '', capability: 'none', outcome: 'failed', ms: 0, error: name });
      if (error instanceof TakenBefore) return json({ error: 'This id was taken before in this conversation.' }, 409);
      const isOutOfReach = error instanceof OutOfTime || error instanceof StoreUnavailable;
      return json({ error: 'unavailable' }, isOutOfReach ? 503 : 500);
    }
  };
}
