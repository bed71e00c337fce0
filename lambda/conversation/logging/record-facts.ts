import { DateTime } from 'luxon';
import { type Fact, type FactValue, factsInForce, type Topic } from '../../domain/fact.ts';
import type { LeadFile } from '../../domain/lead-file.ts';
import { assess } from '../../scoring/assess.ts';
import type { Assessment } from '../../scoring/assessment.ts';
import { conflictsIn, doubtsIn, isSingle } from '../../topics/conflicts.ts';
import { type Correction, filing, type Stamp, sameValue } from '../../topics/corrections.ts';
import type { Memory } from '../../turn/memory.ts';
import type { Desk } from '../../turn/turn.ts';
import type { SaidAnswer } from '../../understanding/answer-reader.ts';
import type { Case } from '../lead-case.ts';
import { keepPlace } from '../reorder.ts';
import { withLogged } from './undo-history.ts';
import { stampOf, writeId } from './write-stamp.ts';

/** An answer that can be written down: sure, or a guess; and how it puts an earlier one right. */
export type Writable = { topic: Topic; value: FactValue; sure: Fact['sure']; words?: string; corrects?: Correction };

/** What was written and what it did; `clash` is an earlier sure answer that the new one, sure or a guess, contradicts. */
export type Recorded = {
  file: LeadFile;
  before: Assessment;
  after: Assessment;
  written: Fact[];
  answers: Fact[];
  /** Answers that stood already as they were said: nothing was written for them. */
  already: Fact[];
  clash?: { newer: Fact; older: Fact };
  logged: NonNullable<Memory['logged']>;
};

// A date slot comes as `2027-07`, which is nobody's wording.
const wordsOf = (said: string): { words?: string } =>
  /^\d{4}(?:-|$)/.test(said) ? {} : { words: said.replace(/\s+,/g, ',').slice(0, 500) };

/** The answers of a sentence that can be written down; the others have to be asked back first. */
export const writable = (answers: readonly SaidAnswer[]): Writable[] =>
  answers.flatMap(({ topic, understood, words }) =>
    understood.kind === 'ask' ? [] : [{ topic, value: understood.value, sure: understood.kind, ...wordsOf(words) }],
  );

/** Answers that were read from words put another way keep the words as they were said. */
export const inWordsSaid = (answers: readonly Writable[], read: string, said: string): Writable[] =>
  answers.map((answer) => (read === said || answer.words === undefined ? answer : { ...answer, ...wordsOf(said) }));

/** The facts of a lead as they were before this request: a repeated one must find what the first one found. */
export const asOfRequestStart = (file: LeadFile, desk: Desk): LeadFile => ({
  ...file,
  facts: file.facts.filter(({ id }) => !id.startsWith(writeId(desk))),
  ...(file.log ? { log: file.log.filter(({ id }) => !id.startsWith(writeId(desk))) } : {}),
});

/** The same answer as this rep gave today, where nothing said since on its topic stands against it. */
function stands(answer: Writable, facts: readonly Fact[], desk: Desk): Fact | undefined {
  const on = factsInForce(facts).filter(({ topic }) => topic === answer.topic);
  const newest = on.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1))[0];
  const same = on.find(
    ({ value, sure, by, source, at }) =>
      sameValue(value, answer.value) &&
      sure === answer.sure &&
      by === desk.rep.id &&
      source === 'voice' &&
      desk.now.hasSame(DateTime.fromISO(at, { zone: desk.now.zoneName ?? 'utc' }), 'day'),
  );
  return isSingle(answer.topic) && same !== newest ? undefined : same;
}

/** The writes of a session with what was said again as the last of them: one undo takes it back. */
function withLast(facts: readonly Fact[], lead: string, file: LeadFile, desk: Desk): NonNullable<Memory['logged']> {
  const [{ id } = { id: '' }] = facts;
  const logged = desk.memory.logged ?? [];
  const batch = logged.find((one) => one.facts.includes(id));
  if (batch) return [...logged.filter((one) => one !== batch), batch];
  const request = id.replace(/-\d+$/, '');
  const ids = file.facts.flatMap((fact) => (fact.id.replace(/-\d+$/, '') === request ? [fact.id] : []));
  return withLogged(desk, { lead, facts: ids });
}

