import { readRivals } from '../../language/en/readers/text-answer.ts';
import type { TopicWords } from '../topic.ts';

/** English for competition. */
export const en: TopicWords = {
  name: 'who else they are looking at',
  noun: 'the competition',
  yes: 'they are looking at others too',
  no: 'they are looking at nobody else',
  ask: 'Who else are they looking at?',
  example: 'Their names, or that there is nobody.',
  cues: [
    {
      width: 20,
      says: /\b(?:(?:also |still )?(?:looking at|talking to|considering|comparing(?: us)? (?:with|to|against)|evaluating|trialing|trialling|shortlisted) (?!for\b|it\b|this\b|that\b|ways\b|how\b)|competitors?|competition|up against|other vendors?|other solutions?|other options?|alternatives?|against us|nobody else is in|only us in)/,
    },
  ],
  reads: readRivals,
  said: {
    LogRivalIntent: "they're looking at {answer}",
  },
};
