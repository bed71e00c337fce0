import { readRank } from '../../language/en/readers/rank.ts';
import type { TopicWords } from '../topic.ts';

/** English for priority. */
export const en: TopicWords = {
  name: 'how high it ranks',
  noun: 'the priority',
  yes: 'it is high on their list',
  no: 'it is low on their list',
  ask: 'Where does it stand on their list?',
  example: 'A place such as number two, or that it is low.',
  cues: [
    {
      width: 160,
      says: /\b(?:priorit(?:y|ies|ised|ized)|on (?:the|their|his|her) list|number (?:one|two|three|four|five|\d) (?:on|for|thing)|back burner|top of (?:the|their)|top (?:one|two|three|\d)|nice to have)\b/,
    },
  ],
  reads: (text) => readRank(text),
};
