import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import type { Topic } from '../lambda/domain/fact.ts';
import { readDate } from '../lambda/language/en/built-in-slots/date.ts';
import { readTime } from '../lambda/language/en/built-in-slots/time.ts';
import { wordsOf } from '../lambda/language/en/built-in-slots/words.ts';
import { topics } from '../lambda/topics/all.ts';
import { readModel } from '../model/files.ts';
import { elicitationsOf } from '../simulator/elicitations.ts';
import { withEveryTemplate } from '../simulator/every-template.ts';
import { intentsServing } from '../simulator/needs.ts';
import { createEar, type Understood } from '../simulator/understand.ts';
import { answeredByInterview } from './answered-by-interview.ts';
import { ownWordings } from './own-wordings.ts';
import { askedBefore, repsSay } from './reps-say.ts';

const said = z.object({
  text: z.string(),
  need: z.string(),
  also: z.optional(z.array(z.string())),
  text_call: z.optional(z.string()),
  said: z.optional(z.string()),
  near: z.optional(z.boolean()),
  spans: z.optional(z.array(z.object({ type: z.string(), value: z.string() }))),
});
type Said = z.infer<typeof said>;

const { values: flags } = parseArgs({
  options: { shared: { type: 'string' }, misses: { type: 'string' }, locale: { type: 'string', default: 'en-US' } },
});
const shared = resolve(flags.shared ?? process.env.LEAD_SCOUT_SHARED ?? '../shared');
const folder = join(shared, 'utterances/dev');
const hearing = { today: '2026-11-21', now: '08:55', locale: flags.locale };
const model = readModel(process.cwd(), flags.locale);
const ear = createEar(withEveryTemplate(model));
const understand = (text: string) => ear.understand(text, hearing);

function rows(file: string): Said[] | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => said.parse(JSON.parse(line)));
}

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const show = (figure: string, part: number, whole: number, more = '') =>
  console.log(`${figure.padEnd(66)} ${percent(part, whole).padStart(8)}  (${part} of ${whole})${more}`);
const missed = (set: string, text: string, { intent, matched, rivals }: Understood, wanted: string) => {
  if (flags.misses === set || flags.misses === 'all')
    console.log(`  ${set}\t${wanted}\t${text}\t→ ${intent}\t${matched ?? rivals[0]?.sample ?? ''}`);
};

const claimed = ({ need }: Said) => need in intentsServing;
const serving = ({ need, also = [] }: Said) => [need, ...also].flatMap((one) => intentsServing[one] ?? []);
const isRight = (row: Said, text = row.text) => serving(row).includes(understand(text).intent);

function schedule(all: readonly Said[]) {
  const ours = all.filter(claimed);
  const right = ours.filter((row) => isRight(row));
  show('schedule: intent right, needs the skill claims', right.length, ours.length);
  const calls = ours.filter((row) => isRight(row, row.text_call ?? row.text));
  show('schedule: the same with “call” for “meeting”', calls.length, ours.length);
  for (const need of Object.keys(intentsServing)) {
    const some = ours.filter((row) => row.need === need);
    if (some.length > 0) show(`  ${need}`, some.filter((row) => isRight(row)).length, some.length);
  }
  for (const row of ours) if (!isRight(row)) missed('schedule', row.text, understand(row.text), row.need);
  const others = all.filter((row) => !claimed(row) && serving(row).length === 0);
  show('schedule: needs not claimed, taken for ours', others.filter((row) => taken(row.text)).length, others.length);
  slots(right);
}

const taken = (text: string) => understand(text).intent !== 'AMAZON.FallbackIntent';

/** Marked days and times that our reader can read must arrive in a slot of the intent. */
function slots(rightOnes: readonly Said[]) {
  let wanted = 0;
  let exact = 0;
  for (const row of rightOnes) {
    const understood = understand(row.text);
    const values = Object.values(understood.slots).map(({ value }) => value);
    for (const span of row.spans ?? []) {
      const words = wordsOf(span.value).map(({ word }) => word);
      const accepted = /date/i.test(span.type)
        ? [readDate(words, { today: hearing.today, dayFirst: false })]
        : /time/i.test(span.type)
          ? [readTime(words), readDate(words, { today: hearing.today, dayFirst: false })]
          : [];
      const read = accepted.filter((value) => value !== undefined);
      if (read.length === 0) continue;
      wanted++;
      // Free text brings the words themselves; what is in them the skill reads.
      const inFreeText = values.some((value) => value.toLowerCase().includes(span.value.toLowerCase()));
      if (inFreeText || read.some((value) => values.includes(value))) exact++;
      else missed('slots', row.text, understood, span.value);
    }
  }
  show('schedule: marked days and times exact, where the intent is right', exact, wanted);
}

