import { interviewWords } from '../../conversation/interview/languages.ts';
import { next, type Sitting } from '../../conversation/interview/open-interview.ts';
import { askedBack } from '../../conversation/logging/proposal.ts';
import type { Topic } from '../../domain/fact.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import type { SaidAnswer } from '../../understanding/answer-reader.ts';
import { stop } from './start-and-stop.ts';

/** Asks back within the interview; a yes writes what was proposed, a no asks the question again. */
export function askBack(answer: SaidAnswer, desk: Desk): Reply | undefined {
  const { topic, understood } = answer;
  if (understood.kind === 'ask' && understood.why === 'not-heard') return undefined;
  const back = askedBack(answer, desk);
  if (!back) return undefined;
  const { ask, proposed } = back;
  if (!proposed)
    return { tell: [], ask, pending: { kind: 'answer', intent: 'InterviewAnswerIntent', slot: 'answer', topic } };
  return {
    tell: [],
    ask,
    pending: {
      kind: 'offer',
      yes: askIntent('InterviewAnswerIntent', proposed),
      no: askIntent('InterviewAnswerIntent'),
    },
  };
}

/** What says nothing to the question: it is asked once more; the second time in a row the interview waits for later. */
export async function notHeard(sitting: Sitting, topic: Topic, desk: Desk): Promise<Reply> {
  const say = interviewWords[desk.language];
  const misses = desk.memory.misses ?? 0;
  if (misses > 0) {
    const stopped = await stop(sitting, desk);
    return { tell: [say.nothingHeard, ...stopped.tell], ask: say.askWhatElse, remember: { interview: undefined } };
  }
  const reply = await next(sitting, [say.notHeard({ topic })], desk);
  return { ...reply, remember: { ...reply.remember, misses: misses + 1 } };
}
