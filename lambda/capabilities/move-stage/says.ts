import type { DateTime } from 'luxon';
import type { About } from '../../conversation/reason-clauses.ts';
import type { Lead, Stage } from '../../domain/lead.ts';
import type { DealStep } from '../../domain/log-entry.ts';
import type { HeldBack, Level, Need, StageStanding } from '../../scoring/stages.ts';
import type { Speech } from '../../speech/say.ts';
import type { Target } from './targets.ts';

type Moving = { to: Target; reason: string | undefined; comeBack: DateTime | undefined; about: About };

/** The sentences of moving a lead. */
export type MoveStageWords = {
  /** Where a lead stands, and how it came there. */
  standing: (of: { standing: StageStanding; mine: boolean; at: DateTime | undefined; about: About }) => Speech;
  /** When a nurtured lead is looked at again. */
  comesBack: (of: { day: DateTime; about: About }) => Speech;
  /** The step of the deal, beside where the lead stands on the ladder. */
  step: (of: { step: DealStep; mine: boolean; at: DateTime | undefined; about: About }) => Speech;
  overridden: (of: { needs: Need[] }) => Speech;
  missing: (of: { next: Level; needs: Need[] }) => Speech;
  rulesSay: (of: { byRules: Level; about: About }) => Speech;
  askMove: (of: Moving) => Speech;
  overRules: (of: { needs: Need[]; about: About }) => Speech;
  dateUnclear: Speech;
  alreadyThere: (of: { to: Target; about: About }) => Speech;
  moved: (of: Moving) => Speech;
  /** What there is to do on the day a nurtured lead is come back to. */
  comeBackTo: (of: { lead: Lead }) => string;
  undone: (of: { stage: Stage | undefined; about: About }) => Speech;
  stepUndone: (of: { step: DealStep; before: DealStep | undefined; about: About }) => Speech;
  nothingToUndo: (of: { about: About }) => Speech;
  askWhichStage: Speech;
  heldBack: (of: { held: HeldBack; at: DateTime | undefined; about: About }) => Speech;
  notHeldBack: (of: { about: About }) => Speech;
  askLikely: (of: { about: About }) => Speech;
  askNext: Speech;
};
