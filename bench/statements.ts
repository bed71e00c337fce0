/**
 * What comes of statements by voices that are kept aside, for each topic and what is said of it (yes, no, unknown or a value):
 * on its own, about whoever is talked about, and as the answer of an interview. Wrong is written but not said; asked is
 * asked back, a note or not heard. It prints totals; `--topics` prints every row. Nothing is read of what was said.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judge } from '../simulator/meaning/judge.ts';
import { type MeaningRow, readRows, scriptOf } from '../simulator/meaning/rows.ts';
import { openSessions } from '../simulator/sessions.ts';

const aside = fileURLToPath(new URL('../corpus/kept-aside/en', import.meta.url));
const ways = ['one-shot', 'focus', 'interview'] as const;
type Way = (typeof ways)[number];
type Count = { wrong: number; asked: number; right: number };

const wayOf = ({ context = {} }: MeaningRow): Way =>
  context.asked ? 'interview' : context.focus || context.before ? 'focus' : 'one-shot';

const counts = new Map<string, Count>();
const count = (name: string, what: keyof Count) => {
  const known = counts.get(name) ?? { wrong: 0, asked: 0, right: 0 };
  counts.set(name, { ...known, [what]: known[what] + 1 });
};

const sessions = await openSessions();
for (const file of readdirSync(aside)) {
  for (const row of readRows(join(aside, file))) {
    if (!('write' in row.expect)) continue;
    const [first] = row.expect.write;
    if (!first) continue;
    const came = await sessions.play(scriptOf(row));
    const last = 'turns' in came ? came.turns.at(-1) : undefined;
    if (!last) continue;
    const verdict = judge(row, last);
    const what = verdict.isHarm ? 'wrong' : verdict.came === 'right' || verdict.came === 'in-part' ? 'right' : 'asked';
    const said = typeof first.value === 'string' ? first.value : 'value';
    count(`all, ${wayOf(row)}`, what);
    if (process.argv.includes('--topics')) count(`${first.topic}, ${said}, ${wayOf(row)}`, what);
  }
}
await sessions.close();
console.log(`${'topic, what is said, where'.padEnd(40)} wrong  asked  right`);
for (const [name, { wrong, asked, right }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(
    `${name.padEnd(40)} ${String(wrong).padStart(5)}  ${String(asked).padStart(5)}  ${String(right).padStart(5)}`,
  );
