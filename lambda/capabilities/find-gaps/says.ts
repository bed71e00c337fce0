import type { DateTime } from 'luxon';
import type { Fact } from '../../domain/fact.ts';
import type { CriterionState } from '../../frameworks/gaps.ts';
import type { Speech } from '../../speech/say.ts';
/** When and to whom something is told, so that "you said so today" can be said. */
export type Told = { now: DateTime; rep: string };

/** The sentences about what is missing and what is known. */
export type FindGapsWords = {
  overview: (of: { framework: string; who: string; known: number; of: number }) => Speech;
  gaps: (of: { open: Speech[]; only: boolean }) => Speech;
  top: (of: { plain: string; points: number; decides: boolean }) => Speech;
  notKnownYet: (of: { names: string[] }) => Speech;
  gap: (of: { name: string; plain: string; state: CriterionState; askedInVain: boolean; doubted: boolean }) => Speech;
  contradiction: (of: { newer: Fact; older: Fact } & Told) => Speech;
  doubt: (of: { newer: Fact } & Told) => Speech;
  known: (of: { facts: Fact[]; now: DateTime }) => Speech;
  notKnown: (of: { plain: string; who: string }) => Speech;
  askedInVain: (of: { name: string }) => Speech;
  confirmed: (of: { fact: Fact } & Told) => Speech;
  guessed: (of: { fact: Fact } & Told) => Speech;
  stale: (of: { name: string }) => Speech;
  source: (of: { fact: Fact } & Told) => Speech;
  noSource: (of: { who: string }) => Speech;
  deeper: (of: { framework: string }) => Speech;
  question: (of: { text: string }) => Speech;
  questions: (of: { texts: string[] }) => Speech;
  softer: (of: { text: string }) => Speech;
  why: (of: { why: string }) => Speech;
  noQuestion: Speech;
  noMoreQuestions: Speech;
  switched: (of: { who: string; framework: string; known: number; of: number }) => Speech;
  criterionLine: (of: { name: string; state: CriterionState; fact?: Fact; now: DateTime }) => Speech;
  letter: (of: { letter: string; framework: string; names: { name: string; plain: string }[] }) => Speech;
  noLetter: (of: { letter: string; framework: string }) => Speech;
  standsFor: (of: { framework: string; names: string[] }) => Speech;
  unknownFramework: (of: { names: string[] }) => Speech;
  unknownCriterion: (of: { heard: string }) => Speech;
  passedOver: (of: { name: string }) => Speech;
  askQuestionFor: (of: { name: string }) => Speech;
  askSofter: Speech;
  askWhyFirst: Speech;
  askNext: Speech;
  askWhichCriterion: Speech;
  askWhichFramework: Speech;
  allKnown: Speech;
};
