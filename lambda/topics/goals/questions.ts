import type { Language } from '../../language/languages.ts';
import { early, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('goals', words, [
  { id: 'goals', place: 250, sources: ['N.5', 'DQ.4', 'GP.1'], serves: ['need', 'benefits'], stages: early },
]);
