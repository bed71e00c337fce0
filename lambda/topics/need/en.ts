import { readText } from '../../language/en/readers/text-answer.ts';
import type { TopicWords } from '../topic.ts';

/** English for need. */
export const en: TopicWords = {
  name: 'what they need',
  noun: 'the need',
  yes: 'they need what we have',
  no: 'they do not need it',
  ask: 'What do they need it for?',
  cues: [
    {
      width: 240,
      says: /\b(?:needs?|requires?|looking for|wants? (?:a|an|to|something|better|more)|would like|in the market for|searching for)\b/,
    },
  ],
  reads: readText,
  said: {
    LogNeedIntent: 'they need {answer}',
  },
};
