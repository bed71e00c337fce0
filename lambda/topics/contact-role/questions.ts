import type { Language } from '../../language/languages.ts';
import { early, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('contact-role', words, [
  {
    id: 'part-of-contact',
    place: 100,
    sources: ['A.1', 'AN.1'],
    serves: ['decision-maker', 'champion'],
    stages: early,
  },
]);