function outOfScope(all: readonly Said[]) {
  const wrong = all.filter(({ text }) => taken(text));
  show('out of scope: taken for one of ours', wrong.length, all.length);
  const near = all.filter((row) => row.near);
  show('  those near our domain', near.filter(({ text }) => taken(text)).length, near.length);
  for (const { text, need } of wrong) missed('out_of_scope', text, understand(text), need);
}

const metaNeeds = new Set(['yes', 'no', 'help', 'repeat', 'stop', 'cancel']);

function meta(all: readonly Said[]) {
  const some = all.filter(({ need }) => metaNeeds.has(need));
  const right = ({ text, need }: Said) => intentsServing[need]?.includes(understand(text).intent) ?? false;
  show('meta: yes, no, help, stop, repeat, cancel', some.filter(right).length, some.length);
  for (const row of some) if (!right(row)) missed('meta', row.text, understand(row.text), row.need);
}

function misheard(all: readonly Said[]) {
  const before = all.filter((row) => claimed(row) && row.said !== undefined && isRight(row, row.said));
  const kept = before.filter((row) => isRight(row));
  show('misheard by a recogniser: right answers kept', kept.length, before.length);
  for (const row of before) if (!isRight(row)) missed('asr', row.text, understand(row.text), row.said ?? '');
}

/** What the interview asks about in a framework's words. */
const topicAsked = (asked = ''): Topic => topics.find((topic) => topic === asked) ?? 'decision-maker';

/** The numbered list of the concept, each utterance with the question it answers, if any. */
function numbered() {
  const path = join(shared, 'reference/utterances.md');
  if (!existsSync(path)) return console.log(`utterances.md: not in ${shared}, skipped`);
  const texts = new Map(
    [...readFileSync(path, 'utf8').matchAll(/^(\d+)\. \*\*[ODA]\*\* (.+)$/gm)].map(([, n, text]) => [
      Number(n),
      text ?? '',
    ]),
  );
  const elicited = elicitationsOf(model);
  let claimedRows = 0;
  let right = 0;
  for (const [needs, numbers] of repsSay) {
    const intents = needs.flatMap((need) => intentsServing[need] ?? []);
    for (const number of numbers) {
      const elicit = elicited(askedBefore[number] ?? '');
      const understood = ear.understand(texts.get(number) ?? '', { ...hearing, ...(elicit && { elicit }) });
      const text = texts.get(number) ?? '';
      const byInterview =
        understood.intent === 'InterviewAnswerIntent' &&
        needs.some((need) =>
          answeredByInterview(need, understood.slots.answer?.value ?? text, topicAsked(askedBefore[number])),
        );
      if (intents.length > 0 || elicit) claimedRows++;
      if (byInterview || intents.includes(understood.intent)) right++;
      else missed('reps', text, understood, needs.join('/'));
    }
  }
  show('the concept’s 236: intent right, needs the skill claims', right, claimedRows);
  show('the concept’s 236: intent right, of all', right, texts.size);
}

/** Wordings of our own, for which no file is needed. */
function own() {
  const elicited = elicitationsOf(model);
  let right = 0;
  for (const [intents, text, asked = ''] of ownWordings) {
    const elicit = elicited(asked);
    const understood = ear.understand(text, { ...hearing, ...(elicit && { elicit }) });
    if (intents.includes(understood.intent)) right++;
    else missed('own', text, understood, intents.join('/'));
  }
  show('wordings of our own that stand in no template', right, ownWordings.length);
}

function speed(texts: readonly string[]) {
  for (const text of texts) understand(text);
  const times = texts.map((text) => {
    const start = performance.now();
    understand(text);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  console.log(`time per utterance: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms (${texts.length} utterances)`);
}

const sets: readonly (readonly [string, (all: readonly Said[]) => void])[] = [
  ['schedule.jsonl', schedule],
  ['out_of_scope.jsonl', outOfScope],
  ['meta.jsonl', meta],
  ['schedule-asr.jsonl', misheard],
];
const texts: string[] = [];
for (const [file, measure] of sets) {
  const all = rows(file);
  if (!all) {
    console.log(`${file}: not in ${folder}, skipped`);
    continue;
  }
  measure(all);
  texts.push(...all.map(({ text }) => text));
}
numbered();
own();
if (texts.length > 0) speed(texts);
