import { readWhen } from '../../language/en/readers/when.ts';
import type { TopicWords } from '../topic.ts';

/** English for timeline. */
export const en: TopicWords = {
  name: 'the timeline',
  noun: 'the timeline',
  yes: 'there is a date',
  no: 'there is no date',
  ask: 'When do they want to start?',
  example: 'A month, a quarter, or how long it may take.',
  cues: [
    {
      width: 200,
      says: /\b(?:timeline|time ?frame|deadline|(?:needs?|wants?) to be (?:live|running|up and running)|go(?:es|ing)? live|live (?:by|before|in|on|next|this)|(?:need|needs|want|wants) (?:it|this|to start|to begin|to be live|to have it|something|to launch|to roll)(?: (?:live|running|in place|done|up))?(?: (?:by|before|in|within|until|this|next|on|for|at|around|some|soon|live|running|after|not|from|end|q)\b|$)|start(?:s|ing)? (?:in|by|on|from|next|this|using|before|after|around|q)|kick ?off|roll ?out|roll it out|launch(?:es|ing)?|decide by|sign by|by the end of|by end of|end of (?:the |this |next )?(?:\w+ )?(?:month|quarter|year|week)|q ?(?:one|two|three|four|[1-4])|black friday|(?:contract|licen[cs]e|subscription) (?:ends|expires|runs out|is up|renews)|no (?:deadline|timeline|date)|(?:some time|sometime) (?:next|this|in)|next (?:year|quarter|month|week|spring|summer|fall|autumn|winter)|in (?:\w+|\d+|a couple of|a few) (?:weeks?|months?|days?|years?))\b/,
    },
  ],
  reads: (text, { now }) => readWhen(text, now),
  said: {
    LogSomeTimeIntent: 'some time {answer}',
    LogSomeDateIntent: 'some time {answer}',
  },
};
