import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Io } from '../../cli/io.ts';

/** Runs the command line, or a command of it, with what somebody types at it; gives the exit code and all it wrote. */
export async function run(
  command: (args: string[], io: Io) => Promise<number>,
  args: string[],
  typed = '',
): Promise<{ code: number; out: string; err: string }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(typed);
  const written = Promise.all([text(stdout), text(stderr)]);
  const code = await command(args, { stdin: stdin as unknown as NodeJS.ReadStream, stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { code, out, err };
}
