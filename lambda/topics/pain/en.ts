import { readText } from '../../language/en/readers/text-answer.ts';
import type { TopicWords } from '../topic.ts';

/** English for pain. */
export const en: TopicWords = {
  name: 'what hurts',
  noun: 'the pain',
  yes: 'it hurts them today',
  no: 'nothing hurts them today',
  ask: 'What hurts them today?',
  cues: [
    {
      width: 140,
      says: /\b(?:pains?|pain points?|problems?|struggl\w+|suffer\w*|hurts?|hurting|frustrat\w+|takes (?:too long|forever|ages)|too slow|too long|challenges?|complain\w*|annoy\w*|headaches?|nightmare|mess|broken|bottleneck|(?:can't|cannot) (?:see|find|keep|track|measure|forecast|report|scale)|no (?:visibility|overview|control|pipeline view)|fed up|sick of|drowning)\b/,
    },
  ],
  reads: readText,
  said: {
    LogPainIntent: 'their problem is {answer}',
  },
};
