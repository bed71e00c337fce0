import type { DateTime } from 'luxon';
import type { Fact, FactValue, Topic } from '../../domain/fact.ts';
import type { FollowUp } from '../../domain/follow-up.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Speech } from '../../speech/say.ts';
import type { AskBack } from '../../understanding/answer-reader.ts';
import type { Noticed } from './undo-entries.ts';

type When = { now: DateTime };

/** The sentences of logging; the interview and the debrief read answers back with the same ones. */
export type LogAnswerWords = {
  noted: (of: { facts: Fact[] } & When) => Speech;
  /** What was kept as a note beside the answers. */
  alsoNoted: (of: { text: string }) => Speech;
  /** What was said before in the same words, or to the same end. */
  standsAlready: (of: { facts: Fact[] } & When) => Speech;
  offerNote: (of: { who: string }) => Speech;
  replaced: (of: { fact: Fact; older: Fact } & When) => Speech;
  digits: (of: { amount: number }) => Speech;
  effect: (of: { who: string; before: number; after: number }) => Speech;
  nextGap: (of: { plain: string }) => Speech;
  complete: (of: { framework: string }) => Speech;
  clash: (of: { older: Fact; rep: string } & When) => Speech;
  askChanged: Speech;
  changed: Speech;
  bothStand: (of: { newer: Fact; older: Fact } & When) => Speech;
  stays: (of: { fact: Fact } & When) => Speech;
  askBack: (of: { topic: Topic; why: AskBack; maybe?: FactValue } & When) => Speech;
  nothingHeard: Speech;
  held: Speech;
  askTopic: (of: { topic: Topic }) => Speech;
  askMore: Speech;
  askAgain: Speech;
  allRight: Speech;
  askWhatElse: Speech;
  readBack: (of: { who: string; facts: Fact[]; more: number } & When) => Speech;
  undone: (of: { who: string; facts: Fact[] } & When) => Speech;
  entriesUndone: (of: { who: string; entries: readonly Noticed[] }) => Speech;
  dealAgain: (of: { amount?: number; currency?: string }) => Speech;
  standsAgain: (of: { facts: Fact[] } & When) => Speech;
  nothingToUndo: (of: { who: string }) => Speech;
  /** What was with nobody, or is so again, has no lead on that side. */
  moved: (
    of: { from?: Lead; to?: Lead; facts: Fact[]; entries: readonly Noticed[]; todos: readonly FollowUp[] } & When,
  ) => Speech;
  lastLogged: (of: { who: string; facts: Fact[]; entries: readonly Noticed[] } & When) => Speech;
  lastWasTodo: Speech;
  lastWasMove: Speech;
  askUndo: Speech;
  askWhatIsWrong: Speech;
  nothingToMove: Speech;
  sameLead: (of: { who: string }) => Speech;
  currencyChanged: (of: { fact: Fact } & When) => Speech;
  noAmount: Speech;
};
