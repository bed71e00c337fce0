import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refused } from './refused.ts';

/**
 * Lets through only what this page itself asks: the address must be ours (a foreign name that leads to this machine is
 * not), no other web page may stand behind the request, and what reads or writes the book carries this start's token.
 */
export function admit({ headers, socket }: IncomingMessage, needs: 'token' | 'nothing', token: string): void {
  const port = socket.localPort;
  const ours = [`127.0.0.1:${port}`, `localhost:${port}`];
  const host = headers.host ?? '';
  if (!ours.includes(host)) throw new Refused(403, 'This address is not the page’s own.');
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`)
    throw new Refused(403, 'Another web page may not read the book.');
  const site = headers['sec-fetch-site'];
  const isNavigation = needs === 'nothing' && headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation)
    throw new Refused(403, 'Another web page may not read the book.');
  if (needs === 'token' && !isSame(headers.authorization ?? '', `Bearer ${token}`))
    throw new Refused(
      401,
      'Lead Scout was started anew since this page was opened.',
      'Open the address that its terminal shows.',
    );
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
