import type { ScoreHeard } from '../domain/score-heard.ts';
import type { Assessment, Contribution } from './assessment.ts';

/** What moved a score since it was last heard; `now` is absent where the reason is gone. In log-odds. */
export type Change = { characteristic: string; by: number; now?: Contribution };

/** The changes since a score was heard, biggest first. Together with nothing else they are the whole difference. */
export function changesSince(before: ScoreHeard, { contributions }: Assessment): Change[] {
  const names = new Set([
    ...Object.keys(before.contributions),
    ...contributions.map(({ characteristic }) => characteristic),
  ]);
  return [...names]
    .map((characteristic): Change => {
      const now = contributions.find((contribution) => contribution.characteristic === characteristic);
      const by = (now?.logOdds ?? 0) - (before.contributions[characteristic] ?? 0);
      return { characteristic, by, ...(now ? { now } : {}) };
    })
    .filter(({ by }) => Math.abs(by) > 1e-9)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}
