import type { Language } from '../../language/languages.ts';
import { anytime, late, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('stakeholders', words, [
  {
    id: 'how-many-involved',
    place: 110,
    sources: ['A.2'],
    serves: ['decision-process', 'decision-maker'],
    stages: anytime,
  },
  { id: 'rollout-contact', place: 140, sources: ['A.6'], serves: ['champion', 'decision-maker'], stages: late },
]);
