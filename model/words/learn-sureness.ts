import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DateTime } from 'luxon';
import { weighWords } from '../../lambda/conversation/free-words/weigh-words.ts';
import { weighStatement } from '../../lambda/conversation/logging/read-statement.ts';
import { particles } from '../../lambda/language/en/readers/particles.ts';
import { isKin, topics } from '../../lambda/topics/all.ts';
import { answersIn, type SaidAnswer } from '../../lambda/understanding/answer-reader.ts';
import { hearKinds, hearOthers, listenWith } from '../../lambda/understanding/engine.ts';
import { NAME } from '../../lambda/understanding/features.ts';
import { type Sureness, surenessOf } from '../../lambda/understanding/sureness.ts';
import { type CorpusRow, learnFrom, maskedRow, readCorpus, readOutOfScope } from './learn.ts';
import { learnLogistic, type Weighed } from './learn-logistic.ts';

/** The voices are dealt into so many parts; each is heard with what the others teach. */
const PARTS = 4;
/** A day like any other: what is read as a date counts from it. */
const now = DateTime.fromISO('2026-11-20T08:55', { zone: 'America/New_York' });

const voiceOf = ({ id }: CorpusRow) => id.replace(/-?\d+$/, '');

function dealt(rows: readonly CorpusRow[]): (part: number) => { heard: CorpusRow[]; learned: CorpusRow[] } {
  const voices = [...new Set(rows.map(voiceOf))].sort();
  const partOf = (row: CorpusRow) => voices.indexOf(voiceOf(row)) % PARTS;
  return (part) => ({
    heard: rows.filter((row) => partOf(row) === part),
    learned: rows.filter((row) => partOf(row) !== part),
  });
}

/** Whether a sentence is for us, by its signs; what has to be asked back is left out. */
async function weighedForUs(row: CorpusRow, hasFocus: boolean): Promise<Weighed[]> {
  if ('ask' in row.expect) return [];
  const masked = maskedRow(row);
  const { signs } = await weighWords(
    {
      masked,
      others: await hearOthers(masked, 'en'),
      kinds: await hearKinds(masked, 'en'),
      isAsked: answersIn.en.asks(masked),
      isNamed: masked.includes(NAME),
      hasFocus,
    },
    'en',
  );
  return [{ signs, isSo: !('nothing' in row.expect) }];
}

/** Whether an answer says what the row says: its topic or one of its kin, and not the contrary. */
function isRight({ topic, understood }: SaidAnswer, row: CorpusRow): boolean {
  if (!('write' in row.expect)) return false;
  const near = row.expect.write.filter((one) => topics.some((told) => told === one.topic && isKin(told, topic)));
  const plain = understood.kind !== 'ask' && understood.value.type === 'answer' ? understood.value.answer : undefined;
  return near.some(({ value }) =>
    value === 'no' || value === 'unknown' ? plain === value : plain === undefined || plain === 'yes',
  );
}

/** The words of a statement as they are read: with a word in place of each name. */
const withStandIns = (row: CorpusRow) =>
  maskedRow(row).replaceAll(`${NAME}'s`, particles.possessive).replaceAll(NAME, particles.subject);

/** Each answer that may be read from a statement, and whether it is right. */
async function weighedAnswers(row: CorpusRow): Promise<Weighed[]> {
  if (!('write' in row.expect) || row.context?.asked !== undefined) return [];
  const parts = await weighStatement(withStandIns(row), { now }, 'en');
  return parts.flatMap(({ answers }) => answers.map(({ answer, signs }) => ({ signs, isSo: isRight(answer, row) })));
}

/** Prints how much is kept, and how much of the rest is kept with it, from each sureness on. */
function printKept(what: string, weighed: readonly Weighed[], learned: Sureness): void {
  const all = weighed.filter(({ isSo }) => isSo).length;
  for (const least of [0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const taken = weighed.filter(({ signs }) => surenessOf(signs, learned) >= least);
    const so = taken.filter(({ isSo }) => isSo).length;
    console.log(`${what}, from ${least}: ${so} of ${all} kept, ${taken.length - so} of ${weighed.length - all} others`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const [sentences, others] = [dealt(readCorpus(root, 'en')), dealt(readOutOfScope(root, 'en'))];
  const [forUs, rightAnswer]: [Weighed[], Weighed[]] = [[], []];
  for (let part = 0; part < PARTS; part += 1) {
    listenWith(learnFrom(sentences(part).learned, others(part).learned), 'en');
    for (const row of sentences(part).heard) {
      forUs.push(...(await weighedForUs(row, row.context?.focus !== undefined)));
      rightAnswer.push(...(await weighedAnswers(row)));
    }
    // What is for others may be said at any time.
    for (const row of others(part).heard)
      for (const hasFocus of [false, true]) forUs.push(...(await weighedForUs(row, hasFocus)));
  }
  const [ours, right] = [learnLogistic(forUs), learnLogistic(rightAnswer)];
  writeFileSync(
    join(root, 'lambda/language/en/sureness.ts'),
    `/** Learned by \`npm run words:sureness\` from sentences that what was heard had not been learned from. */
export const forUs = ${JSON.stringify(ours, null, 2)};
export const rightAnswer = ${JSON.stringify(right, null, 2)};
`,
  );
  printKept('for us', forUs, ours);
  printKept('right answers', rightAnswer, right);
  console.log(`Learned from ${forUs.length} sentences and ${rightAnswer.length} answers.`);
}
