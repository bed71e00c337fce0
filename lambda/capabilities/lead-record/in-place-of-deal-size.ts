import { controlAsked } from '../../conversation/control-asked.ts';
import { statementToLog, understandWords } from '../../conversation/free-words/understand-words.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { INTENT } from './awaited-deal-size.ts';

/** These answer us and ask nothing. */
const answering = /^AMAZON\.(?:Yes|No|More|Fallback)Intent$/;

/** What stands in for the size that was asked for: something to do, a question, or that there is no telling. */
export async function instead(said: string, desk: Desk): Promise<Answer | undefined> {
  const words = logAnswerWords[desk.language];
  const control = controlAsked({}, said, desk);
  if (control === 'nothing' || control === 'skip') return { tell: [words.allRight], ask: words.askWhatElse };
  if (control === 'stop') return { again: askIntent('AMAZON.CancelIntent') };
  if (control === 'repeat') return { again: askIntent('AMAZON.RepeatIntent') };
  if (control === 'undo') return { again: askIntent('UndoIntent') };
  if (answersIn[desk.language].unknown(said)) return { tell: [words.allRight], ask: words.askWhatElse };
  const meant = await understandWords(said, desk);
  if (meant.kind === 'statement') return { again: statementToLog(meant, desk.language) };
  if (meant.kind !== 'asked' || meant.question.intent === INTENT || answering.test(meant.question.intent))
    return undefined;
  return { again: meant.question };
}
