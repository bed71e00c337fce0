import { parseArgs } from 'node:util';
import { quickOffsets } from '../lambda/schedule/offsets-of-zones.ts';
import { turnClientFrom } from '../lambda/store/dynamodb/turn-client.ts';
import { whoseRequests, wiredSkill } from '../lambda/wired-skill.ts';
import { openDatabase } from '../simulator/database.ts';
import { bookOptions, usualFolder } from './book.ts';
import { type Io, UsageError } from './io.ts';
import { alexaEndpoint } from './serve/alexa-endpoint.ts';

const options = { port: { type: 'string' }, host: { type: 'string' }, ...bookOptions } as const;

/** How the command is called. */
export const usage =
  '[--port 3000] [--host 127.0.0.1]  --data DIR | --table TABLE [--region REGION]   (SKILL_ID is set)';

/**
 * `lead-scout serve`: answers Alexa's requests at an address of one's own, for teams that do not use Lambda. Runs until it is
 * stopped; what stands before it ends TLS and passes on the headers.
 */
export async function serveCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options });
  const port = Number(values.port ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`There is no port ${values.port}.`, usage);
  const log = (line: object) => io.stdout.write(`${JSON.stringify(line)}\n`);
  const whose = whoseRequests(process.env);
  quickOffsets('en-US');
  const { client, table, close } = await bookOf(values);
  const handler = wiredSkill({
    ...whose,
    client,
    table,
    unreadable: log,
    turn: (line) => log({ level: 'info', ...line }),
  });
  const server = alexaEndpoint(handler, (what) => log({ level: 'warn', outcome: 'refused', ...what }));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, values.host ?? '127.0.0.1', resolve);
  });
  const address = server.address();
  io.stderr.write(
    `Alexa's requests are answered on port ${typeof address === 'object' ? address?.port : port}; Ctrl+C ends it.\n`,
  );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  // Turns under way are answered first.
  await new Promise((resolve) => server.close(resolve));
  await close();
  return 0;
}

async function bookOf({ table, region, data }: { table?: string; region?: string; data?: string }) {
  if (table !== undefined) {
    const client = turnClientFrom({ ...process.env, ...(region === undefined ? {} : { TABLE_REGION: region }) });
    return { client, table, close: async () => client.destroy() };
  }
  const { direct, table: local, close } = await openDatabase({ folder: data ?? usualFolder() });
  return { client: direct, table: local, close };
}
