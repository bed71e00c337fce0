import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import type { Identify } from '../lambda/identity/identify.ts';
import type { Door } from './door.ts';
import { isSigned, phoneCall } from './phone.ts';

/** Where calls come in: the address as the service knows it, and the token it signs with. */
export type PhoneLine = { door: Door; identify: Identify; address: string; token: string };

const MOST_MESSAGE = 16 * 1024;
const MOST_WAITING = 20;
const LONGEST_CALL_MS = 60 * 60_000;

/** Takes telephone calls at a path of a server: only from the service, by its signature, each for an hour at most. */
export function openPhoneLine(server: Server, { door, identify, address, token }: PhoneLine): { close: () => void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_MESSAGE });
  const path = new URL(address).pathname;
  server.on('upgrade', (request, socket, head) => {
    const header = request.headers['x-twilio-signature'];
    const signature = Array.isArray(header) ? header[0] : header;
    if (request.url !== path || !isSigned(signature, address, token)) {
      door.log({ request: '', capability: 'none', outcome: 'phone-not-signed', ms: 0 });
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (call) => {
      let waiting = 0;
      const longest = setTimeout(() => call.close(), LONGEST_CALL_MS);
      const held = phoneCall(door, identify, (message) => call.send(JSON.stringify(message)));
      call.on('message', (data) => {
        waiting += 1;
        if (waiting > MOST_WAITING) return call.close();
        void held.take(String(data)).finally(() => {
          waiting -= 1;
        });
      });
      call.on('error', () => call.close());
      call.on('close', () => clearTimeout(longest));
    });
  });
  return {
    close: () => {
      for (const call of sockets.clients) call.terminate();
      sockets.close();
    },
  };
}
