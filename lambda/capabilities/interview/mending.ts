import { filled } from '../../conversation/heard-slots.ts';
import { lastStep } from '../../conversation/interview/course.ts';
import { interviewWords } from '../../conversation/interview/languages.ts';
import { next, nowIso, type Sitting } from '../../conversation/interview/sitting.ts';
import { asOfRequestStart, type Recorded, record, type Writable } from '../../conversation/logging/record.ts';
import { effect, noted, standsBeside } from '../../conversation/logging/replies.ts';
import { writeId } from '../../conversation/logging/write-stamp.ts';
import { type Fact, factsInForce } from '../../domain/fact.ts';
import type { Interview } from '../../domain/interview.ts';
import type { Criterion } from '../../frameworks/framework.ts';
import type { Speech } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, Reply } from '../../turn/turn.ts';
import * as answers from '../../understanding/answer-reader.ts';

const pass = (interview: Interview, criterion: string, desk: Desk): Interview => ({
  ...interview,
  passed: [...interview.passed.filter((one) => one.criterion !== criterion), { criterion, at: nowIso(desk) }],
});

/** A question that is passed over stays open. */
export async function passOver(sitting: Sitting, criterion: string, tell: Speech, desk: Desk): Promise<Reply> {
  const reply = await next({ ...sitting, interview: pass(sitting.interview, criterion, desk) }, [tell], desk);
  const { interview } = reply.remember ?? {};
  return interview ? { ...reply, remember: { ...reply.remember, interview: { ...interview, passed: true } } } : reply;
}

/** "Same as before": what stood before is noted again, as of today. */
export async function sameAgain(sitting: Sitting, criterion: Criterion, desk: Desk): Promise<Reply> {
  const say = interviewWords[desk.language];
  const stood = factsInForce(asOfRequestStart(sitting.leadCase.file, desk).facts).filter(({ topic }) =>
    criterion.topics.includes(topic),
  );
  if (stood.length === 0) return next(sitting, [say.nothingBefore], desk);
  const again = stood.map(
    ({ topic, value, sure, words: said }): Writable => ({ topic, value, sure, ...(said ? { words: said } : {}) }),
  );
  const recorded = await record(sitting.leadCase, again, desk);
  return continued(sitting, recorded, [say.same({ facts: recorded.answers, now: desk.now })], desk);
}

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

/** What was written, what it did, and the next question. */
export async function continued(sitting: Sitting, recorded: Recorded, tell: Speech[], desk: Desk): Promise<Reply> {
  const reply = await next(
    sitting,
    [...tell, effect(recorded, sitting.leadCase.about.who, desk), ...standsBeside(recorded, desk)],
    desk,
    recorded.file.facts,
  );
  return { ...reply, remember: { ...reply.remember, logged: recorded.logged } };
}

/** "Undo that" in an interview: the last answer, or the last question passed over, is open again. */
export async function stepBack(sitting: Sitting, desk: Desk): Promise<Answer> {
  const say = interviewWords[desk.language];
  const { interview, leadCase } = sitting;
  const last = desk.memory.interview?.passed ? 'pass' : lastStep(interview, leadCase.file.facts, desk.rep.id);
  switch (last) {
    case 'pass': {
      // Done already, when the request is repeated.
      if (interview.request === writeId(desk)) return next(sitting, [say.stepBack], desk);
      const passed = interview.passed.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).slice(0, -1);
      return next({ ...sitting, interview: { ...interview, passed } }, [say.stepBack], desk);
    }
    case 'answer':
      return {
        again: askIntent('UndoIntent', { chosen: filled(leadCase.file.lead.id), inside: filled('interview') }),
      };
    case 'none':
      return next(sitting, [say.nothingToUndo], desk);
  }
}
