import { type Fact, type FactValue, factsInForce, isUnknown, weightOf } from '../domain/fact.ts';
import { isSingle } from './conflicts.ts';

/** What every fact written in one turn shares; `id` is asked for once per fact, in order. */
export type Stamp = { by: string; at: string; id: () => string };

/** Whether two values say the same. */
export const sameValue = (one: FactValue, other: FactValue): boolean => canonical(one) === canonical(other);
const canonical = (value: FactValue) =>
  JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))).toLowerCase();

/**
 * How an answer puts an earlier one right: the rep `said` so ("no, fifteen"), it is `implied` because the earlier one was
 * just told, or it is about one fact.
 */
export type Correction = 'said' | 'implied' | { fact: string };

/** How a new answer stands to one that stands already on its topic. */
function replaces(
  older: Fact,
  answer: Pick<Fact, 'value' | 'sure' | 'topic'>,
  corrects: Exclude<Correction, object> | undefined,
): boolean {
  if (isUnknown(older)) return true;
  // A guess, or an answer asked in vain, takes the place of a surer one only where the rep says so.
  if (weightOf(answer) < weightOf(older) && corrects !== 'said') return false;
  if (corrects || sameValue(older.value, answer.value)) return true;
  return isSingle(answer.topic) && older.sure === 'guess';
}

/**
 * The facts to write for an answer. It replaces what it corrects, repeats, or settles (a guess, an answer asked in vain);
 * another sure answer it leaves standing beside it, so that two different answers can be seen and spoken about.
 */
export function filing(
  answer: Pick<Fact, 'topic' | 'value' | 'sure' | 'words' | 'source'>,
  facts: Fact[],
  stamp: Stamp,
  corrects?: Correction,
): Fact[] {
  const on = factsInForce(facts).filter(({ topic }) => topic === answer.topic);
  const replaced =
    typeof corrects === 'object'
      ? on.filter(({ id }) => id === corrects.fact)
      : on.filter((older) => replaces(older, answer, corrects));
  const [first, ...others] = replaced;
  const written: Fact = {
    ...answer,
    id: stamp.id(),
    by: stamp.by,
    at: stamp.at,
    ...(first ? { supersedes: first.id } : {}),
  };
  return [written, ...others.map((other) => retirement(other, stamp))];
}

const removing = (fact: Fact, stamp: Stamp): Fact => ({
  ...fact,
  id: stamp.id(),
  by: stamp.by,
  at: stamp.at,
  supersedes: fact.id,
  withdrawn: true,
});

/** Removes a fact because another answer took its place; what that fact had replaced stays replaced. */
export const retirement = (fact: Fact, stamp: Stamp): Fact => removing(fact, stamp);

/** Takes a fact back as if it had never been said: what it had replaced stands again. */
export const withdrawal = (fact: Fact, stamp: Stamp): Fact => ({ ...removing(fact, stamp), undoes: true });

/** Undoes writes, the last first: what they replaced stands again, what was new is gone. Nothing is deleted. */
export const undoing = (written: readonly Fact[], stamp: Stamp): Fact[] =>
  [...written].reverse().map((fact) => withdrawal(fact, stamp));
