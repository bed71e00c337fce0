import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { taughtIn, withTaught } from '../model/words/taught.ts';
import { type Io, UsageError } from './io.ts';

const options = { out: { type: 'string' } } as const;

/** How the command is called. */
export const usage = `FILE.jsonl  [--out corpus/en/our-team.jsonl]
One sentence a line: {"text": "is klaus worth it", "names": ["klaus"], "expect": {"answer": "lead_likelihood"}}
expect is {"answer": MEANING} for a question, {"do": ORDER}, {"write": [{"topic": TOPIC, "value": "yes", "sure": true}]} for what
was learned about a lead, or {"nothing": true} for what is not for Lead Scout.`;

const root = fileURLToPath(new URL('..', import.meta.url));

/** `lead-scout teach FILE`: adds a team's own labelled sentences to what the next build learns from. */
export async function teachCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file] = positionals;
  if (file === undefined) throw new UsageError('Which file of sentences?', usage);
  const { rows, faults } = taughtIn(textOf(file));
  for (const { line, fault } of faults) io.stderr.write(`${file}, line ${line} is left out: ${fault}.\n`);
  if (rows.length === 0) throw new UsageError(`${file} holds no sentence to learn from.`, usage);
  const out = values.out ?? join(root, 'corpus/en/our-team.jsonl');
  const all = withTaught(out, rows);
  writeFileSync(out, `${all.rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
  io.stdout.write(
    `${all.added} sentences more, ${all.rows.length} of the team's own in all, in ${out}.\n` +
      'Next: npm run words learns them, npm run deploy brings them to the reps.\n',
  );
  return faults.length > 0 ? 1 : 0;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`${file} cannot be read.`, cause instanceof Error ? cause.message : usage);
  }
}
