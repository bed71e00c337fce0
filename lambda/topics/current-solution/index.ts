import type { Language } from '../../language/languages.ts';
import type { TopicRule, TopicWords } from '../topic.ts';
import { en } from './en.ts';

const words: Record<Language, TopicWords> = { en };

/** What they use today. */
export const currentSolution = {
  id: 'current-solution',
  place: 170,
  holds: 'several',
  kind: 'words',
  about: ['what-else'],
  serves: ['plans', 'situation'],
  heard: { LogSolutionIntent: 'words' },
  words,
} as const satisfies TopicRule;
