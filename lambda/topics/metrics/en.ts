import { readText } from '../../language/en/readers/text-answer.ts';
import type { TopicWords } from '../topic.ts';

/** English for metrics. */
export const en: TopicWords = {
  name: 'how they measure success',
  noun: 'the measure of success',
  yes: 'they know how to measure success',
  no: 'they do not measure success',
  ask: 'How will they measure success?',
  cues: [
    {
      width: 170,
      says: /\b(?:metrics?|kpis?|k p i s|k p i|measures?|measured|measuring|success (?:is|means|would be|looks)|judged? by|track(?:s)? (?:success|it by)|conversion rate|win rate|quota attainment)\b/,
    },
  ],
  reads: readText,
};
