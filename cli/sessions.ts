import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
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

function scriptIn(line: string, at: number): Script {
  const read = parsed(line);
  if (!read) {
    throw new UsageError(
      `Line ${at} of the input is no session.`,
      'A session looks like {"id":"a","say":["who is my two o\'clock"]}, one to a line.',
    );
  }
  const zone = zoneSaid(read.zone);
  if (read.now !== undefined) timeSaid(read.now, zone ?? 'utc');
  return read;
}

function parsed(line: string): Script | undefined {
  try {
    const { data } = script.safeParse(JSON.parse(line));
    return data;
  } catch {
    return undefined;
  }
}

/** `lead-scout sessions`: plays each line of the input in a session of its own and prints what came of it. */
export async function sessionsCommand(_args: string[], io: Io): Promise<number> {
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
