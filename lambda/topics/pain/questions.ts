import type { Language } from '../../language/languages.ts';
import { early, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('pain', words, [
  { id: 'contact-problems', place: 200, sources: ['N.2', 'CH.1', 'GP.3', 'SP.2'], serves: ['need'], stages: early },
  { id: 'problem-to-solve', place: 220, sources: ['DQ.1', 'ME.5', 'SP.2'], serves: ['need', 'goals'], stages: early },
  { id: 'other-problems', place: 400, sources: ['T.1'], serves: ['priority', 'timeline'], stages: early },
]);
