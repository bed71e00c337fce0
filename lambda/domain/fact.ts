/** What a rep can learn about a lead. Frameworks are views over these, so one answer serves several. */
export const topics = [
  'budget',
  'budget-approved',
  'economic-buyer',
  'decision-maker',
  'contact-role',
  'stakeholders',
  'decision-process',
  'decision-criteria',
  'need',
  'pain',
  'goals',
  'plans',
  'metrics',
  'timeline',
  'urgency',
  'priority',
  'competition',
  'champion',
  'consequences',
  'benefits',
  'situation',
  'current-solution',
  'objections',
] as const;

export type Topic = (typeof topics)[number];

/** A typed answer. Amounts are in whole units of `currency` (ISO 4217); dates are ISO days. */
export type FactValue =
  | { type: 'amount'; min: number; max: number; currency?: string }
  | { type: 'answer'; answer: 'yes' | 'no' | 'unknown' }
  | { type: 'person'; name?: string; role?: string }
  | { type: 'date'; from?: string; to?: string; reason?: string }
  | { type: 'rank'; rank: number; of?: number }
  | { type: 'text'; text: string };

/** One qualification answer about a lead. Never overwritten: a correction is a new fact that supersedes. */
export type Fact = {
  id: string;
  topic: Topic;
  value: FactValue;
  /** The rep's own words. */
  words?: string;
  /** Rep id, or the importing system. */
  by: string;
  /** ISO instant, UTC. */
  at: string;
  sure: 'sure' | 'guess';
  source: 'voice' | 'import';
  /** Id of the fact this one replaces. */
  supersedes?: string;
  /** Set when the rep took the answer back. */
  withdrawn?: boolean;
};

/** The facts that still stand: neither withdrawn nor replaced, newest first as given. */
export function standing(facts: Fact[]): Fact[] {
  const replaced = new Set(facts.map((fact) => fact.supersedes).filter((id) => id !== undefined));
  return facts.filter((fact) => !fact.withdrawn && !replaced.has(fact.id));
}
