import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { demoAddress } from '../demo/load-demo.ts';
import { topics } from '../lambda/topics/all.ts';
import { openSessions, type Script } from '../simulator/sessions.ts';
import { type Io, UsageError } from './io.ts';
import { timeSaid, zoneSaid } from './said.ts';

const script = z.object({
  id: z.string(),
  say: z.array(z.string()).check(z.minLength(1)),
  until: z.optional(z.enum(topics)),
  now: z.optional(z.string()),
  zone: z.optional(z.string()),
  rep: z.optional(z.string()),
});

function scriptIn(line: string, at: number): Script & { rep?: string | undefined } {
  const read = parsed(line);
  if (!read) {
    throw new UsageError(
      `Line ${at} of the input is no session.`,
      'A session looks like {"id":"a","say":["who is my two o\'clock"]}, one to a line.',
    );
  }
  const zone = zoneSaid(read.zone);
  mustBeDemo(read.rep);
  if (read.now !== undefined) timeSaid(read.now, zone ?? 'utc');
  return read;
}

/** Sessions are played on the demo book, which is one rep's. */
function mustBeDemo(address: string | undefined): void {
  if (address === undefined || address.trim().toLowerCase() === demoAddress()) return;
  throw new UsageError(
    `Sessions are played on a fresh demo book, and ${address} has none there.`,
    `Leave --rep out, or say ${demoAddress()}; lead-scout say takes anybody.`,
  );
}

function parsed(line: string): (Script & { rep?: string | undefined }) | undefined {
  try {
    const { data } = script.safeParse(JSON.parse(line));
    return data;
  } catch {
    return undefined;
  }
}

/** `lead-scout sessions`: plays each line of the input in a session of its own and prints what came of it. */
export async function sessionsCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { rep: { type: 'string' } } });
  mustBeDemo(values.rep);
  const sessions = await openSessions();
  try {
    let at = 0;
    for await (const line of createInterface({ input: io.stdin })) {
      at += 1;
      if (line.trim() === '') continue;
      io.stdout.write(`${JSON.stringify(await sessions.play(scriptIn(line, at)))}\n`);
    }
    return 0;
  } finally {
    await sessions.close();
  }
}
