import { filled } from '../../conversation/heard-slots.ts';
import { next } from '../../conversation/interview/open-interview.ts';
import { answerInAnyWords } from '../../conversation/logging/answer-in-any-words.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { heldAgainst } from '../../conversation/logging/read-statement.ts';
import {
  asOfRequestStart,
  inWordsSaid,
  lastAmount,
  record,
  writable,
} from '../../conversation/logging/record-facts.ts';
import { effect, noted, standsBeside } from '../../conversation/logging/replies.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk } from '../../turn/turn.ts';
import { answersIn, type SaidAnswer, type Sentence } from '../../understanding/answer-reader.ts';
import { said as understood } from '../../understanding/understood.ts';
import { askBack, notHeard } from './ask-once-more.ts';
import { clearlyOther } from './in-place-of-answer.ts';
import { continued } from './next-question.ts';
import type { SaidInInterview } from './said-in-interview.ts';

/** The words as an answer to what was asked; that the rep could not find out is one. */
async function sentenceIn(heard: SaidInInterview, desk: Desk): Promise<Sentence> {
  const { sitting, topic, said } = heard;
  const { file } = sitting.leadCase;
  const { lead } = file;
  if ((await clearlyOther(heard, desk)) === 'unknown')
    return {
      kind: 'answers',
      answers: [{ topic, understood: understood({ type: 'answer', answer: 'unknown' }, false), words: said }],
    };
  const last = lastAmount(asOfRequestStart(file, desk));
  return answersIn[desk.language].sentence(said, {
    now: desk.now,
    expected: topic,
    contact: { name: lead.name, ...(lead.title ? { title: lead.title } : {}) },
    ...(last && topic === 'budget' ? { last, ...(last.currency ? { currency: last.currency } : {}) } : {}),
  });
}

/** Held against what was learned of words like these; where no reader hears anything, what was learned alone. */
async function answersHeard(
  answers: SaidAnswer[],
  { topic, said }: SaidInInterview,
  desk: Desk,
): Promise<SaidAnswer[]> {
  const held = await heldAgainst(answers, said, desk.language);
  if (held.some(({ understood }) => understood.kind !== 'ask' || understood.why !== 'not-heard')) return held;
  const loosely = await answerInAnyWords(topic, said, desk.language);
  return loosely ? [loosely] : held;
}

/** Writes what was answered and asks on; asks back what is not sure. */
export async function writeAnswer(heard: SaidInInterview, desk: Desk): Promise<Answer> {
  const { sitting, asked, topic, said, own } = heard;
  const { leadCase } = sitting;
  const sentence = await sentenceIn(heard, desk);
  if (sentence.kind === 'hold') return next(sitting, [logAnswerWords[desk.language].held], desk);
  if (sentence.kind === 'currency') return { again: askIntent('CurrencyIntent', { money: filled(sentence.currency) }) };
  const answers = await answersHeard(sentence.answers, heard, desk);
  const ready = inWordsSaid(writable(answers), said, own);
  const toAsk = answers.find(({ understood }) => understood.kind === 'ask');
  const back = toAsk && askBack(toAsk, desk);
  if (ready.length === 0) {
    if (back) return back;
    const { ifNoAnswer } = await heard.question();
    return ifNoAnswer && ifNoAnswer !== 'unknown' ? { again: ifNoAnswer } : notHeard(sitting, topic, desk);
  }
  // The rep has just been told what was known on this: what is answered now replaces it.
  const answered = ready.map((one) =>
    asked.topics.includes(one.topic) ? { ...one, corrects: 'implied' as const } : one,
  );
  const recorded = await record(leadCase, answered, desk);
  if (!back) return continued(sitting, recorded, noted(recorded, desk), desk);
  return {
    ...back,
    tell: [...noted(recorded, desk), effect(recorded, leadCase.about.who, desk), ...standsBeside(recorded, desk)],
    remember: { logged: recorded.logged },
  };
}
