import type { Lead } from '../domain/lead.ts';
import type { SignalKind } from '../domain/signal.ts';

/** A benefit of the product that follows from what happened and whom it happened to; `concepts.md` V7, K8. */
export type ValueHypothesis = { benefit: Benefit; signals: readonly SignalKind[]; roles: RegExp };
export type Benefit = 'team-productivity' | 'new-leader-results' | 'growth-without-chaos';

/** First match counts. Roles are matched in the lead's title. */
export const valueHypotheses: readonly ValueHypothesis[] = [
  {
    benefit: 'team-productivity',
    signals: ['hired', 'joined-company'],
    roles: /\b(sales|revenue|commercial|business development|account)/i,
  },
  { benefit: 'new-leader-results', signals: ['joined-company', 'past-champion-joined'], roles: /./ },
  { benefit: 'growth-without-chaos', signals: ['hired'], roles: /./ },
];

/** The benefit worth saying to this lead, given the kinds of signals seen. */
export const benefitFor = (lead: Lead, seen: readonly SignalKind[]): Benefit | undefined =>
  valueHypotheses.find(
    ({ signals, roles }) => signals.some((kind) => seen.includes(kind)) && roles.test(lead.title ?? ''),
  )?.benefit;
