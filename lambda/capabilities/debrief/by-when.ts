import { questionInstead } from '../../conversation/free-words/question-instead.ts';
import type { Answer, Desk } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { debriefWords } from './languages.ts';

/** Whether what is said now answers "by when?". */
export const isWhenAsked = ({ memory: { pending, todo: what } }: Desk): boolean =>
  pending?.kind === 'answer' &&
  (pending.intent === 'RemindIntent' || pending.intent === 'NextStepIntent') &&
  what !== undefined &&
  what !== '';

/** What is said to "by when?" and is no day: a question of the rep's, or that it is to be left. */
export async function inPlaceOfDay(said: string, desk: Desk): Promise<Answer | undefined> {
  if (!isWhenAsked(desk)) return undefined;
  const reader = answersIn[desk.language];
  const control = reader.control(said);
  if (
    control === 'undo' ||
    control === 'nothing' ||
    control === 'skip' ||
    control === 'stop' ||
    reader.heldBack(said)
  ) {
    const say = debriefWords[desk.language];
    return { tell: [say.notPutDown], ask: say.askWhatElse, remember: { todo: '' } };
  }
  if (!reader.asks(said)) return undefined;
  const { clearly, ifNoAnswer } = await questionInstead(said, desk);
  const question = clearly ?? ifNoAnswer;
  return question && question !== 'unknown' ? { again: question } : undefined;
}

/** "Tomorrow at nine" alone is the answer to "by when?"; what it is about was said before. Or when, and what comes now. */
export function withWhat(said: string, desk: Desk): string {
  const before = desk.memory.todo;
  if (!before) return said;
  const { todo, isTodo } = answersIn[desk.language];
  if (todo(before, desk.now).what === '') return `${said} ${before}`;
  // Neither a day nor something else to do: what was to be done stays what it was.
  if (todo(said, desk.now).due === undefined && !isTodo(said)) return before;
  return todo(said, desk.now).what.split(' ').length < 2 ? `${before} ${said}` : said;
}
