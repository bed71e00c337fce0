import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import * as z from 'zod/mini';
import { deployedIn } from '../infrastructure/state.ts';
import { locales } from '../lambda/language/languages.ts';
import { spokenWords } from '../model/whole-sentences.ts';
import { evaluateSet } from '../simulator/amazon/evaluation.ts';
import { type AmazonHeard, amazonSlot, asUnderstood, heardOf, movedBy } from '../simulator/amazon/heard.ts';
import { profile, type Skill } from '../simulator/amazon/profiler.ts';
import { type SkillManagement, skillManagement } from '../simulator/amazon/skill-management.ts';
import { judge, type Verdict } from '../simulator/meaning/judge.ts';
import { type MeaningRow, readRows, scriptOf } from '../simulator/meaning/rows.ts';
import { meaningTable } from '../simulator/meaning/table.ts';
import { needsServed } from '../simulator/needs.ts';
import { openSessions, usualNow, usualZone } from '../simulator/sessions.ts';
import { type Io, UsageError } from './io.ts';
import { progressBar } from './progress.ts';

/** How the command is called. */
export const evaluateUsage =
  'evaluate --skill ID  --stage development|live  --locale en-US  --rows FILE  --most N  --by profiler|evaluation  --keep FILE';

const options = {
  skill: { type: 'string' },
  stage: { type: 'string', default: 'development' },
  locale: { type: 'string', default: 'en-US' },
  rows: { type: 'string' },
  most: { type: 'string' },
  by: { type: 'string', default: 'profiler' },
  keep: { type: 'string' },
} as const;

const keptLine = z.object({
  utterance: z.string(),
  intent: z.optional(z.string()),
  slots: z.record(z.string(), amazonSlot),
});

/** What Amazon heard before, by a file's lines. */
function keptIn(file: string | undefined): Map<string, AmazonHeard> {
  if (file === undefined || !existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const { utterance, intent, slots } = keptLine.parse(JSON.parse(line));
      return [utterance, heardOf({ name: intent, slots })] as const;
    }),
  );
}

/** A row whose sentence can be asked about: said where no answer is awaited, in words. */
type Askable = { row: MeaningRow; words: string };

function askableIn(files: readonly string[], most: number): { askable: Askable[]; leftOut: number } {
  const rows = files.flatMap(readRows);
  const askable = rows.flatMap((row): Askable[] => {
    const words = row.context?.asked === undefined ? spokenWords(row.text) : undefined;
    return words === undefined ? [] : [{ row, words }];
  });
  // So many of all of them, not the first: one voice after the other, kind after kind.
  const step = Math.max(1, askable.length / most);
  const chosen = Array.from({ length: Math.min(most, askable.length) }, (_, at) => askable[Math.floor(at * step)]);
  return { askable: chosen.flatMap((one) => one ?? []), leftOut: rows.length - askable.length };
}

/** The intents that would be right for a row: those that serve its need, and the one that takes any sentence whole. */
function intentsFor({ expect }: MeaningRow): string[] {
  if ('nothing' in expect) return ['SayIntent', 'AMAZON.FallbackIntent'];
  const need = 'answer' in expect ? expect.answer : 'do' in expect ? expect.do : undefined;
  const serving = Object.entries(needsServed).flatMap(([intent, needs]) =>
    need !== undefined && needs.includes(need) ? [intent] : [],
  );
  return ['SayIntent', ...('write' in expect ? ['LogFactIntent'] : []), ...serving];
}

/** How many sentences came as what: an intent of ours, whole, with no words, or not to us at all. */
function waysTable(heard: readonly AmazonHeard[]): string {
  const way = ({ intent }: AmazonHeard) => {
    if (intent === 'SayIntent') return 'whole, as its words';
    if (intent === 'AMAZON.FallbackIntent' || intent === undefined) return 'without a word';
    return intent.startsWith('AMAZON.') ? "as one of Alexa's intents" : 'as an intent of ours';
  };
  const ways = ['as an intent of ours', 'whole, as its words', "as one of Alexa's intents", 'without a word'];
  return ways
    .map((each) => {
      const count = heard.filter((one) => way(one) === each).length;
      return `${each.padEnd(27)} ${((100 * count) / Math.max(1, heard.length)).toFixed(1)} % of ${heard.length}`;
    })
    .join('\n');
}

/**
 * `lead-scout models evaluate`: what Amazon's own recogniser makes of the corpus with the model it has of the skill, and what
 * comes of that: every sentence is answered by this checkout as it would be in AWS, on the demo book.
 */
