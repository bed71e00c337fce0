import type { Desk } from '../../turn/turn.ts';
import { answersIn, type SaidAnswer } from '../../understanding/answer-reader.ts';

/** From so many words on what found no topic is worth keeping. */
export const LEAST_WORDS = 4;
const MOST_KEPT = 500;

/** Until when the only thing said is denied: kept beside the no, which has no date of its own. */
export function dateOfDenial(answers: readonly SaidAnswer[], said: string, { language }: Desk): string[] {
  const [only, ...more] = answers;
  const isDenial =
    only?.understood.kind !== 'ask' &&
    only?.understood.value.type === 'answer' &&
    only.understood.value.answer === 'no';
  const when = isDenial && more.length === 0 ? answersIn[language].untilWhen(said) : undefined;
  return when === undefined ? [] : [when];
}

/** The parts of a breath that found no topic and raise no flag, as the note that is kept of them; empty where there is none. */
export const noteOfTheRest = (left: readonly string[], { language }: Desk, dates: readonly string[] = []): string =>
  [
    ...left.filter((part) => part.split(/\s+/).length >= LEAST_WORDS && answersIn[language].flags(part).length === 0),
    ...dates,
  ]
    .join(', ')
    .slice(0, MOST_KEPT);
