import { controlAsked } from '../../conversation/control-asked.ts';
import { type Instead, questionLookedForOnce } from '../../conversation/free-words/question-instead.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import type { Topic } from '../../domain/fact.ts';
import { topics } from '../../topics/all.ts';
import type { Desk, Slots } from '../../turn/turn.ts';
import { answersIn, type Control } from '../../understanding/answer-reader.ts';
import { frameOf, spokenWords } from './sentence-frames.ts';

/** What was said to be logged, before it is known about whom. */
export type SaidToLog = {
  intent: string;
  slots: Slots;
  frame: ReturnType<typeof frameOf>;
  said: string;
  control: Control | undefined;
  /** The topic it is about, where the intent, a slot or the question that is open names one. */
  expected: Topic | undefined;
  /** What free words may ask for instead; nothing where the intent says what they are. */
  question: () => Promise<Instead | undefined>;
};

const topicIn = (slots: Slots, { memory: { pending } }: Desk): Topic | undefined => {
  const named = heardIn(slots, 'topic')?.heard ?? (pending?.kind === 'answer' ? pending.topic : undefined);
  return topics.find((topic) => topic === named);
};

/** The words of a logging intent, as they were heard. */
export function saidToLog(intent: string, slots: Slots, desk: Desk): SaidToLog {
  const frame = frameOf(intent, desk.language);
  const said = spokenWords(slots, desk.language);
  const isFree = intent === 'LogFactIntent' && !heardIn(slots, 'chosen');
  const isPutRight = desk.memory.logged !== undefined && answersIn[desk.language].isAmountPutRight(said);
  return {
    intent,
    slots,
    frame,
    said,
    control: controlAsked(slots, said, desk),
    expected: frame.expects ?? topicIn(slots, desk),
    question: isFree && !isPutRight ? questionLookedForOnce(said, desk) : async () => undefined,
  };
}
