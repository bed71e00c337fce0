import type { LeadFile } from '../../domain/lead-file.ts';
import type { Criterion } from '../../frameworks/framework.ts';
import { questionsFor } from '../../frameworks/questions-for.ts';
import type { CallStage, Question } from '../../topics/question.ts';

/** Where in a sale the next talk with a lead is: nobody spoken to yet is a first talk, sales-qualified is near the close. */
export function stageOf({ lead, signals }: LeadFile): CallStage {
  if (lead.stage === 'SQL' || lead.stage === 'customer') return 'close';
  return signals.some(({ kind }) => kind === 'met' || kind === 'called') ? 'presentation' : 'first';
}

/** The next question on a criterion that was not given yet, fitting where the sale stands. */
export const nextQuestion = (criterion: Criterion, given: readonly string[], file: LeadFile): Question | undefined =>
  questionsFor(criterion, stageOf(file)).find(({ id }) => !given.includes(id));

/** So many questions over these criteria, one each in their order, then second ones; none that was given already. */
export function questionsToAsk(
  criteria: readonly Criterion[],
  wanted: number,
  given: readonly string[],
  file: LeadFile,
): { criterion: Criterion; question: Question }[] {
  const chosen: { criterion: Criterion; question: Question }[] = [];
  for (let found = true; found && chosen.length < wanted; ) {
    found = false;
    for (const criterion of criteria) {
      if (chosen.length >= wanted) break;
      const question = nextQuestion(criterion, [...given, ...chosen.map((one) => one.question.id)], file);
      if (!question) continue;
      chosen.push({ criterion, question });
      found = true;
    }
  }
  return chosen;
}
