import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/** A request of Node's as the doors take it. */
function requestOf(message: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (let at = 0; at + 1 < message.rawHeaders.length; at += 2)
    headers.append(message.rawHeaders[at] ?? '', message.rawHeaders[at + 1] ?? '');
  const hasBody = message.method !== 'GET' && message.method !== 'HEAD';
  return new Request(new URL(message.url ?? '/', 'http://localhost'), {
    method: message.method ?? 'GET',
    headers,
    signal,
    ...(hasBody ? { body: Readable.toWeb(message) as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
  });
}

async function send(response: Response, to: ServerResponse): Promise<void> {
  to.writeHead(response.status, Object.fromEntries(response.headers));
  for await (const chunk of response.body ?? []) to.write(chunk);
  to.end();
}

/** A server of this machine around the doors; nobody waits at it for ever. */
export function serverAround(answer: (request: Request) => Promise<Response>): Server {
  const server = createServer((message, to) => {
    const gone = new AbortController();
    to.on('close', () => gone.abort());
    answer(requestOf(message, gone.signal))
      .then((response) => send(response, to))
      .catch(() => to.destroy());
  });
  server.headersTimeout = 5_000;
  server.requestTimeout = 15_000;
  return server;
}
