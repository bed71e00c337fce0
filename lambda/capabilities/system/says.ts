import type { Speech } from '../../speech/say.ts';
import type { Suggestion } from './what-now.ts';

/** The sentences every conversation needs, whatever is asked. */
export type SystemWords = {
  lost: Speech;
  broken: Speech;
  /** Something may have been saved before it went wrong. */
  brokenHalfway: Speech;
  whatElse: Speech;
  canTell: Speech;
  examples: (of: { suggestions: readonly Suggestion[] }) => Speech;
  helpAnswering: Speech;
  askHelp: Speech;
  goodbye: Speech;
  cancelled: Speech;
  okay: Speech;
  takeYourTime: Speech;
  welcome: Speech;
  yesToWhat: Speech;
  nothingToRepeat: Speech;
  nothingMore: Speech;
  /** Said first, second and third in a row; what comes fourth ends the session. */
  notUnderstood: readonly [Speech, Speech, Speech];
  gaveUp: Speech;
  /** What this rep could say now: with an example or two, and shorter the second time. */
  askSuggested: (of: { suggestions: readonly Suggestion[] }) => Speech;
  askSuggestedShort: (of: { suggestions: readonly Suggestion[] }) => Speech;
  askHelpOrStop: Speech;
  emptyBook: Speech;
  /** How to answer the question that stands. */
  answerYesOrNo: Speech;
  answerWhich: Speech;
  answerName: Speech;
  answerWhen: Speech;
  answerFreely: Speech;
};
