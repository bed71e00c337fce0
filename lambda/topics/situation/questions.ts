import type { Language } from '../../language/languages.ts';
import { questionsOf } from '../question.ts';
import { en } from './questions.en.ts';

const words: Record<Language, typeof en> = { en };

/** The questions whose answer is filed here; what they sound like stands in `questions.<language>.ts`. */
export const questions = questionsOf('situation', words, [
  { id: 'heard-of-us', place: 190, sources: ['N.1', 'K24'], serves: ['need'], stages: ['first'] },
  { id: 'situation-team', place: 330, sources: ['SP.1'], serves: ['plans'], stages: ['first'] },
]);
