import type { Language } from '../../language/languages.ts';
import { anytime, late, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('decision-criteria', words, [
  { id: 'weight-of-price', place: 80, sources: ['B.7'], serves: ['budget'], stages: late },
  { id: 'must-have-functions', place: 280, sources: ['N.8', 'ME.3'], serves: ['need'], stages: anytime },
  { id: 'criteria-written', place: 290, sources: ['ME.3'], serves: ['decision-process'], stages: late },
]);
