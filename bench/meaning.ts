/**
 * What comes of sentences, by people who have not seen our words: how many questions are answered, how many statements are
 * kept, what is done, and what is written that nobody said. Without `--rows FILE` it plays the voices that are kept aside.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { topics } from '../lambda/topics/all.ts';
import { openSessions } from '../simulator/sessions.ts';
import { judge, type Verdict } from './meaning/judge.ts';
import { type MeaningRow, readRows } from './meaning/rows.ts';

const aside = fileURLToPath(new URL('../corpus/kept-aside/en', import.meta.url));
const given = process.argv[process.argv.indexOf('--rows') + 1];
const files = process.argv.includes('--rows') && given ? [given] : readdirSync(aside).map((file) => join(aside, file));

const percent = (part: number, of: number) => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;

function table(verdicts: readonly Verdict[]): string {
  const of = (kind: Verdict['of']) => verdicts.filter((one) => one.of === kind);
  const came = (kind: Verdict['of'], ...what: Verdict['came'][]) =>
    percent(of(kind).filter((one) => what.includes(one.came)).length, of(kind).length);
  const harm = verdicts.filter(({ isHarm }) => isHarm).length;
  return [
    `questions answered      ${came('question', 'right')} of ${of('question').length}`,
    `statements kept right   ${came('statement', 'right')} of ${of('statement').length}`,
    `right, part or a note   ${came('statement', 'right', 'in-part', 'note')}`,
    `actions done            ${came('action', 'right')} of ${of('action').length}`,
    `asked where it must     ${came('to-ask', 'asked')} of ${of('to-ask').length}`,
    `nothing, and unchanged  ${came('nothing', 'right')} of ${of('nothing').length}`,
    `wrong writes            ${percent(harm, verdicts.length)} of all ${verdicts.length}`,
  ].join('\n');
}

const scriptOf = ({ id, text, context = {} }: MeaningRow) => {
  const before = context.before ?? (context.focus ? [`tell me about ${context.focus}`] : []);
  const until = topics.find((topic) => topic === context.asked);
  return { id, say: [...before, text], ...(until ? { until } : {}) };
};

const sessions = await openSessions();
for (const file of files) {
  const verdicts: Verdict[] = [];
  for (const row of readRows(file)) {
    const came = await sessions.play(scriptOf(row));
    const last = 'turns' in came ? came.turns.at(-1) : undefined;
    if (last) verdicts.push(judge(row, last));
  }
  console.log(`${file.split('/').at(-1)}\n${table(verdicts)}\n`);
}
await sessions.close();
