import { type Fact, standing, type Topic, topics } from '../domain/fact.ts';
import type { LeadFile } from '../domain/lead.ts';
import { assess } from './assess.ts';
import type { Scorecard } from './scorecard.ts';

/** The one open topic whose good answer would raise the score most, and by how much in log-odds. */
export function bestLift(
  card: Scorecard,
  file: LeadFile,
  now: number,
  by: string,
): { topic: Topic; logOdds: number } | undefined {
  const before = assess(card, file, now).logOdds;
  const known = new Set(standing(file.facts).map((fact) => fact.topic));
  let best: { topic: Topic; logOdds: number } | undefined;
  for (const topic of topics.filter((candidate) => !known.has(candidate))) {
    const supposed: Fact = {
      id: `suppose-${topic}`,
      topic,
      value: { type: 'answer', answer: 'yes' },
      by,
      at: new Date(now).toISOString(),
      sure: 'sure',
      source: 'voice',
    };
    const logOdds = assess(card, { ...file, facts: [supposed, ...file.facts] }, now).logOdds - before;
    if (logOdds > 1e-9 && logOdds > (best?.logOdds ?? 0)) best = { topic, logOdds };
  }
  return best;
}
