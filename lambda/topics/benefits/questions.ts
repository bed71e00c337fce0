import type { Language } from '../../language/languages.ts';
import { anytime, late, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('benefits', words, [
  { id: 'return-hoped', place: 70, sources: ['B.5', 'GP.8', 'SP.4'], serves: ['budget', 'metrics'], stages: anytime },
  { id: 'goals-and-us', place: 260, sources: ['N.6'], serves: ['goals', 'need'], stages: late },
  {
    id: 'worth-of-solution',
    place: 350,
    sources: ['SP.4', 'GP.8', 'ME.1'],
    serves: ['metrics', 'goals'],
    stages: anytime,
  },
]);
