import { type Io, UsageError } from '../cli/io.ts';

/** Runs a script over the process: what goes wrong is said in a sentence and its fix, never with a stack. */
export async function runScript(script: (args: string[], io: Io) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await script(process.argv.slice(2), process);
  } catch (error) {
    const { message, hint } = error as { message?: string; hint?: string };
    process.stderr.write(`${message ?? String(error)}\n${hint ? `${hint}\n` : ''}`);
    const isUsage =
      error instanceof UsageError || String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS');
    process.exitCode = isUsage ? 2 : 1;
  }
}
