import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request the peer got: what Alexa would see. */
export type Seen = { method: string; path: string; authorization: string; body: unknown };
/** What the peer answers; `silent` never does. */
export type Answers = { status: number; body?: unknown } | 'silent';

/** The body Alexa gives for a reminder that was set. */
export const madeReminder = {
  alertToken: '63b0a1f8-1fa9-4d8c-9c0e-reminder',
  createdTime: '2026-11-21T13:55:02.000Z',
  updatedTime: '2026-11-21T13:55:02.000Z',
  status: 'ON',
  version: '1',
  href: '/v1/alerts/reminders/63b0a1f8-1fa9-4d8c-9c0e-reminder',
};

/**
 * A peer on the loopback that answers as Alexa's Reminders API does. `fetch` sends what is meant for Alexa there, and
 * nothing anywhere else.
 */
export async function openReminders(answers: (seen: Seen) => Answers) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += String(chunk);
    });
    request.on('end', () => {
      const one: Seen = {
        method: request.method ?? '',
        path: request.url ?? '',
        authorization: request.headers.authorization ?? '',
        body: text === '' ? undefined : JSON.parse(text),
      };
      seen.push(one);
      const answer = answers(one);
      if (answer === 'silent') return;
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const meantForAlexa = 'https://api.amazonalexa.com';
  const toPeer: typeof fetch = (url, init) => {
    if (!String(url).startsWith(meantForAlexa)) throw new Error(`${String(url)} is not Alexa's.`);
    return fetch(`http://127.0.0.1:${port}${String(url).slice(meantForAlexa.length)}`, init);
  };
  const close = () =>
    new Promise<void>((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
  return { seen, fetch: toPeer, close };
}
