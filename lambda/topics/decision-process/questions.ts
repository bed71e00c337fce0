import type { Language } from '../../language/languages.ts';
import { late, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('decision-process', words, [
  { id: 'how-decided', place: 120, sources: ['A.4', 'ME.4'], serves: ['decision-maker', 'timeline'], stages: late },
]);
