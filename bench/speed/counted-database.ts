import { Agent, createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request a turn made: what, and from when to when. */
export type Asked = { operation: string; from: number; to: number; bytes: number };

/** Stands before a database: notes every request, and answers each a little later, so that what waits for what shows. */
export async function countedDatabase(endpoint: string, delayMs: number) {
  const there = new URL(endpoint);
  const agent = new Agent({ keepAlive: true });
  let asked: Asked[] = [];
  const server = createServer((request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const one: Asked = { operation, from: performance.now(), to: Number.POSITIVE_INFINITY, bytes: 0 };
    asked.push(one);
    const onward = send(
      { host: there.hostname, port: there.port, method: 'POST', path: '/', headers: request.headers, agent },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const body = Buffer.concat(parts);
          setTimeout(() => {
            Object.assign(one, { bytes: body.length, to: performance.now() });
            response.writeHead(answer.statusCode ?? 500, answer.headers);
            response.end(body);
          }, delayMs);
        });
      },
    );
    // The database closes what stood idle for long; the client asks again.
    onward.on('error', () => request.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    /** What was asked since the last time. */
    taken: () => {
      const before = asked;
      asked = [];
      return before;
    },
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The longest chain of requests of which each began after the one before it was answered. */
export function chainOf(asked: readonly Asked[]): number {
  let [length, end] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, to } of [...asked].sort((a, b) => a.to - b.to)) if (from >= end) [length, end] = [length + 1, to];
  return length;
}