export async function evaluateModels(args: string[], root: string, io: Io, environment = process.env): Promise<number> {
  const { values } = parseArgs({ args, options, allowPositionals: false });
  const id = values.skill ?? deployedIn(root, environment.ASK_DEFAULT_PROFILE ?? 'default').skillId;
  if (id === undefined)
    throw new UsageError('Which skill is meant?', 'Name it: lead-scout models evaluate --skill amzn1.ask.skill.…');
  if (!locales.some((locale) => locale === values.locale))
    throw new UsageError(`Lead Scout does not speak ${values.locale}.`, `It speaks ${locales.join(', ')}.`);
  if (values.by !== 'profiler' && values.by !== 'evaluation')
    throw new UsageError(`There is no way "${values.by}" to ask Amazon.`, 'Say --by profiler, or --by evaluation.');
  const most = values.most === undefined ? Number.POSITIVE_INFINITY : Number(values.most);
  if (!(most >= 1))
    throw new UsageError(`--most ${values.most} is no count.`, 'Say a whole number, such as --most 100.');
  const aside = join(root, 'corpus/kept-aside/en');
  const files = values.rows === undefined ? readdirSync(aside).map((file) => join(aside, file)) : [values.rows];
  const { askable, leftOut } = askableIn(files, most);

  const skill: Skill = { id, stage: values.stage, locale: values.locale };
  const heard = keptIn(values.keep);
  const open = askable.filter(({ words }) => !heard.has(words));
  const keep = (utterance: string, one: AmazonHeard) => {
    heard.set(utterance, one);
    if (values.keep !== undefined) appendFileSync(values.keep, `${JSON.stringify(keptForm(utterance, one))}\n`);
  };
  if (open.length > 0) {
    const ask = skillManagement(environment);
    if (values.by === 'profiler') await byProfiler(ask, skill, open, keep, io);
    else await byEvaluation(ask, skill, open, keep, io);
  }

  const sessions = await openSessions();
  const verdicts: Verdict[] = [];
  try {
    for (const { row, words } of askable) {
      const understood = heard.get(words);
      if (!understood) continue;
      const came = await sessions.play(scriptOf(row), asUnderstood(understood));
      const last = 'turns' in came ? came.turns.at(-1) : undefined;
      if (last) verdicts.push(judge(row, last));
    }
  } finally {
    await sessions.close();
  }
  const all = askable.flatMap(({ words }) => heard.get(words) ?? []);
  io.stdout.write(`What reaches the skill, in ${values.locale}:\n${waysTable(all)}\n\n`);
  io.stdout.write(`What comes of it:\n${meaningTable(verdicts)}\n`);
  if (leftOut > 0)
    io.stdout.write(
      `${leftOut} sentences are left out: they answer a question that is open, or are typed, not said.\n`,
    );
  return 0;
}

/** What Amazon heard as a line of the file it is kept in, in the form Amazon gives it. */
const keptForm = (utterance: string, { intent, slots }: AmazonHeard) => ({
  utterance,
  intent,
  slots: Object.fromEntries(
    Object.entries(slots).map(([name, { value, resolutions }]) => [
      name,
      {
        value,
        ...(resolutions && {
          resolutions: {
            resolutionsPerAuthority: resolutions.map(({ type, values }) => ({ authority: type, values })),
          },
        }),
      },
    ]),
  ),
});

type Keep = (utterance: string, heard: AmazonHeard) => void;

/** The day the demo book is laid around. */
const reference = DateTime.fromISO(usualNow, { zone: usualZone });

/** The profiler reckons days from today: they are moved to the day of the demo book. */
async function byProfiler(ask: SkillManagement, skill: Skill, open: readonly Askable[], keep: Keep, io: Io) {
  const days = Math.round(reference.startOf('day').diff(DateTime.now().setZone(usualZone).startOf('day'), 'days').days);
  const bar = progressBar(io.stderr, open.length);
  await profile(ask, skill, [...new Set(open.map(({ words }) => words))], (utterance, heard) => {
    keep(utterance, movedBy(days, heard));
    bar.add(1);
  });
  bar.end();
}

async function byEvaluation(ask: SkillManagement, skill: Skill, open: readonly Askable[], keep: Keep, io: Io) {
  const annotated = open.map(({ row, words }) => ({ utterance: words, intents: intentsFor(row) }));
  const { heard, passed } = await evaluateSet(ask, skill, annotated, reference.toUTC().toISO() ?? '');
  for (const [utterance, one] of heard) keep(utterance, one);
  io.stdout.write(`Amazon counts ${passed} of ${heard.size} as passed, intent and slots alike.\n\n`);
}
