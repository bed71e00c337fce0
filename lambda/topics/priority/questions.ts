import type { Language } from '../../language/languages.ts';
import { anytime, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('priority', words, [
  { id: 'priority-of-this', place: 390, sources: ['T.2', 'CH.4'], serves: ['urgency', 'timeline'], stages: anytime },
]);
