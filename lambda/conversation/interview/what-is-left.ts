import type { Fact } from '../../domain/fact.ts';
import { factsInForce } from '../../domain/fact.ts';
import type { Interview } from '../../domain/interview.ts';
import type { Criterion, Framework } from '../../frameworks/framework.ts';

const since = ({ at }: { at: string }, start: string) => Date.parse(at) >= Date.parse(start);

/** What the rep answered on a criterion since an interview began. */
export const answeredIn = (interview: Interview, criterion: Criterion, facts: Fact[], rep: string): Fact[] =>
  factsInForce(facts).filter(
    (fact) =>
      criterion.topics.includes(fact.topic) &&
      fact.by === rep &&
      fact.source === 'voice' &&
      since(fact, interview.startedAt),
  );

/**
 * The criteria an interview still has to ask. It follows from the facts and from what was passed over, so that an interview
 * that broke off anywhere, and one carried on elsewhere, asks exactly what is left.
 */
export const leftIn = (interview: Interview, framework: Framework, facts: Fact[], rep: string): Criterion[] =>
  framework.criteria.filter(
    (criterion) =>
      !interview.passed.some((passed) => passed.criterion === criterion.id) &&
      answeredIn(interview, criterion, facts, rep).length === 0,
  );

/** What the last step of an interview was, so that "undo that" takes back the right one. */
export function lastStep(interview: Interview, facts: Fact[], rep: string): 'answer' | 'pass' | 'none' {
  const written = facts
    .filter(({ by, source }) => by === rep && source === 'voice')
    .filter((fact) => since(fact, interview.startedAt));
  const lastFact = Math.max(-Infinity, ...written.map(({ at }) => Date.parse(at)));
  const lastPass = Math.max(-Infinity, ...interview.passed.map(({ at }) => Date.parse(at)));
  if (lastFact === -Infinity && lastPass === -Infinity) return 'none';
  return lastPass > lastFact ? 'pass' : 'answer';
}
