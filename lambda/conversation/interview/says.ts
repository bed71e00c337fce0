import type { DateTime } from 'luxon';
import type { Fact, Topic } from '../../domain/fact.ts';
import type { Speech } from '../../speech/say.ts';
/** The sentences of an interview. */
export type InterviewWords = {
  begins: (of: { framework: string; who: string; left: number }) => Speech;
  goesOn: (of: { framework: string; who: string; left: number }) => Speech;
  question: (of: { topic: Topic; known: Fact[]; now: DateTime }) => Speech;
  reprompt: (of: { topic: Topic }) => Speech;
  choices: (of: { topic: Topic }) => Speech;
  passed: Speech;
  notAsked: Speech;
  same: (of: { facts: Fact[]; now: DateTime }) => Speech;
  nothingBefore: Speech;
  notHeard: (of: { topic: Topic }) => Speech;
  nothingHeard: Speech;
  stepBack: Speech;
  nothingToUndo: Speech;
  done: (of: { framework: string; who: string; answered: number; of: number }) => Speech;
  stopped: (of: { left: number; who: string }) => Speech;
  noInterview: Speech;
  noLastCall: Speech;
  askWhom: Speech;
  askWhatElse: Speech;
};
