import type { Language } from '../../language/languages.ts';
import { anytime, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('decision-maker', words, [
  {
    id: 'final-decision',
    place: 90,
    sources: ['A.3', 'DQ.6', 'CH.2', 'AN.1', 'GP.6'],
    serves: ['economic-buyer', 'contact-role'],
    stages: anytime,
  },
]);
