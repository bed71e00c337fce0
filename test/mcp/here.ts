import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { TurnLog } from '../../lambda/alexa/skill.ts';
import { type TokenIssuer, tokenCheck } from '../../lambda/identity/token.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import type { BookStore } from '../../lambda/store/book-store.ts';
import type { ImportStore } from '../../lambda/store/store.ts';
import { conversationsHere } from '../../mcp/conversations.ts';
import type { Door } from '../../mcp/door.ts';
import { doors, type Entrance } from '../../mcp/http.ts';
import { listenersFrom } from '../../mcp/listener.ts';
import { serverAround } from '../../mcp/node-server.ts';
import { admission } from '../../mcp/who.ts';
import { readModel } from '../../model/files.ts';
import { withEveryTemplate } from '../../simulator/every-template.ts';
import { newKey, openIssuer, tokenOf } from '../identity/issuer.ts';

/** Nine in the morning of the demo company's day. */
export const now = Date.parse('2026-11-21T13:55:00Z');

// On a busy machine the first words of all take their time; what a turn may take is tested on its own.
const PATIENT_MS = 60_000;

const listener = listenersFrom(async (locale) => withEveryTemplate(readModel(join(__dirname, '../..'), locale)));

/** The doors over a store, wired as they are on this machine. */
export const doorOver = (store: Door['store'], more: Partial<Door> = {}): Door => ({
  store,
  dayOneCard: dayOneCard(),
  conversations: conversationsHere(),
  listener,
  clock: () => now,
  log: () => {},
  budget: PATIENT_MS,
  ...more,
});

const signing = newKey('k');

/** The doors at an address of this machine, with an identity provider whose tokens are taken. */
export async function openDoors(
  store: ImportStore & BookStore,
  { team, ...more }: { team: string } & Partial<Entrance> & { door?: Door },
) {
  const logged: TurnLog[] = [];
  const issuer = await openIssuer();
  issuer.rotateTo(signing);
  const resource = 'https://scout.example/mcp';
  const provider: TokenIssuer = {
    issuer: 'https://login.example',
    audience: resource,
    keys: `${issuer.address}/keys`,
    claim: 'email',
    algorithms: ['RS256'],
    team,
  };
  const door = more.door ?? doorOver(store, { log: (line) => void logged.push(line) });
  const server = serverAround(
    doors({
      door,
      admit: admission(
        store,
        tokenCheck(provider, () => now),
      ),
      version: '0',
      oauth: { resource, issuer: provider.issuer },
      ...more,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    logged,
    /** A token for somebody, as the provider gives it out; what is named otherwise is otherwise. */
    token: (email: string, otherwise: object = {}) =>
      tokenOf(
        {
          iss: provider.issuer,
          aud: resource,
          sub: email,
          email,
          email_verified: true,
          scope: 'read log',
          exp: now / 1000 + 3600,
          ...otherwise,
        },
        signing,
      ),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await issuer.close();
    },
  };
}
