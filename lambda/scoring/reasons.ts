import type { Assessment, Contribution } from './assessment.ts';
import { exactPoints, logOddsOf, pointsWorth } from './scale.ts';
import type { Scale } from './scorecard.ts';

/** A summand as it is spoken, in whole points: a reason, or all that nobody has asked yet taken together. */
export type Summand = { points: number } & (
  | { kind: 'reason'; reason: Contribution }
  | { kind: 'not-asked'; topics: number }
);

/**
 * A score taken apart aloud: `start` + every summand + `rest` is `total`, in whole points. `others` are the summands that
 * are not named; what they and rounding come to is the rest.
 */
export type SpokenSum = { start: number; summands: Summand[]; others: Summand[]; rest: number; total: number };

/** How many summands are named on each side. */
export type Named = { pro: number; contra: number };

const inPoints = (scale: Scale, logOdds: number) => Math.round(pointsWorth(scale, logOdds)) + 0;

/** Every summand worth a point, strongest first; what nobody asked is one. */
function summandsOf({ contributions }: Assessment, scale: Scale): Summand[] {
  const open = contributions.filter(({ evidence, logOdds }) => evidence.kind === 'not-asked' && logOdds < 0);
  const unasked = open.reduce((sum, { logOdds }) => sum + logOdds, 0);
  const reasons: Summand[] = contributions
    .filter((contribution) => !open.includes(contribution))
    .map((reason) => ({ kind: 'reason', reason, points: inPoints(scale, reason.logOdds) }));
  const together: Summand = { kind: 'not-asked', topics: open.length, points: inPoints(scale, unasked) };
  return [...reasons, together]
    .filter(({ points }) => points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

/** A sum around some summands: what they leave open, rounding included, goes into the rest, so that it is exact. */
function around<S extends { points: number }>(named: S[], { base, logOdds }: Assessment, scale: Scale) {
  const start = Math.round(exactPoints(scale, base)) + 0;
  const total = Math.round(exactPoints(scale, logOdds)) + 0;
  return { start, rest: total - start - named.reduce((sum, { points }) => sum + points, 0), total };
}

/** The score as a sum of whole points with its strongest summands named, those for the lead first. */
export function spokenSum(assessment: Assessment, scale: Scale, { pro, contra }: Named): SpokenSum {
  const all = summandsOf(assessment, scale);
  const summands = [
    ...all.filter(({ points }) => points > 0).slice(0, pro),
    ...all.filter(({ points }) => points < 0).slice(0, contra),
  ];
  const others = all.filter((summand) => !summands.includes(summand));
  return { summands, others, ...around(summands, assessment, scale) };
}

/** What costs a lead points, the costliest first; what nobody asked is one. */
export const costsOf = (assessment: Assessment, scale: Scale): Summand[] =>
  summandsOf(assessment, scale).filter(({ points }) => points < 0);

/** A summand on the way to a score that was hoped for; `fresh` is what it was worth before it faded. */
export type Step = Summand & { fresh?: number };

/** Why a lead is not at `target` points: the sum around whatever costs it most, and what is short in the end. */
export type Walk = { start: number; steps: Step[]; rest: number; total: number; target: number; short: number };

/**
 * The way to a likelihood that was hoped for, in whole points: what speaks against the lead and what has faded are the
 * steps, the costliest first, with at least one that has faded where any has and two may be named. `start` + steps +
 * `rest` is `total`, and `total` + `short` is `target`.
 */
export function walkTo(likelihood: number, assessment: Assessment, scale: Scale, most: number): Walk {
  const costs = summandsOf(assessment, scale)
    .map((summand): Step => {
      const was = summand.kind === 'reason' ? inPoints(scale, summand.reason.fresh ?? summand.reason.logOdds) : 0;
      return summand.points > 0 && was > summand.points ? { ...summand, fresh: was } : summand;
    })
    .filter(({ points, fresh }) => points < 0 || fresh !== undefined)
    .sort((a, b) => costOf(b) - costOf(a));
  const faded = most > 1 ? costs.filter(({ fresh }) => fresh !== undefined).slice(0, 1) : [];
  const costliest = costs.filter((step) => !faded.includes(step)).slice(0, most - faded.length);
  const steps = [...costliest, ...faded].sort((a, b) => costOf(b) - costOf(a));
  const sum = around(steps, assessment, scale);
  const target = Math.round(exactPoints(scale, logOddsOf(likelihood))) + 0;
  return { ...sum, steps, target, short: target - sum.total };
}

const costOf = ({ points, fresh = 0 }: Step) => fresh - points;

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

/** What happened at the lead's company that makes now a good time. */
export const triggersOf = (assessment: Assessment): Contribution[] =>
  reasonsFor(assessment).filter(({ evidence }) => evidence.kind === 'signal' && triggers.has(evidence.signal.kind));

// What we did ourselves is no sign of the lead's interest, and what is a season old is none of today's.
const ourOwn = new Set(['met', 'called', 'no-answer']);
const SIGN_DAYS = 120;

/** How interested the lead shows to be, apart from how likely a sale is. */
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
