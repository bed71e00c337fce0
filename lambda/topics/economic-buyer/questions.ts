import type { Language } from '../../language/languages.ts';
import { anytime, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('economic-buyer', words, [
  { id: 'whose-budget', place: 40, sources: ['B.2', 'ME.2'], serves: ['budget'], stages: anytime },
  { id: 'who-funds', place: 160, sources: ['ME.2'], serves: ['decision-maker', 'budget'], stages: anytime },
]);
