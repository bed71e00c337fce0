import { fileURLToPath } from 'node:url';
import { DateTime } from 'luxon';
import { namedIn } from '../../../lambda/conversation/free-words/named.ts';
import { topicRules, topicWords } from '../../../lambda/topics/all.ts';
import type { Desk } from '../../../lambda/turn/turn.ts';
import { type CorpusRow, readCorpus } from '../../../model/words/learn.ts';
import { meanings, plainText, type TaughtRow } from '../../../model/words/taught.ts';
import type { MeaningShown, TeachShown } from '../../wire-teach.ts';
import type { Reader } from '../book/reader.ts';
import type { TaughtHere } from './taught-here.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Is no question, no order and nothing to be chosen by itself. */
const others = new Set(['write', 'nothing', 'ask']);
const isOrder = (label: string) => label.startsWith('do:');
const called = (label: string) => label.replace(/^do:/, '').replaceAll('_', ' ');

const labelOf = ({ expect }: TaughtRow): string =>
  'do' in expect ? `do:${expect.do}` : 'answer' in expect ? expect.answer : 'write' in expect ? 'write' : 'nothing';

/** A sentence of the corpus that is short and names nobody shows best what a kind means. */
function examplesOf(rows: readonly CorpusRow[]): Map<string, string> {
  const best = new Map<string, CorpusRow>();
  const worth = ({ text, names = [] }: CorpusRow) => names.length * 40 + Math.abs(text.length - 28);
  for (const row of rows) {
    const known = best.get(labelOf(row));
    if (!known || worth(row) < worth(known)) best.set(labelOf(row), row);
  }
  return new Map([...best].map(([label, { text }]) => [label, text]));
}

let known: { examples: Map<string, string>; learned: ReadonlySet<string> } | undefined;

/** The corpus as it is needed here, read once. */
function corpus() {
  const rows = known ? [] : readCorpus(root, 'en');
  known ??= { examples: examplesOf(rows), learned: new Set(rows.map(({ text }) => plainText(text))) };
  return known;
}

/** What a taught sentence means, in words. */
function meansOf({ expect }: TaughtRow): string {
  if ('write' in expect)
    return expect.write
      .map(({ topic, value, sure }) => {
        const rule = topicRules.find(({ id }) => id === topic);
        return `${rule ? topicWords(rule.id, 'en').name : topic}: ${String(value)}${sure ? '' : ', not sure'}`;
      })
      .join('; ');
  if ('answer' in expect) return called(expect.answer);
  if ('do' in expect) return called(expect.do);
  return 'nothing for Lead Scout';
}

/** Everything the teaching view shows. */
export async function teachShown({ store, scope, now, rep }: Reader, here: TaughtHere): Promise<TeachShown> {
  const [heard, reps] = await Promise.all([store.unheard(scope.team), store.reps(scope.team)]);
  const { examples, learned } = corpus();
  const taught = here.rows();
  const isTaught = new Set(taught.map(({ text }) => plainText(text)));
  const nameOf = new Map([[rep.id, rep.name], ...reps.map(({ id, name }): [string, string] => [id, name])]);
  const shown = (label: string): MeaningShown => {
    const example = examples.get(label);
    return { id: label, called: called(label), ...(example !== undefined && { example }) };
  };
  const byName = (a: MeaningShown, b: MeaningShown) => (a.called < b.called ? -1 : 1);
  return {
    unheard: heard
      .filter(({ words }) => !isTaught.has(plainText(words)) && !learned.has(plainText(words)))
      .map(({ words, at, rep: by }) => ({
        words,
        day: DateTime.fromISO(at, { zone: now.zone }).setLocale('en').toFormat('LLL d'),
        by: nameOf.get(by) ?? by,
      })),
    questions: meanings
      .filter((label) => !isOrder(label) && !others.has(label))
      .map(shown)
      .sort(byName),
    orders: meanings.filter(isOrder).map(shown).sort(byName),
    topics: topicRules.map(({ id }) => ({ id, called: topicWords(id, 'en').name })),
    taught: taught.map((row) => ({ text: row.text, means: meansOf(row) })),
    ...(here.file !== undefined && { file: here.file }),
  };
}

/** The names of the rep's book in words, as they stand there. */
export async function namesShown(words: string, desk: Desk): Promise<string[]> {
  const { mentions } = await namedIn(words, desk);
  const text = words.toLowerCase();
  return [...new Set(mentions.map(({ heard }) => heard))].filter((name) => text.includes(name.toLowerCase()));
}
