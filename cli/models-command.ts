import { fileURLToPath } from 'node:url';
import { runModels } from '../model/run.ts';
import type { Io } from './io.ts';

/** `lead-scout models write|check|lint|report`: what the skill teaches Alexa. */
export async function modelsCommand(args: string[], io: Io): Promise<number> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  return runModels(args[0], root, {
    out: (line) => io.stdout.write(`${line}\n`),
    err: (line) => io.stderr.write(`${line}\n`),
  });
}
