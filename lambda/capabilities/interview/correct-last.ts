import { interviewWords } from '../../conversation/interview/languages.ts';
import { next, nowIso, type Sitting } from '../../conversation/interview/open-interview.ts';
import { asOfRequestStart, record, type Writable } from '../../conversation/logging/record-facts.ts';
import { noted } from '../../conversation/logging/replies.ts';
import { type Fact, factsInForce } from '../../domain/fact.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import * as answers from '../../understanding/answer-reader.ts';
import { continued } from './next-question.ts';

/** The amount the rep said last, today. */
const lastAmountFact = (facts: Fact[], desk: Desk): Fact | undefined =>
  factsInForce(facts)
    .filter(
      ({ value, by, at }) =>
        value.type === 'amount' && by === desk.rep.id && at.slice(0, 10) === nowIso(desk).slice(0, 10),
    )
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];

/**
 * "No, it's fifteen, not fifty" after the next question was asked: the last answer is put right, and the question stands. It
 * is one where it names what was said before as wrong, or is an amount and so was the last answer.
 */
export async function correctLast(sitting: Sitting, said: string, desk: Desk): Promise<Reply | undefined> {
  const reader = answers.answersIn[desk.language];
  if (!reader.isCorrection(said)) return undefined;
  const facts = asOfRequestStart(sitting.leadCase.file, desk).facts;
  const ids = desk.memory.logged?.at(-1)?.facts ?? [];
  // "Actually it's fifty" is about the amount given before, though another question was answered since.
  const isAmount = reader.isAmountPutRight(said);
  const last =
    factsInForce(facts).find(({ id, value }) => ids.includes(id) && (!isAmount || value.type === 'amount')) ??
    (isAmount ? lastAmountFact(facts, desk) : undefined);
  if (!last) return undefined;
  const { value, topic } = last;
  const amount = value.type === 'amount' ? value : undefined;
  const understood = reader.topic(topic, said, {
    now: desk.now,
    ...(amount ? { last: amount, ...(amount.currency ? { currency: amount.currency } : {}) } : {}),
  });
  // "Wait, Beth is in IT" names the person just logged: it is about them, and no answer to the next question.
  const name = value.type === 'person' ? value.name?.split(' ')[0]?.toLowerCase() : undefined;
  const namesPerson = name !== undefined && new RegExp(`\\b${name.replace(/[^\p{L}]/gu, '.')}\\b`, 'iu').test(said);
  if (understood.kind === 'ask')
    return namesPerson ? next(sitting, [interviewWords[desk.language].notHeard({ topic })], desk) : undefined;
  const [first = ''] = (last.words ?? '').split(' ');
  const namesIt = first !== '' && reader.rulesOut(said, first);
  const asAmount = amount !== undefined && understood.value.type === 'amount';
  if (!asAmount && !namesIt && !namesPerson) return undefined;
  const mended: Writable = { topic, value: understood.value, sure: understood.kind, words: said.slice(0, 500) };
  const recorded = await record(sitting.leadCase, [mended], desk, { corrects: 'said' });
  return continued(sitting, recorded, noted(recorded, desk), desk);
}
