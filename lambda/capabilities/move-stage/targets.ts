import type { DateTime } from 'luxon';
import { heardIn } from '../../conversation/heard-slots.ts';
import type { Stage } from '../../domain/lead.ts';
import type { DealStep, LogEntry } from '../../domain/log-entry.ts';
import { spanOfDate } from '../../schedule/span.ts';
import type { Level } from '../../scoring/stages.ts';
import type { Desk, Slots } from '../../turn/turn.ts';

/** Where a rep can put a lead by voice: on the ladder or off it, or a step of its deal. */
export type Target = 'MQL' | 'SAL' | 'SQL' | 'dropped' | 'nurture' | 'customer' | 'lost' | DealStep;

/** What a move does to a lead: its stage, or the step of its deal; and the level it takes to be by the rules. */
export type Move = ({ stage: Stage } | { step: DealStep }) & { asks?: Level };

/** Every target and what moving there means. */
export const moves: Readonly<Record<Target, Move>> = {
  MQL: { stage: 'MQL', asks: 'MQL' },
  SAL: { stage: 'SAL', asks: 'SAL' },
  SQL: { stage: 'SQL', asks: 'SQL' },
  dropped: { stage: 'dropped' },
  nurture: { stage: 'nurture' },
  customer: { stage: 'customer' },
  lost: { stage: 'dropped' },
  // "Always qualify before you sell": from the demo on, the level's questions should have answers.
  discovery: { step: 'discovery' },
  demo: { step: 'demo', asks: 'SQL' },
  proposal: { step: 'proposal', asks: 'SQL' },
  negotiation: { step: 'negotiation', asks: 'SQL' },
  contract: { step: 'contract', asks: 'SQL' },
};

const isTarget = (text: string): text is Target => Object.hasOwn(moves, text);

const byIntent: Readonly<Record<string, Target>> = {
  AcceptIntent: 'SAL',
  RejectIntent: 'dropped',
  NurtureIntent: 'nurture',
  WonIntent: 'customer',
  LostIntent: 'lost',
};

/** Where the rep wants a lead: by the intent, by the stage named, or one up where none was. */
export function targetOf(intent: string, slots: Slots, stage: Stage): Target | undefined {
  const named = heardIn(slots, 'to')?.heard ?? heardIn(slots, 'stage')?.values[0]?.id;
  if (named !== undefined) return isTarget(named) ? named : undefined;
  if (heardIn(slots, 'stage')) return undefined;
  return byIntent[intent] ?? oneUp[stage];
}

/** The next level up, where there is one. */
const oneUp: Partial<Record<Stage, Target>> = { IQL: 'MQL', MQL: 'SAL', SAL: 'SQL' };

/** A nurtured lead is looked at again after so many days, where no day was said. */
const COME_BACK_DAYS = 90;

/** The day on which a nurtured lead is looked at again: the first of what was said, else in ninety days. */
export function comeBackIn(slots: Slots, desk: Desk): { day: DateTime; said: boolean } {
  const heard = heardIn(slots, 'date')?.heard;
  const from = heard === undefined ? undefined : spanOfDate(heard, desk.now)?.from;
  return from && from > desk.now
    ? { day: from, said: true }
    : { day: desk.now.startOf('day').plus({ days: COME_BACK_DAYS }), said: false };
}

/** The entry a move writes. */
export const entryFor = (
  to: Target,
  stamp: Pick<LogEntry, 'id' | 'by' | 'at'>,
  more: { reason?: string; comeBack?: string },
): LogEntry => {
  const move = moves[to];
  return 'step' in move
    ? { ...stamp, kind: 'step', step: move.step }
    : { ...stamp, kind: 'stage', stage: move.stage, ...more };
};
