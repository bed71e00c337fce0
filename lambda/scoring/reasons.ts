import type { Assessment, Contribution } from './assessment.ts';
import type { Scale } from './scorecard.ts';

/** A summand as it is spoken, in whole points: a reason, or all that nobody has asked yet taken together. */
export type Summand = { points: number } & (
  | { kind: 'reason'; reason: Contribution }
  | { kind: 'not-asked'; topics: number }
);

/** A score taken apart aloud: `start` + every summand + `rest` is `total`, in whole points. */
export type SpokenSum = { start: number; summands: Summand[]; rest: number; total: number };

const inPoints = (scale: Scale, logOdds: number) => (logOdds * scale.pointsToDouble) / Math.LN2;

/** The score as a sum of whole points, the strongest summands named; rounding goes into the rest, so the sum is exact. */
export function spokenSum(assessment: Assessment, scale: Scale, most: number): SpokenSum {
  const atOddsOne = scale.points - inPoints(scale, Math.log(scale.odds));
  const total = Math.round(atOddsOne + inPoints(scale, assessment.logOdds));
  const start = Math.round(atOddsOne + inPoints(scale, assessment.base));
  const open = assessment.contributions.filter(({ evidence, logOdds }) => evidence.kind === 'not-asked' && logOdds < 0);
  const unasked = open.reduce((sum, { logOdds }) => sum + logOdds, 0);
  const summands: Summand[] = assessment.contributions
    .filter((contribution) => !open.includes(contribution))
    .map((reason) => ({ kind: 'reason', reason, points: Math.round(inPoints(scale, reason.logOdds)) }));
  const together: Summand = { kind: 'not-asked', topics: open.length, points: Math.round(inPoints(scale, unasked)) };
  const named = [...summands, together]
    .filter(({ points }) => points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, most);
  return { start, summands: named, rest: total - start - named.reduce((sum, { points }) => sum + points, 0), total };
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

// What we did ourselves is no sign of the lead's interest, and what is a season old is none of today's.
const ourOwn = new Set(['met', 'called', 'no-answer']);
const SIGN_DAYS = 120;

/** How interested the lead shows to be, apart from how likely a sale is; `concepts.md` D5. */
export function interestOf(assessment: Assessment): { level: 'clear' | 'some' | 'none'; sign?: Contribution } {
  const signs = reasonsFor(assessment).filter(
    ({ evidence }) =>
      evidence.kind === 'signal' &&
      !triggers.has(evidence.signal.kind) &&
      !ourOwn.has(evidence.signal.kind) &&
      evidence.ageDays <= SIGN_DAYS,
  );
  const strength = signs.reduce((sum, { logOdds }) => sum + logOdds, 0);
  const [sign] = signs;
  if (!sign) return { level: 'none' };
  return { level: strength >= 0.5 ? 'clear' : 'some', sign };
}
