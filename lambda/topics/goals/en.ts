import { readText } from '../../language/en/readers/text-answer.ts';
import type { TopicWords } from '../topic.ts';

/** English for goals. */
export const en: TopicWords = {
  name: 'their goals',
  noun: 'the goal',
  yes: 'they have set goals',
  no: 'they have set no goals',
  ask: 'What do they want to reach?',
  cues: [
    {
      width: 190,
      says: /\b(?:goals?|targets?|wants? to (?:grow|double|triple|reach|increase|hit|raise|cut|reduce|halve|expand|win|close|improve|shorten|get|become|be(?! (?:live|up and running|running)))|aims?|aiming|objectives?|ambitions?|hopes? to|trying to (?:reach|grow|double|hit|get))\b/,
    },
  ],
  reads: readText,
  said: {
    LogGoalIntent: 'their goal is {answer}',
  },
};
