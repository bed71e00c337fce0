import type { DateTime } from 'luxon';
import type { CallType } from '../../domain/call.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Criterion } from '../../frameworks/framework.ts';
import type { CriterionState } from '../../frameworks/gaps.ts';
import type { Contribution } from '../../scoring/assessment.ts';

/** What stands on the screens, as plain text. */
export type ScreenWords = {
  days: (of: { from: DateTime; to: DateTime; now: DateTime }) => string;
  calls: (of: { n: number }) => string;
  /** The start of a call; with its day where several are shown. */
  start: (of: { at: DateTime; withDay: boolean }) => string;
  callWith: (of: { at: DateTime; now: DateTime }) => string;
  howLong: (of: { from: DateTime; to: DateTime; type: CallType; place?: string }) => string;
  askLikely: string;
  askGaps: string;
  percent: (share: number) => string;
  points: (of: { points: number; ready: boolean }) => string;
  /** What the percentage is the chance of; `days` where the card knows them. */
  chanceOf: (of: { days: number | undefined }) => string;
  starts: string;
  reason: (of: { reason: Contribution; lead: Lead; now: DateTime }) => string;
  notAsked: (of: { topics: number }) => string;
  rest: string;
  held: string;
  score: string;
  signed: (points: number) => string;
  criterion: (criterion: Criterion) => string;
  state: (of: { state: CriterionState; askedInVain: boolean }) => string;
  asking: string;
  known: (of: { answered: number; of: number; framework: string }) => string;
  order: string;
};
