import type { Language } from '../../language/languages.ts';
import { anytime, early, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('consequences', words, [
  {
    id: 'cost-of-ignoring',
    place: 60,
    sources: ['B.4', 'GP.7', 'SP.3'],
    serves: ['budget', 'urgency'],
    stages: anytime,
  },
  { id: 'effect-of-problem', place: 340, sources: ['SP.3', 'GP.7', 'F9'], serves: ['pain', 'priority'], stages: early },
]);
