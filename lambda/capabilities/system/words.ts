import type { Language } from '../../languages.ts';
import type { Speech } from '../../speech/say.ts';
import type { Utterances } from '../../turn.ts';
import { en } from './en.ts';

/** The sentences every conversation needs, whatever is asked. */
export type SystemWords = {
  utterances: Utterances;
  notKnown: Speech;
  lost: Speech;
  broken: Speech;
  whatElse: Speech;
  help: Speech;
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
  notUnderstood: readonly [Speech, Speech, Speech];
  askFallback: readonly [Speech, Speech, Speech];
};

export const systemWords: Record<Language, SystemWords> = { en };
