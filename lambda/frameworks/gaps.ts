import { dayMs } from '../domain/day.ts';
import { type Fact, factsInForce, heaviestFirst, isUnknown } from '../domain/fact.ts';
import { type Conflict, conflictsIn, doubtsIn } from '../topics/conflicts.ts';
import type { Criterion, Framework } from './framework.ts';

/**
 * Where a criterion stands: `open` nobody knows, `answered`, `doubtful` only guessed, or a later guess says otherwise, `contradicted` two answers that
 * cannot both hold, `stale` answered too long ago or a date that has passed.
 */
export type CriterionState = 'open' | 'answered' | 'doubtful' | 'contradicted' | 'stale';

/**
 * A criterion with what is known on it, the surest and then the newest first. `askedInVain`: we asked and got no answer.
 * `doubt`: a later guess that cannot hold beside a sure answer.
 */
export type Standing = {
  criterion: Criterion;
  state: CriterionState;
  facts: Fact[];
  askedInVain: boolean;
  conflict?: Conflict;
  doubt?: Conflict;
};

function passed({ value }: Fact, now: number): boolean {
  const last = value.type === 'date' ? (value.to ?? value.from) : undefined;
  return last !== undefined && Date.parse(last) + dayMs <= now;
}

function stateOf(
  criterion: Criterion,
  known: Fact[],
  { conflict, doubt }: Pick<Standing, 'conflict' | 'doubt'>,
  now: number,
): CriterionState {
  if (conflict) return 'contradicted';
  if (doubt) return 'doubtful';
  const sure = known.filter((fact) => fact.sure === 'sure');
  if (known.length === 0) return 'open';
  if (sure.length === 0) return 'doubtful';
  const fresh = sure.filter((fact) => now - Date.parse(fact.at) <= criterion.freshDays * dayMs && !passed(fact, now));
  return fresh.length > 0 ? 'answered' : 'stale';
}

/** Every criterion of a framework, in its order, over these facts as of `now` (epoch milliseconds). */
export function standings(framework: Framework, facts: Fact[], now: number): Standing[] {
  const still = factsInForce(facts).sort(heaviestFirst);
  const conflicts = conflictsIn(facts);
  const doubts = doubtsIn(facts);
  return framework.criteria.map((criterion) => {
    const on = still.filter((fact) => criterion.topics.includes(fact.topic));
    const known = on.filter((fact) => !isUnknown(fact));
    const isHere = ({ newer, older }: Conflict) =>
      criterion.topics.includes(newer.topic) && criterion.topics.includes(older.topic);
    const [conflict, doubt] = [conflicts.find(isHere), doubts.find(isHere)];
    const unclear = { ...(conflict ? { conflict } : {}), ...(doubt ? { doubt } : {}) };
    return {
      criterion,
      state: stateOf(criterion, known, unclear, now),
      facts: known,
      askedInVain: known.length === 0 && on.length > 0,
      ...unclear,
    };
  });
}

/** What is still missing, dubious, contradicted or out of date, in the order given; the framework's own among equals. */
export function gaps(
  framework: Framework,
  facts: Fact[],
  now: number,
  order: (a: Standing, b: Standing) => number = () => 0,
): Standing[] {
  return standings(framework, facts, now)
    .filter(({ state }) => state !== 'answered')
    .sort(order);
}

/** The share of a framework that is answered, by the weights of its criteria; 0 to 1. */
export const answeredShare = (standings: Standing[]): number =>
  standings.reduce((sum, { state, criterion }) => sum + (state === 'answered' ? criterion.weight : 0), 0);
