import type { Language } from '../../language/languages.ts';
import { anytime, early, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('urgency', words, [
  { id: 'urgent-problems', place: 240, sources: ['N.4'], serves: ['need', 'timeline'], stages: early },
  { id: 'time-to-fix', place: 380, sources: ['AN.3', 'N.4'], serves: ['timeline', 'priority'], stages: anytime },
]);
