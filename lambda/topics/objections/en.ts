import { readText } from '../../language/en/readers/text-answer.ts';
import type { TopicWords } from '../topic.ts';

/** English for objections. */
export const en: TopicWords = {
  name: 'what they object to',
  noun: 'what they object to',
  yes: 'they have objections',
  no: 'they have no objections',
  ask: 'What do they object to?',
  cues: [
    {
      width: 110,
      says: /\b(?:objects?|objections?|objecting|concern(?:s|ed)?|worr(?:y|ies|ied)|too expensive|afraid|doubts?|skeptical|sceptical|hesitant|hesitat\w+|reservations?|pushback|pushed back|don't trust|doesn't trust|scared)\b/,
    },
  ],
  reads: readText,
  said: {
    LogObjectionIntent: 'they are worried about {answer}',
  },
};
