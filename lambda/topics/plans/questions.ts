import type { Language } from '../../language/languages.ts';
import { early, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('plans', words, [
  { id: 'plans', place: 300, sources: ['GP.2'], serves: ['goals', 'situation'], stages: early },
  { id: 'plans-obstacles', place: 310, sources: ['GP.2', 'GP.3'], serves: ['pain'], stages: early },
]);
