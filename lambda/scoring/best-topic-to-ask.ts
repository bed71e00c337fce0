import type { Fact, Topic } from '../domain/fact.ts';
import type { LeadFile } from '../domain/lead-file.ts';
import { assess } from './assess.ts';
import type { Scorecard } from './scorecard.ts';

/** Of the topics that count against the lead because nobody asked, the one whose good answer would raise the score most, and by how much in log-odds. */
export function bestLift(
  card: Scorecard,
  file: LeadFile,
  now: number,
  by: string,
): { topic: Topic; logOdds: number } | undefined {
  const { logOdds: before, contributions } = assess(card, file, now);
  const open = contributions.flatMap(({ evidence }) => (evidence.kind === 'not-asked' ? [evidence.topic] : []));
  let best: { topic: Topic; logOdds: number } | undefined;
  for (const topic of new Set(open)) {
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
