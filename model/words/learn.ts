import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { masked } from '../../lambda/language/en/masked-words.ts';
import { topics } from '../../lambda/topics/all.ts';
import { featuresOf, maskedWords, NAME } from '../../lambda/understanding/features.ts';
import { type Example, learnLinear } from './learn-linear.ts';

const written = z.object({ topic: z.string(), value: z.unknown(), sure: z.boolean() });

/** One labelled sentence of the corpus; `names` are the names in it, as they stand there. */
export const corpusRow = z.object({
  id: z.string(),
  lang: z.literal('en'),
  text: z.string(),
  names: z.optional(z.array(z.string())),
  persona: z.string(),
  context: z.optional(
    z.object({ focus: z.optional(z.string()), asked: z.optional(z.string()), before: z.optional(z.array(z.string())) }),
  ),
  expect: z.union([
    z.object({ write: z.array(written) }),
    z.object({ do: z.string() }),
    z.object({ nothing: z.literal(true) }),
    z.object({ answer: z.string(), topic: z.optional(z.string()) }),
    z.object({ ask: z.string() }),
  ]),
});
export type CorpusRow = z.infer<typeof corpusRow>;

/** Every row of a language's corpus below `root`, in the order of its files. */
export function readCorpus(root: string, language: string): CorpusRow[] {
  const folder = join(root, 'corpus', language);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
    .map((line) => corpusRow.parse(JSON.parse(line)));
}

/** Every row of what is asked of other assistants, in the order of its files. */
export const readOutOfScope = (root: string, language: string): CorpusRow[] =>
  readCorpus(root, `out-of-scope/${language}`);

/** A row's words with its names masked. */
export function maskedRow({ text, names = [] }: CorpusRow): string {
  let words = text.toLowerCase();
  for (const name of [...names].sort((a, b) => b.length - a.length)) words = words.split(name.toLowerCase()).join(NAME);
  return words;
}

/** What kind of thing a row is: a statement, an order by its name, a question by its need. */
export const kindOf = ({ expect }: CorpusRow): string => {
  if ('write' in expect) return 'write';
  if ('do' in expect) return `do:${expect.do}`;
  if ('answer' in expect) return expect.answer;
  return 'nothing' in expect ? 'nothing' : 'ask';
};

/** A typed value counts as one: whether it is a yes, a no or unknown is what is learned. */
const polarity = (value: unknown) => (['yes', 'no', 'unknown'].includes(String(value)) ? String(value) : 'value');

/** Kinds of question lie close together, topics of statements do not; what is left out keeps the whole below its size. */
const ofKinds = { spread: 0.1, kept: 61_900 };
const ofStatements = { spread: 0.05, kept: 46_000 };
const ofTopics = { spread: 0.1, kept: 21_000 };
const ofScope = { spread: 0.05, kept: 36_000 };

/** A word of everyday language is said by so many personas. */
const LEAST_VOICES = 3;

/** Who is named in so many voices is named by a word of everyday language: "will", "may". */
const MOST_VOICES_OF_A_NAME = 12;

/** The words by which people are named who are no leads: "her boss anna". */
const namesOfOthers = (rows: readonly CorpusRow[]): ReadonlySet<string> =>
  new Set(
    rows
      .flatMap(({ expect }) => ('write' in expect ? expect.write : []))
      .flatMap(
        ({ value }) =>
          person
            .safeParse(value)
            .data?.person.toLowerCase()
            .match(/\p{L}{2,}/gu) ?? [],
      ),
  );
const person = z.object({ person: z.string() });

/** The words that sentences of several personas have in common, names left out. */
function commonIn(rows: readonly CorpusRow[]): string {
  const voices = new Map<string, Set<string>>();
  for (const row of rows)
    for (const [word] of maskedRow(row).matchAll(/[\p{L}]{2,}/gu))
      voices.set(word, (voices.get(word) ?? new Set()).add(row.persona));
  const names = namesOfOthers(rows);
  return [...voices]
    .flatMap(([word, by]) => (by.size >= (names.has(word) ? MOST_VOICES_OF_A_NAME : LEAST_VOICES) ? [word] : []))
    .sort()
    .join(' ');
}

/**
 * What `understanding` learns from rows: what kind of thing each is, what a statement says of which topic, and which topic is
 * asked about; and from what is asked of other assistants, what is none of our business.
 */
export function learnFrom(rows: readonly CorpusRow[], outOfScope: readonly CorpusRow[] = []) {
  // What has to be asked back is seen by what is missing, not by how it is said; a short answer only by the question before it.
  const learned = rows.filter(
    ({ expect, context }) => !('ask' in expect) && !('write' in expect && context?.asked !== undefined),
  );
  const examples = learned.map((row) => ({ row, features: featuresOf(maskedWords(maskedRow(row), masked)) }));
  const kinds = examples.map(({ row, features }): Example => ({ features, label: kindOf(row) }));
  const statements = examples.flatMap(({ row, features }): Example[] =>
    'write' in row.expect
      ? row.expect.write.map(({ topic, value }) => ({ features, label: `${topic}:${polarity(value)}` }))
      : [],
  );
  const asked = examples.flatMap(({ row: { expect }, features }): Example[] =>
    'answer' in expect && topics.some((topic) => topic === expect.topic)
      ? [{ features, label: expect.topic ?? '' }]
      : [],
  );
  const told = statements.map(({ features, label }): Example => ({ features, label: label.split(':')[0] ?? '' }));
  // What is side talk in a call may be either.
  const scope = [
    ...examples.flatMap(({ row, features }) => ('nothing' in row.expect ? [] : [{ features, label: 'ours' }])),
    ...outOfScope.map((row) => ({ features: featuresOf(maskedWords(maskedRow(row), masked)), label: 'others' })),
  ];
  return {
    kinds: learnLinear(kinds, ofKinds),
    scope: learnLinear(scope, ofScope),
    statements: learnLinear(statements, ofStatements),
    topics: learnLinear([...told, ...asked], ofTopics),
    common: commonIn(rows),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const file = join(root, 'lambda/language/en/understanding.json');
  const learned = learnFrom(readCorpus(root, 'en'), readOutOfScope(root, 'en'));
  const text = `${JSON.stringify(learned)}\n`;
  const isCheck = process.argv.includes('--check');
  if (!isCheck) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not what the corpus teaches: run npm run words.`);
    process.exit(1);
  }
  console.log(
    `Learned ${learned.kinds.labels.length} kinds and ${learned.statements.labels.length} kinds of statement.`,
  );
}
