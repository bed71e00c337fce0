import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import stored from '../../lambda/language/en/understanding.json' with { type: 'json' };
import { topics } from '../../lambda/topics/all.ts';
import { type CorpusRow, corpusRow } from './learn.ts';

/** What words can mean: the kinds that `understanding` tells apart. */
export const meanings: readonly string[] = stored.kinds.labels;

const isTopic = (topic: string) => topics.some((one) => one === topic);

/** A sentence as somebody of the team labels it: its id, language and voice are filled in. */
const taughtRow = z.object({
  text: z.string().check(z.minLength(2), z.maxLength(300)),
  names: z.optional(z.array(z.string())),
  expect: corpusRow.shape.expect,
});
export type TaughtRow = z.infer<typeof taughtRow>;

/** Why a sentence cannot be learned from, in words; nothing where it can. */
function faultIn({ text, names = [], expect }: TaughtRow): string | undefined {
  const missing = names.find((name) => !text.toLowerCase().includes(name.toLowerCase()));
  if (missing !== undefined) return `the name "${missing}" does not stand in it`;
  if ('ask' in expect) return 'what has to be asked back is not learned from how it is said';
  if ('write' in expect) {
    const unknown = expect.write.find(({ topic }) => !isTopic(topic));
    if (expect.write.length === 0) return 'it says nothing of any topic';
    return unknown && `there is no topic "${unknown.topic}"; topics are ${topics.join(', ')}`;
  }
  const label = 'do' in expect ? `do:${expect.do}` : 'answer' in expect ? expect.answer : 'nothing';
  return meanings.includes(label) ? undefined : `there is no meaning "${label}"; meanings are ${meanings.join(', ')}`;
}

/** A labelled sentence, or why it is none. */
export function readTaught(value: unknown): { row: TaughtRow } | { fault: string } {
  const read = taughtRow.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { fault: `${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'cannot be read'}` };
  }
  const fault = faultIn(read.data);
  return fault === undefined ? { row: read.data } : { fault };
}

/** The labelled sentences of a file of JSON Lines, and the lines that are none. */
export function taughtIn(text: string): { rows: TaughtRow[]; faults: { line: number; fault: string }[] } {
  const rows: TaughtRow[] = [];
  const faults: { line: number; fault: string }[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readTaught(jsonIn(line));
    if ('row' in read) rows.push(read.row);
    else faults.push({ line: at + 1, fault: read.fault });
  }
  return { rows, faults };
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Sentences are the same where only case, punctuation and spaces differ. */
export const plainText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();

const VOICE = 'our team';

/** A team's own corpus file with more sentences; one that stands there already is replaced by its newer meaning. */
export function withTaught(file: string, more: readonly TaughtRow[]): { rows: CorpusRow[]; added: number } {
  const before = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => corpusRow.parse(JSON.parse(line)))
    : [];
  const byText = new Map<string, TaughtRow>();
  for (const row of [...before, ...more]) byText.set(plainText(row.text), row);
  const rows = [...byText.values()].map(
    ({ text, names, expect }, at): CorpusRow => ({
      id: `team-${String(at + 1).padStart(4, '0')}`,
      lang: 'en',
      text,
      ...(names && names.length > 0 && { names }),
      expect,
      persona: VOICE,
    }),
  );
  return { rows, added: rows.length - before.length };
}
