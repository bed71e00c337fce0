import type { Language } from '../../language/languages.ts';
import { anytime, late, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('timeline', words, [
  { id: 'when-to-solve', place: 360, sources: ['T.3', 'DQ.5', 'GP.4'], serves: ['urgency'], stages: anytime },
  {
    id: 'start-using',
    place: 370,
    sources: ['A.7', 'DQ.5'],
    serves: ['decision-process', 'decision-maker'],
    stages: late,
  },
]);
