import { readText } from '../../language/en/readers/text-answer.ts';
import type { TopicWords } from '../topic.ts';

/** English for situation. */
export const en: TopicWords = {
  name: 'how they work today',
  noun: 'how they work today',
  yes: 'we know how they work today',
  no: 'we do not know how they work today',
  ask: 'How do they work today?',
  cues: [
    {
      width: 230,
      says: /\b(?:team of|(?:\w+|\d+) (?:reps|sellers|salespeople|employees|people|offices|locations|users) (?:in|on|at|strong)|offices? in|they (?:are|'re) (?:a|in)|set ?up|organi[sz]ed|just (?:hired|moved|merged|bought)|recently (?:hired|moved|merged|bought)|heard (?:of|about) us)\b/,
    },
  ],
  reads: readText,
};
