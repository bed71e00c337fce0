import type { Lead } from '../domain/lead.ts';
import type { SignalKind } from '../domain/signal.ts';
import { holds } from './bins.ts';
import type { ValueHypothesis } from './scorecard.ts';

/** The benefits every language has a sentence for. */
export const knownBenefits = ['team-productivity', 'new-leader-results', 'growth-without-chaos'] as const;
export type Benefit = (typeof knownBenefits)[number];

/** Signal and role to benefit, for a team that has written no table of its own. First match counts. */
export const usualHypotheses: readonly ValueHypothesis[] = [
  {
    signals: ['hired', 'joined-company'],
    titleWords: ['sales', 'revenue', 'commercial', 'business development', 'account'],
    benefit: 'team-productivity',
  },
  { signals: ['joined-company', 'past-champion-joined'], benefit: 'new-leader-results' },
  { signals: ['hired'], benefit: 'growth-without-chaos' },
];

/** The benefit worth saying to this lead, given the kinds of signals seen: one we have words for, or the team's own sentence. */
export const benefitFor = (
  table: readonly ValueHypothesis[],
  lead: Lead,
  seen: readonly SignalKind[],
): string | undefined =>
  table.find(
    ({ signals, titleWords }) =>
      signals.some((kind) => seen.includes(kind)) &&
      (titleWords === undefined || holds({ words: titleWords }, lead.title)),
  )?.benefit;

/** Whether a benefit is one we have words for. */
export const isKnownBenefit = (benefit: string): benefit is Benefit => knownBenefits.some((known) => known === benefit);
