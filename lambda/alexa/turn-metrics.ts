import type { TurnLog } from './skill.ts';

/** What a turn used of its table. */
type Used = { requests: number; trips: number; readUnits: number; writeUnits: number };

const units = {
  Turns: 'Count',
  TurnsFailed: 'Count',
  Fallbacks: 'Count',
  WhichOnes: 'Count',
  InterviewsFinished: 'Count',
  Duration: 'Milliseconds',
  Trips: 'Count',
  ReadUnits: 'Count',
  WriteUnits: 'Count',
} as const;

/**
 * One line a turn, for the log and for CloudWatch, which makes metrics of it (the embedded metric format). The metrics are
 * of the whole function: each further dimension would cost as much again. What a capability does is asked of the log.
 */
export function turnLine(log: TurnLog, used: Used, functionName: string, at: number): string {
  const { ms, outcome, intent, whichOne = false, interviewDone = false, ...rest } = log;
  const isTurn = log.capability !== 'none' || outcome === 'failed';
  const metrics: Record<keyof typeof units, number> = {
    Turns: 1,
    TurnsFailed: Number(outcome.startsWith('failed')),
    Fallbacks: Number(intent === 'AMAZON.FallbackIntent'),
    WhichOnes: Number(whichOne),
    InterviewsFinished: Number(interviewDone),
    Duration: Math.round(ms * 10) / 10,
    Trips: used.trips,
    ReadUnits: used.readUnits,
    WriteUnits: used.writeUnits,
  };
  const embedded = {
    Timestamp: at,
    CloudWatchMetrics: [
      {
        Namespace: 'LeadScout',
        Dimensions: [['Function']],
        Metrics: Object.entries(units).map(([Name, Unit]) => ({ Name, Unit })),
      },
    ],
  };
  return JSON.stringify({
    level: log.error === undefined ? 'info' : 'error',
    ...rest,
    outcome,
    ...(intent === undefined ? {} : { intent }),
    Requests: used.requests,
    // What is no turn (another skill's request, a notice) is told and not counted.
    ...(isTurn ? { ...metrics, Function: functionName, _aws: embedded } : { ms }),
  });
}
