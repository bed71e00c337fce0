import { readText } from '../../language/en/readers/text-answer.ts';
import type { TopicWords } from '../topic.ts';

/** English for benefits. */
export const en: TopicWords = {
  name: 'what they would gain',
  noun: 'what they would gain',
  yes: 'they see what they would gain',
  no: 'they do not see what they would gain',
  ask: 'What would they gain?',
  cues: [
    {
      width: 180,
      says: /\b(?:would (?:save|gain|bring|raise|increase|earn|free|help|give|let)|could (?:save|gain|raise|increase|free)|benefits?|return on|roi|payoff|pay off|upside|worth (?:it|\w+ (?:thousand|million|k|grand))|gains?|save (?:them|him|her|us|about|\w+ hours?))\b/,
    },
  ],
  reads: readText,
};
