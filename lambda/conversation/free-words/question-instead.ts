import type { AskedBefore } from '../../turn/memory.ts';
import type { Desk } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { notOurs } from './not-ours.ts';
import { plainQuestion } from './plain-question.ts';
import { type Meant, statementToLog, understandWords } from './understand-words.ts';

/** What is said while any words are taken as an answer counts as a question or command only where that is clear. */
const CLEARLY = 0.3;
/** What is put as a question is one. */
const ASKED = 0.1;
/** Where the words are heard as no answer at all, much less will do. */
const IF_NO_ANSWER = 0.12;
/** These answer what was asked, or are read by who asked. */
const answering = /^AMAZON\.(?:Yes|No|More)Intent$|^CallOutcomeIntent$/;
/** Hardly an answer: less is enough. */
const controls = new Set(['do:pause', 'do:skip', 'do:repeat', 'do:stop', 'do:resume', 'do:dont_know']);
const CONTROLS = 0.15;
/** An interview takes these back itself: it knows which answer was the last. */
const mending = /^(?:Move|Correct|Undo)Intent$/;

/** What words may be in place of an answer: a question or command, or that the rep could not find out. */
type Other = AskedBefore | 'unknown' | undefined;

/** What words are in place of an answer: where that is clear, and where they are heard as no answer at all. */
export type Instead = { clearly: Other; ifNoAnswer: Other };

/**
 * The question or command that words are which came where an answer was awaited; nothing where they are the answer. After
 * "what else did you learn?" a statement is logged as what it says.
 */
export async function questionInstead(said: string, desk: Desk): Promise<Instead> {
  const { pending } = desk.memory;
  if (pending?.kind !== 'answer' || said.split(/\s+/).length < 2) return { clearly: undefined, ifNoAnswer: undefined };
  const isOpen = pending.intent === 'LogFactIntent' && pending.topic === undefined;
  // "Actually february" puts right what was said last.
  const isPutRight = answersIn[desk.language].isCorrection(said);
  const plain = plainQuestion(said, desk);
  if (plain) return { clearly: plain, ifNoAnswer: plain };
  const meant = await understandWords(said, desk);
  const from = (least: number): Other => {
    switch (meant.kind) {
      case 'asked': {
        const { intent } = meant.question;
        const isAnswer = answering.test(intent) || (!isOpen && mending.test(intent));
        if (meant.sureness < least || isAnswer) return undefined;
        if (meant.label !== 'do:dont_know') return meant.question;
        return isOpen ? undefined : 'unknown';
      }
      case 'statement':
        return isOpen && meant.sureness >= least && !isPutRight ? statementToLog(meant, desk.language) : undefined;
      case 'nothing':
        return undefined;
    }
  };
  const isForOthers = meant.kind === 'nothing' && meant.isForOthers === true;
  return { clearly: from(clear(meant, said, desk)), ifNoAnswer: isForOthers ? notOurs : from(IF_NO_ANSWER) };
}

/** What words are in place of an answer, looked for once and only where somebody wants to know. */
export function questionLookedForOnce(said: string, desk: Desk): () => Promise<Instead> {
  let found: Promise<Instead> | undefined;
  return () => {
    found ??= questionInstead(said, desk);
    return found;
  };
}

/** From which share on words are clearly what they seem. */
function clear(meant: Meant, said: string, { language }: Desk): number {
  if (meant.kind !== 'asked') return CLEARLY;
  if (controls.has(meant.label)) return CONTROLS;
  return answersIn[language].asks(said) ? ASKED : CLEARLY;
}
