/**
 * What one start of the command costs until its first answer is there, in processor time: `npm run bench:command [ROUNDS] [-- --json]`.
 * NODE_BIN names another node to measure with. The command is made before, as it is after any change.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { held, median, rounded } from './speed/figures.ts';
import { measuredNode } from './speed/stage.ts';

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const rounds = Number(positionals[0] ?? 7);
const print = values.json ? console.error : console.log;
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const work = mkdtempSync(join(tmpdir(), 'lead-scout-command-'));
const note = join(work, 'cpu');
const seconds: number[] = [];
for (let round = -1; round < rounds; round += 1) {
  const { status, stdout, stderr } = spawnSync(
    measuredNode,
    ['--require', here('speed/note-cpu.cjs'), here('../cli/lead-scout.mjs'), 'say', "who is the two o'clock with"],
    { encoding: 'utf8', cwd: work, env: { ...process.env, CPU_NOTE: note } },
  );
  if (status !== 0 || !stdout.includes('Jones Watson')) throw new Error(`A bad answer: ${stdout} ${stderr}`);
  if (round >= 0) seconds.push(Number(readFileSync(note, 'utf8')) / 1000);
}
rmSync(work, { recursive: true });
const say = rounded(median(seconds));
print(`say, ${rounds} rounds (${process.env.NODE_BIN ?? process.version}): ${seconds.map(rounded).join(' ')}`);
const allHeld = held([{ figure: 'say, seconds', value: say, must: 1.2, aim: 0.7 }], print);
if (values.json) console.log(JSON.stringify({ say }));
process.exitCode = allHeld ? 0 : 1;
