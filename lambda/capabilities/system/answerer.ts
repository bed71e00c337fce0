import { filled } from '../../conversation/heard-slots.ts';
import { say } from '../../speech/say.ts';
import type { Pending } from '../../turn/memory.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { answersIn, type PlainAnswer } from '../../understanding/answer-reader.ts';
import type { SystemWords } from './says.ts';

/** What answers one of the words every conversation knows. */
export type Answerer = (words: SystemWords, desk: Desk, slots: Slots) => Answer | Promise<Answer>;

/** What was said is the answer to a question that takes any words: an interview's, or a slot that was asked for. */
export const taken = (
  { intent, slot }: Extract<Pending, { kind: 'answer' }>,
  what: PlainAnswer,
  desk: Desk,
): Answer => ({
  again: { intent, slots: { [slot]: filled(answersIn[desk.language].plainly[what]) } },
});

/** Goes back to what was asked: it still stands. */
export const stillAsked = (words: SystemWords, { memory }: Desk) => ({
  ask: memory.said ? say`${memory.said.ask}` : words.whatElse,
  ...(memory.pending ? { pending: memory.pending } : {}),
});
