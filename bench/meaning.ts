/**
 * What comes of sentences, by people who have not seen our words: how many questions are answered, how many statements are
 * kept, what is done, and what is written that nobody said. Without `--rows FILE` it plays the voices that are kept aside.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judge, type Verdict } from '../simulator/meaning/judge.ts';
import { type MeaningRow, readRows, scriptOf } from '../simulator/meaning/rows.ts';
import { meaningTable } from '../simulator/meaning/table.ts';
import { openSessions } from '../simulator/sessions.ts';

const aside = fileURLToPath(new URL('../corpus/kept-aside/en', import.meta.url));
const given = process.argv[process.argv.indexOf('--rows') + 1];
const files = process.argv.includes('--rows') && given ? [given] : readdirSync(aside).map((file) => join(aside, file));

/** Yes, no, help, stop, repeat and cancel, in whatever words. */
const isSmallWord = ({ expect }: MeaningRow): boolean =>
  ('do' in expect && /^(?:yes|no|stop|repeat|cancel)$/.test(expect.do)) ||
  ('answer' in expect && expect.answer === 'help');

const sessions = await openSessions();
for (const file of files) {
  const verdicts: Verdict[] = [];
  const small: Verdict[] = [];
  for (const row of readRows(file)) {
    const came = await sessions.play(scriptOf(row));
    const last = 'turns' in came ? came.turns.at(-1) : undefined;
    if (!last) continue;
    const verdict = judge(row, last);
    verdicts.push(verdict);
    if (isSmallWord(row)) small.push(verdict);
  }
  const right = small.filter(({ came }) => came === 'right').length;
  const share = ((100 * right) / Math.max(1, small.length)).toFixed(1);
  console.log(`${file.split('/').at(-1)}\n${meaningTable(verdicts)}`);
  console.log(`yes, no, help, and such ${share} % of ${small.length}\n`);
}
await sessions.close();
