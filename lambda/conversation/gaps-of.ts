import type { FactValue } from '../domain/fact.ts';
import { gaps, type Standing } from '../frameworks/gaps.ts';
import { assess } from '../scoring/assess.ts';
import {
  type AnswerValue,
  byValue,
  decisionRule,
  suppose,
  usualShares,
  worthAsking,
} from '../scoring/value-of-question.ts';
import type { Desk } from '../turn/turn.ts';
import type { Case } from './lead-case.ts';
import type { Qualification } from './qualification.ts';

const possible = ['yes', 'no', 'unknown'] as const;

/**
 * What asking about a criterion is worth for this lead now. What is known on it is set aside first, so that a guess, an old
 * answer and a contradiction have a worth too.
 */
export function worthOf(
  { card, file, assessment }: Pick<Case, 'card' | 'file' | 'assessment'>,
  { criterion }: Standing,
  desk: Desk,
): AnswerValue {
  const now = desk.now.toMillis();
  const { topics } = criterion;
  const rest = { ...file, facts: file.facts.filter(({ topic }) => !topics.includes(topic)) };
  const answers = possible.map((answer) => {
    const value: FactValue = { type: 'answer', answer };
    const { likelihood } = assess(card, suppose(rest, topics[0], value, now, desk.rep.id), now);
    return { share: usualShares[answer], likelihood };
  });
  return worthAsking(answers, assessment.likelihood, decisionRule(card));
}

/** The gaps of a lead, the question worth most first; `without` leaves out a criterion the rep passed over. */
export function gapsOf(leadCase: Qualification, desk: Desk, without: readonly string[] = []): Standing[] {
  const worths = new Map(leadCase.standings.map((gap) => [gap.criterion.id, worthOf(leadCase, gap, desk)]));
  const worth = ({ criterion }: Standing): AnswerValue =>
    worths.get(criterion.id) ?? { value: 0, changes: 0, moves: 0 };
  return gaps(leadCase.framework, leadCase.file.facts, desk.now.toMillis(), (a, b) =>
    byValue(worth(a), worth(b)),
  ).filter(({ criterion }) => !without.includes(criterion.id));
}
