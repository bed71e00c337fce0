import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const askProgram = fileURLToPath(new URL('ask-cli/ask.mjs', import.meta.url));

/** Runs a program of Node's and hands its lines on as they come; its exit code. */
export function runNode(args: string[], cwd: string, line: (text: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', line);
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs the ASK CLI. */
export const ask = (args: string[], cwd: string, line: (text: string) => void): Promise<number> =>
  runNode([askProgram, ...args], cwd, line);
