import type { About, Reason } from '../../conversation/reason-clauses.ts';
import type { Speech } from '../../speech/say.ts';
export type AnswerDoubtWords = {
  /** What is on file about the budget, if anything. */
  onFile: (of: { reason: Reason | undefined; about: About }) => Speech;
  without: (of: { likelihood: number; supposed: number; about: About }) => Speech;
  askPutDown: Speech;
};
