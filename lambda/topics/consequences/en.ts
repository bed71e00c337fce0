import { readText } from '../../language/en/readers/text-answer.ts';
import type { TopicWords } from '../topic.ts';

/** English for consequences. */
export const en: TopicWords = {
  name: 'what happens if they do nothing',
  noun: 'the cost of doing nothing',
  yes: 'doing nothing would cost them',
  no: 'doing nothing costs them nothing',
  ask: 'What happens if they do nothing?',
  cues: [
    {
      width: 120,
      says: /\b(?:lose|losing|loses|lost|waste[sd]?|wasting|costs? them|costing them|costs? (?:about|around|\w+ hours?)|if they (?:do nothing|don't|wait)|otherwise|or else|consequences?|miss(?:es|ing)? (?:out|their|its|the)|hours? a week|hours? per week)\b/,
    },
  ],
  reads: readText,
  said: {
    LogLossIntent: 'they lose {answer}',
  },
};
