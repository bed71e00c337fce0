import { clause } from '../../language/en/reason-clauses.ts';
import { percent } from '../../language/en/speech.ts';
import { say } from '../../speech/say.ts';
import type { AnswerDoubtWords } from './says.ts';

/** English for a likelihood that is doubted. */
export const en: AnswerDoubtWords = {
  onFile: ({ reason, about }) =>
    reason ? say`What I have is that ${clause(reason, about)}.` : say`I have no answer on the budget.`,
  without: ({ likelihood, supposed, about }) =>
    percent(likelihood) === percent(supposed)
      ? say`Without any money, ${about.who} would be at ${percent(supposed)} as well.`
      : say`Without any money, ${about.who} would be at ${percent(supposed)}, not ${percent(likelihood)}.`,
  askPutDown: say`Shall I put down that there is no budget?`,
};
