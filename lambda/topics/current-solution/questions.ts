import type { Language } from '../../language/languages.ts';
import { early, questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('current-solution', words, [
  { id: 'spend-today', place: 30, sources: ['B.1'], serves: ['budget'], stages: early },
  { id: 'own-solution-cost', place: 50, sources: ['B.3'], serves: ['budget'], stages: early },
  {
    id: 'situation-today',
    place: 320,
    sources: ['SP.1', 'DQ.2'],
    serves: ['situation', 'competition', 'plans'],
    stages: early,
  },
]);
