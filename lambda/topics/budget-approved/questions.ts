import type { Language } from '../../language/languages.ts';
import { late, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('budget-approved', words, [
  { id: 'budget-approved', place: 20, sources: ['B.6', 'F2'], serves: ['budget'], stages: late },
]);
