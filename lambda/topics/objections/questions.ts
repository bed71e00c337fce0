import type { Language } from '../../language/languages.ts';
import { late, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('objections', words, [
  { id: 'objections-expected', place: 130, sources: ['A.5'], serves: ['decision-maker'], stages: late },
  {
    id: 'what-they-object-to',
    place: 420,
    sources: ['A.5', 'F32'],
    serves: ['competition', 'decision-criteria'],
    stages: late,
  },
]);
