import type { Language } from '../../language/languages.ts';
import { anytime, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('metrics', words, [
  {
    id: 'measures-of-success',
    place: 150,
    sources: ['A.8', 'ME.1'],
    serves: ['decision-maker', 'benefits'],
    stages: anytime,
  },
]);
