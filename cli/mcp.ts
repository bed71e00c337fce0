import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Rep } from '../lambda/domain/rep.ts';
import type { Known } from '../lambda/domain/speaker.ts';
import { identifyBySpeaker } from '../lambda/identity/identify.ts';
import { issuerFrom, tokenCheck } from '../lambda/identity/token.ts';
import { dayOneCard } from '../lambda/scoring/day-one-card.ts';
import { conversationsHere } from '../mcp/conversations.ts';
import type { Door } from '../mcp/door.ts';
import { doors, type Entrance } from '../mcp/http.ts';
import { listenersFrom } from '../mcp/listener.ts';
import { serverAround } from '../mcp/node-server.ts';
import { rights } from '../mcp/rights.ts';
import { serverFor } from '../mcp/server.ts';
import { type Admit, admission, knownCaller, newKey, speakerOfKey } from '../mcp/who.ts';
import { readModel } from '../model/files.ts';
import { withEveryTemplate } from '../simulator/every-template.ts';
import type { LocalSkill } from '../simulator/local-skill.ts';
import { usualFolder } from './book.ts';
import { type Io, UsageError } from './io.ts';
import { clockFrom, type LocalSettings, settingsFrom } from './settings.ts';
import { version } from './version.ts';
import { withSkill } from './whose-book.ts';

/** The options of `lead-scout mcp`. */
export const usage = `--port N  --phone wss://HOST/phone  --rep ADDRESS  --now 2026-11-21T08:55 | --now real  --zone America/New_York  --data DIR | --table TABLE
Without a port it speaks with the program that started it, over standard input and output: that is how an assistant on this
machine runs it. With one it answers at http://127.0.0.1:N/mcp and /turn, to whoever has the key that is printed. Where
TOKEN_ISSUER and MCP_RESOURCE (the address tokens are for) are set, tokens of that identity provider are taken too. With --phone, the address
where a text-over-WebSocket voice service reaches this one from outside, it takes calls; TWILIO_AUTH_TOKEN is set.`;

const root = fileURLToPath(new URL('..', import.meta.url));

type Opening = { port?: number; phone?: string; rest: string[] };

function openingFrom(args: string[]): Opening {
  const rest = [...args];
  const option = (name: string) => {
    const at = rest.indexOf(name);
    return at < 0 ? undefined : (rest.splice(at, 2)[1] ?? '');
  };
  const [said, phone] = [option('--port'), option('--phone')];
  const port = said === undefined ? undefined : Number(said);
  if (said === '' || (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)))
    throw new UsageError('--port is a whole number below 65536.', '0 takes a free one.');
  if (phone !== undefined && (port === undefined || !/^wss?:/.test(phone) || !URL.canParse(phone)))
    throw new UsageError('--phone is an address like wss://voice.yourcompany.com/phone, beside --port.', usage);
  if (phone !== undefined && !process.env.TWILIO_AUTH_TOKEN)
    throw new UsageError('Calls are taken only where they are signed.', 'Set TWILIO_AUTH_TOKEN.');
  return { rest, ...(port === undefined ? {} : { port }), ...(phone === undefined ? {} : { phone }) };
}

function doorOf(skill: LocalSkill, settings: LocalSettings, io: Io): Door {
  return {
    store: skill.store,
    dayOneCard: dayOneCard(),
    conversations: conversationsHere(),
    listener: listenersFrom(async (locale) => withEveryTemplate(readModel(root, locale))),
    clock: clockFrom(settings).now,
    // Standard output belongs to the client.
    log: (line) =>
      io.stderr.write(`${JSON.stringify({ level: line.error === undefined ? 'info' : 'error', ...line })}\n`),
  };
}

const knownAs = (rep: Rep, speaker: string): Known => ({ rep, by: 'account', speaker });

/** `lead-scout mcp`: Lead Scout for assistants that speak the Model Context Protocol. */
export async function mcpCommand(args: string[], io: Io): Promise<number> {
  const { port, phone, rest } = openingFrom(args);
  const settings = settingsFrom(rest, Date.now(), usualFolder());
  return withSkill(settings, async (skill, rep) => {
    const door = doorOf(skill, settings, io);
    if (port === undefined) await overStdio(door, rep, io);
    else await overHttp(door, rep, { port, phone }, io);
    return 0;
  });
}

const untilStopped = () => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);

async function overStdio(door: Door, rep: Rep, { stdin }: Io): Promise<void> {
  const caller = knownCaller(knownAs(rep, 'stdio'), new Set(rights));
  const ended = new Promise((resolve) => stdin.once('end', resolve));
  const serving = serveStdio(() => serverFor(door, caller, version()));
  await Promise.race([ended, untilStopped()]);
  await serving.close();
}

/** Lets in whoever has this start's key, and otherwise whom the book and the identity provider know. */
function admitHere(rep: Rep, key: string, others: Admit): Admit {
  const caller = knownCaller(knownAs(rep, speakerOfKey(key)), new Set(rights));
  return async (authorization, signer) =>
    signer === undefined && authorization === `Bearer ${key}` ? { caller } : others(authorization, signer);
}

async function overHttp(
  door: Door,
  rep: Rep,
  { port, phone }: { port: number; phone: string | undefined },
  io: Io,
): Promise<void> {
  const key = newKey();
  const resource = process.env.MCP_RESOURCE;
  const issuer = resource ? issuerFrom({ ...process.env, TOKEN_AUDIENCE: resource }) : undefined;
  const entrance: Entrance = {
    door,
    admit: admitHere(rep, key, admission(door.store, issuer && tokenCheck(issuer, door.clock))),
    version: version(),
    ...(issuer && resource ? { oauth: { resource, issuer: issuer.issuer } } : {}),
  };
  const server = serverAround(doors(entrance));
  const token = process.env.TWILIO_AUTH_TOKEN;
  const line =
    phone && token
      ? (await import('../mcp/phone-line.ts')).openPhoneLine(server, {
          door,
          identify: identifyBySpeaker(door.store, door.clock),
          address: phone,
          token,
        })
      : undefined;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  // Ready before the first words are said.
  void door.listener('en-US');
  const address = server.address();
  const at = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
  io.stdout.write(`MCP is answered at ${at}/mcp and words at ${at}/turn, as ${rep.name}.
Every request carries this key until the command ends:  authorization: Bearer ${key}
Ctrl+C ends it.
`);
  await untilStopped();
  line?.close();
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
}
