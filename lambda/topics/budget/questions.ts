import type { Language } from '../../language/languages.ts';
import { anytime, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('budget', words, [
  {
    id: 'budget-range',
    place: 10,
    sources: ['B.6', 'DQ.7', 'CH.3', 'AN.4', 'GP.5'],
    serves: ['budget-approved', 'economic-buyer'],
    stages: anytime,
  },
]);
