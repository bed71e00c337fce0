import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Mutant, mutants } from './trust/guards.ts';
import { table } from './trust/table.ts';

/*
 * Takes each guard away on a copy of the project and runs its test, which must fail: `npm run mutants [-- WORD]`, with a word
 * only the guards whose name holds it.
 */
const root = resolve(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'lead-scout-mutants-'));
const word = process.argv[2] ?? '';

/** How a test ends on the copy as it is: 0 when it passes, 1 when it fails. */
const statusOf = ({ test, only, limit }: Pick<Mutant, 'test' | 'only' | 'limit'>): number | null =>
  spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/jest/bin/jest.js'),
      `test/${test}`,
      '--bail',
      '--silent',
      '--forceExit',
      ...(only === undefined ? [] : ['-t', only]),
      ...(limit === undefined ? [] : [`--testTimeout=${limit}`]),
    ],
    { cwd: copy, stdio: 'ignore', timeout: 900_000 },
  ).status;

const held = new Map<string, boolean>();
/** Whether a test passes while nothing is taken away: one that fails anyway shows nothing. */
function holds({ test, only }: Mutant): boolean {
  const key = JSON.stringify([test, only]);
  const passes = () => statusOf({ test, ...(only === undefined ? {} : { only }) }) === 0;
  // A busy machine may keep a test from its time once.
  const known = held.get(key) ?? (passes() || passes());
  held.set(key, known);
  return known;
}

const rows: [string, string, string][] = [];
try {
  for (const file of execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const mutant of mutants.filter(({ guard }) => guard.includes(word))) {
    const { guard, file, from, to, test } = mutant;
    const path = join(copy, file);
    const source = readFileSync(path, 'utf8');
    if (source.split(from).length !== 2) rows.push([guard, 'not found in the source', test]);
    else if (!holds(mutant)) rows.push([guard, 'its test fails with the guard too', test]);
    else {
      writeFileSync(
        path,
        source.replace(from, () => to),
      );
      const status = statusOf(mutant);
      writeFileSync(path, source);
      rows.push([guard, status === 1 ? 'caught' : 'SURVIVED', test]);
    }
    console.error(rows.at(-1)?.join('  '));
  }
} finally {
  rmSync(copy, { recursive: true });
}
console.log(table(rows));
process.exitCode = rows.every(([, came]) => came === 'caught') ? 0 : 1;
