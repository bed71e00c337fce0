import { fileURLToPath } from 'node:url';
import { runModels } from '../model/run.ts';
import type { Io } from './io.ts';

/** `lead-scout models write|check|lint|report|build|evaluate`: what the skill teaches Alexa. */
export async function modelsCommand(args: string[], io: Io): Promise<number> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (args[0] === 'build') return (await import('./team-models.ts')).buildTeamModels(args.slice(1), root, io);
  if (args[0] === 'evaluate') return (await import('./evaluate-models.ts')).evaluateModels(args.slice(1), root, io);
  return runModels(args[0], root, {
    out: (line) => io.stdout.write(`${line}\n`),
    err: (line) => io.stderr.write(`${line}\n`),
  });
}
