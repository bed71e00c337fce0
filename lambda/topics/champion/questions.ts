import type { Language } from '../../language/languages.ts';
import { anytime, late, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('champion', words, [
  { id: 'advocate', place: 170, sources: ['ME.6'], serves: ['stakeholders', 'contact-role'], stages: anytime },
  { id: 'advocate-help', place: 180, sources: ['ME.6', 'A.6'], serves: [], stages: late },
]);
