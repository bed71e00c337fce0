import type { Topic } from '../topics/all.ts';
import type { FactValue } from './fact-value.ts';

export type { Topic } from '../topics/all.ts';
export type { FactValue } from './fact-value.ts';

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
  /** Set on what does not stand itself: it only removes the fact it supersedes, or was taken back in its source. */
  withdrawn?: boolean;
  /** Set on a withdrawal that undoes the fact it supersedes with all its effects, so that what that had replaced stands again. */
  undoes?: boolean;
};

/** Whether an answer only says that the question was asked in vain. */
export const isUnknown = ({ value }: Pick<Fact, 'value'>): boolean =>
  value.type === 'answer' && value.answer === 'unknown';

/** What an answer weighs beside another on its topic: asked in vain least, then a guess, then what was said surely. */
export const weightOf = (fact: Pick<Fact, 'value' | 'sure'>): number =>
  isUnknown(fact) ? 0 : fact.sure === 'guess' ? 1 : 2;

/** Epoch milliseconds; an instant that cannot be read is the earliest. */
const instantOf = ({ at }: Pick<Fact, 'at'>): number => Date.parse(at) || 0;

/** Orders answers by what they weigh, the newest first among equals; of one instant the later id. */
export const heaviestFirst = (a: Fact, b: Fact): number =>
  weightOf(b) - weightOf(a) || instantOf(b) - instantOf(a) || (a.id < b.id ? 1 : -1);

/**
 * The facts that still stand, in the order given: neither withdrawn nor replaced. What was undone has no effect any more:
 * what it had replaced stands again, and an undoing that is itself undone undoes nothing.
 */
export function factsInForce(facts: readonly Fact[]): Fact[] {
  const known = inForce.get(facts);
  const found = known?.of === facts.length ? known.still : stillIn(facts);
  inForce.set(facts, { of: facts.length, still: found });
  return [...found];
}

// A lead's answers are read for each row of a card.
const inForce = new WeakMap<readonly Fact[], { of: number; still: readonly Fact[] }>();

/** The answer on a topic that stands and weighs most. */
export function heaviestOn(facts: readonly Fact[], topic: Topic): Fact | undefined {
  const known = heaviest.get(facts);
  const found =
    known?.of === facts.length
      ? known.on
      : new Map(
          factsInForce(facts)
            .sort(heaviestFirst)
            .reverse()
            .map((fact) => [fact.topic, fact]),
        );
  heaviest.set(facts, { of: facts.length, on: found });
  return found.get(topic);
}

const heaviest = new WeakMap<readonly Fact[], { of: number; on: ReadonlyMap<Topic, Fact> }>();

function stillIn(facts: readonly Fact[]): Fact[] {
  const undoings = new Map<string, Fact[]>();
  for (const fact of facts)
    if (fact.undoes && fact.supersedes !== undefined)
      undoings.set(fact.supersedes, [...(undoings.get(fact.supersedes) ?? []), fact]);
  const undone = new Map<string, boolean>();
  const isUndone = ({ id }: Fact): boolean => {
    const known = undone.get(id);
    if (known !== undefined) return known;
    // Facts that undo each other in a circle can only be damaged data: then none of them undoes anything.
    undone.set(id, false);
    const these = (undoings.get(id) ?? []).some((undoing) => !isUndone(undoing));
    undone.set(id, these);
    return these;
  };
  const replaced = new Set(
    facts.flatMap((fact) => (fact.supersedes !== undefined && !isUndone(fact) ? [fact.supersedes] : [])),
  );
  return facts.filter((fact) => !fact.withdrawn && !replaced.has(fact.id));
}
