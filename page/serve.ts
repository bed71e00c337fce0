import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerJson } from './server/bodies.ts';
import { clientBundle, type StaticFile } from './server/client-bundle.ts';
import { admit } from './server/guard.ts';
import type { PageOf } from './server/page-of.ts';
import { Refused } from './server/refused.ts';
import type { Route } from './server/route.ts';
import { routesOf } from './server/routes.ts';

/** A page that is served: its address holds this start's token, which never leaves the browser's own address line. */
export type ServedPage = {
  address: string;
  port: number;
  /** Stops listening and takes it up again, as a machine that slept does. */
  pause: () => Promise<void>;
  resume: () => Promise<void>;
  /** Stops listening, and ends when every request that has come is answered or given up. */
  close: () => Promise<void>;
};

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** The port the page has where it is free, so that an address can be kept open. */
const USUAL_PORT = 4355;

/** Serves the page on loopback, on its usual port or else on a free one. */
export async function servePage(of: PageOf, wanted?: number): Promise<ServedPage> {
  const token = randomBytes(24).toString('base64url');
  const files = clientBundle();
  const routes = routesOf(of);
  const underWay = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const served = serve(request, response, { token, files, routes }).finally(() => underWay.delete(served));
    underWay.add(served);
  });
  const port = await listen(server, wanted ?? USUAL_PORT, wanted === undefined);
  await files;
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return {
    address: `http://127.0.0.1:${port}/#${token}`,
    port,
    pause: stop,
    resume: async () => void (await listen(server, port, false)),
    close: async () => {
      await stop();
      await Promise.all(underWay);
    },
  };
}

const listen = (server: Server, port: number, orAny: boolean): Promise<number> =>
  new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      orAny && error.code === 'EADDRINUSE' ? done(listen(server, 0, false)) : failed(error),
    );
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

type Serving = { token: string; files: Promise<ReadonlyMap<string, StaticFile>>; routes: readonly Route[] };

async function serve(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  try {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!pathname.startsWith('/api/')) {
      admit(request, 'nothing', serving.token);
      return sendFile(request, response, (await serving.files).get(pathname));
    }
    admit(request, 'token', serving.token);
    for (const { method, path, handle } of serving.routes) {
      const found = method === request.method ? path.exec(pathname) : null;
      if (!found) continue;
      const args = found.slice(1).map((part) => decodeURIComponent(part ?? ''));
      const answer = await handle({ request, response, args, query: searchParams });
      if (answer !== undefined) answerJson(response, answer);
      return;
    }
    throw new Refused(404, 'There is nothing here.');
  } catch (error) {
    refuse(response, error);
  }
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: StaticFile | undefined): void {
  if (!file || request.method !== 'GET') throw new Refused(404, 'There is nothing here.');
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(200, {
    'content-type': file.type,
    'cache-control': 'no-cache',
    ...(zipped && { 'content-encoding': 'gzip' }),
  });
  response.end(zipped ? file.zipped : file.body);
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.end();
  const status = error instanceof Refused ? error.status : 500;
  const message = error instanceof Error ? error.message : String(error);
  const hint = error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? error.hint : undefined;
  answerJson(response, { message, ...(hint !== undefined && { hint }) }, status);
}
