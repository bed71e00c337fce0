import type { About } from '../../conversation/reason-clauses.ts';
import { type Benefit, isKnownBenefit } from '../../scoring/value-hypotheses.ts';
import { type Speech, say } from '../../speech/say.ts';

const benefits: Record<Benefit, (company: string) => Speech> = {
  'team-productivity': () => say`Our product would raise the team's productivity and revenue`,
  'new-leader-results': () => say`Our product would bring a new leader quick results`,
  'growth-without-chaos': (company) => say`Our product would keep ${company} productive while it grows`,
};

/** What our product would bring a lead, in a sentence: the team's own, or one of ours. */
export const benefitClause = ({ benefit, fits, about }: { benefit: string; fits: boolean; about: About }): Speech => {
  const told = isKnownBenefit(benefit)
    ? benefits[benefit](about.lead.company ?? about.who)
    : say`${benefit.replace(/\.$/, '')}`;
  return fits ? say`${told}, and fits their need.` : say`${told}.`;
};
