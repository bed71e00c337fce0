import type { Language } from '../../language/languages.ts';
import { anytime, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('competition', words, [
  {
    id: 'other-solutions',
    place: 410,
    sources: ['T.4', 'DQ.2', 'F26'],
    serves: ['timeline', 'current-solution', 'decision-criteria'],
    stages: anytime,
  },
]);
