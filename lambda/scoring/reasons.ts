import type { Assessment, Contribution } from './assessment.ts';
import type { Scale } from './scorecard.ts';

/** A reason as it is spoken: its whole points beside the contribution they stand for. */
export type Reason = { contribution: Contribution; points: number };

/** A score taken apart aloud: `start` + every reason + `rest` is `total`, in whole points. */
export type SpokenSum = { start: number; reasons: Reason[]; rest: number; total: number };

const inPoints = (scale: Scale, logOdds: number) => (logOdds * scale.pointsToDouble) / Math.LN2;

/** The score as a sum of whole points, the strongest reasons named; rounding goes into the rest, so the sum is exact. */
export function spokenSum(assessment: Assessment, scale: Scale, most: number): SpokenSum {
  const atOddsOne = scale.points - inPoints(scale, Math.log(scale.odds));
  const total = Math.round(atOddsOne + inPoints(scale, assessment.logOdds));
  const start = Math.round(atOddsOne + inPoints(scale, assessment.base));
  const reasons = assessment.contributions
    .map((contribution) => ({ contribution, points: Math.round(inPoints(scale, contribution.logOdds)) }))
    .filter(({ points }) => points !== 0)
    .slice(0, most);
  const named = reasons.reduce((sum, { points }) => sum + points, 0);
  return { start, reasons, rest: total - start - named, total };
}

/** What speaks for the lead, strongest first. */
export const reasonsFor = ({ contributions }: Assessment): Contribution[] =>
  contributions.filter(({ logOdds }) => logOdds > 0);

/** What speaks against, strongest first; what was never asked comes after what is known. */
export const reasonsAgainst = ({ contributions }: Assessment): Contribution[] => {
  const against = contributions.filter(({ logOdds }) => logOdds < 0);
  const open = (contribution: Contribution) => contribution.evidence.kind === 'not-asked';
  return [...against.filter((contribution) => !open(contribution)), ...against.filter(open)];
};

const triggers = new Set(['joined-company', 'past-champion-joined', 'hired', 'funding']);

/** What happened at the lead's company that makes now a good time; `concepts.md` V5, V6. */
export const triggersOf = (assessment: Assessment): Contribution[] =>
  reasonsFor(assessment).filter(({ evidence }) => evidence.kind === 'signal' && triggers.has(evidence.signal.kind));

/** How interested the lead shows to be, apart from how likely a sale is; `concepts.md` D5. */
export function interestOf(assessment: Assessment): { level: 'clear' | 'some' | 'none'; sign?: Contribution } {
  const signs = reasonsFor(assessment).filter(
    ({ evidence }) => evidence.kind === 'signal' && !triggers.has(evidence.signal.kind),
  );
  const strength = signs.reduce((sum, { logOdds }) => sum + logOdds, 0);
  const [sign] = signs;
  if (!sign) return { level: 'none' };
  return { level: strength >= 0.5 ? 'clear' : 'some', sign };
}
