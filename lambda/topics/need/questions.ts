import type { Language } from '../../language/languages.ts';
import { early, late, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('need', words, [
  { id: 'company-problems', place: 210, sources: ['N.3', 'CH.1', 'GP.3'], serves: ['pain', 'priority'], stages: early },
  { id: 'fits-the-need', place: 230, sources: ['AN.2'], serves: ['decision-criteria'], stages: late },
  { id: 'trigger', place: 270, sources: ['N.7', 'DQ.3'], serves: ['urgency', 'timeline'], stages: early },
]);
