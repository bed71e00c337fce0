import type { Speech } from '../../speech/say.ts';
import type { Saved } from '../../store/watch-saves.ts';
import type { Reach } from '../../turn/not-reached.ts';
import type { Suggestion } from './what-now.ts';

/** The sentences every conversation needs, whatever is asked. */
export type SystemWords = {
  lost: Speech;
  /** A fault of ours broke a turn off. */
  broken: (of: { saved: Saved }) => Speech;
  /** What a turn needed did not answer, or not in time. */
  outOfReach: (of: { what: Reach; saved: Saved }) => Speech;
  askTryAgain: Speech;
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
  /** Words that are meant for another assistant. */
  notOurs: Speech;
  /** A question that was not answered twice is let go. */
  letGo: Speech;
  /** Before an open question about somebody else is asked again. */
  backTo: Speech;
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
