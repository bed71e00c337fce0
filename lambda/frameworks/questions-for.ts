import type { CallStage, Question } from '../topics/question.ts';
import { questions } from '../topics/questions.ts';
import type { Criterion } from './framework.ts';

/**
 * The questions that help with a criterion, the best first: those filed under what it asks for, then those that serve it;
 * among them the ones that fit the stage of the call first.
 */
export function questionsFor(criterion: Pick<Criterion, 'topics'>, stage: CallStage = 'first'): Question[] {
  const rank = ({ topic, serves, stages }: Question) => {
    const place = criterion.topics.indexOf(topic);
    const served = serves.some((one) => criterion.topics.includes(one)) ? criterion.topics.length : Infinity;
    return (place >= 0 ? place : served) * 2 + (stages.includes(stage) ? 0 : 1);
  };
  return questions
    .map((question) => ({ question, rank: rank(question) }))
    .filter(({ rank: own }) => Number.isFinite(own))
    .sort((a, b) => a.rank - b.rank)
    .map(({ question }) => question);
}

/** The question of this id. */
export const questionOf = (id: string): Question | undefined => questions.find((question) => question.id === id);