/**
 * Writes answers about a lead, one conditional write each, and says what they did to the likelihood. Where `repeats` stand,
 * what was said today already is not written again.
 */
export async function record(
  { file: read, card }: Pick<Case, 'file' | 'card'>,
  answers: readonly Writable[],
  desk: Desk,
  how: { corrects?: Correction | undefined; stamp?: Stamp; repeats?: 'stand' } = {},
): Promise<Recorded> {
  const file = asOfRequestStart(read, desk);
  const stamp = how.stamp ?? stampOf(desk);
  const now = desk.now.toMillis();
  let facts = file.facts;
  const written: Fact[] = [];
  const filed: Fact[] = [];
  const already: Fact[] = [];
  // What is said again along with something new is written with it: moved or undone, a breath goes as one.
  const isSaidAgain =
    how.repeats !== undefined &&
    answers.every(({ corrects = how.corrects, ...answer }) => !corrects && stands(answer, facts, desk));
  for (const { corrects = how.corrects, ...answer } of answers) {
    const same = isSaidAgain ? stands(answer, facts, desk) : undefined;
    if (same) {
      already.push(same);
      continue;
    }
    const leadCase = filing({ ...answer, source: 'voice' }, facts, stamp, corrects);
    written.push(...leadCase);
    filed.push(...leadCase.slice(0, 1));
    facts = [...leadCase, ...facts];
  }
  const saving = Promise.all(written.map((fact) => desk.store.saveFact(desk.scope, file.lead, fact)));
  // Where the lead then stands does not wait: it can be worked out again.
  keepPlace({ ...file, facts }, card, desk);
  await saving;
  // Of two answers of one instant, the one just filed is the newer.
  const clash = [...conflictsIn(facts), ...doubtsIn(facts)]
    .map((both) => (filed.includes(both.newer) ? both : { newer: both.older, older: both.newer }))
    .find(({ newer, older }) => filed.includes(newer) && !filed.includes(older));
  return {
    file: { ...file, facts },
    before: assess(card, file, now),
    after: assess(card, { ...file, facts }, now),
    written,
    answers: filed,
    already,
    ...(clash && clash.newer.topic === clash.older.topic ? { clash } : {}),
    logged:
      written.length === 0 && already.length > 0
        ? withLast(already, file.lead.id, file, desk)
        : withLogged(desk, { lead: file.lead.id, facts: written.map(({ id }) => id) }),
  };
}

/** Writes facts as they are, for undoing and moving; says what that did to the likelihood. */
export async function write(
  { file: read, card }: Pick<Case, 'file' | 'card'>,
  facts: readonly Fact[],
  desk: Desk,
): Promise<Pick<Recorded, 'file' | 'before' | 'after'>> {
  const file = asOfRequestStart(read, desk);
  await Promise.all(facts.map((fact) => desk.store.saveFact(desk.scope, file.lead, fact)));
  const now = desk.now.toMillis();
  const after = { ...file, facts: [...facts, ...file.facts] };
  keepPlace(after, card, desk);
  return { file: after, before: assess(card, file, now), after: assess(card, after, now) };
}

/** The last batch a rep logged about a lead, by any session, that was not undone: everything one request wrote. */
export function lastBatch(file: LeadFile, desk: Desk): Fact[] {
  const undone = new Set(file.facts.flatMap(({ undoes, supersedes }) => (undoes && supersedes ? [supersedes] : [])));
  const mine = file.facts.filter(
    ({ by, source, id, undoes }) => by === desk.rep.id && source === 'voice' && !undoes && !undone.has(id),
  );
  const answered = mine.filter(({ withdrawn }) => !withdrawn);
  const newest = answered.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1))[0];
  if (!newest) return [];
  const request = newest.id.replace(/-\d+$/, '');
  return mine.filter(({ id }) => id.replace(/-\d+$/, '') === request).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The amount that stands for a topic, which a correction such as "no, fifteen" is about. */
export const lastAmount = (file: LeadFile): Extract<FactValue, { type: 'amount' }> | undefined => {
  const facts = factsInForce(file.facts)
    .filter(({ topic }) => topic === 'budget')
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const found = facts.map(({ value }) => value).find((value) => value.type === 'amount');
  return found?.type === 'amount' ? found : undefined;
};
