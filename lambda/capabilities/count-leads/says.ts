import type { About } from '../../conversation/reason-clauses.ts';
import type { LeadName } from '../../domain/lead.ts';
import type { HeldBack } from '../../scoring/stages.ts';
import type { ThresholdChange } from '../../scoring/threshold.ts';
import type { Speech } from '../../speech/say.ts';
export type CountLeadsWords = {
  acceptedNotQualified: (of: Page) => Speech;
  ready: (of: { ready: number; all: number; threshold: number } & Page) => Speech;
  heldBack: (of: { leads: { held: HeldBack; about: About }[]; from: number; more: number }) => Speech;
  hotWaiting: (of: Page & { days: number }) => Speech;
  bookCut: (of: { leads: number }) => Speech;
  tried: (of: { change: ThresholdChange }) => Speech;
  unchanged: (of: { threshold: number }) => Speech;
  wouldChange: (of: { change: ThresholdChange; names: LeadName[]; more: number }) => Speech;
  noTrial: (of: { threshold: number }) => Speech;
  kept: (of: { threshold: number; was: number }) => Speech;
  backAgain: (of: { threshold: number }) => Speech;
  stays: (of: { threshold: number }) => Speech;
  notAThreshold: Speech;
  anotherInUse: Speech;
  /** What holds for the whole team is a manager's to change. */
  managersOnly: Speech;
  askKeep: (of: { threshold: number }) => Speech;
  askMore: (of: { more: number }) => Speech;
  askNext: Speech;
};

/** Those of some leads that are named now, and how many come after. */
export type Page = { leads: LeadName[]; from: number; more: number };
