import { readText } from '../../language/en/readers/text-answer.ts';
import type { TopicWords } from '../topic.ts';

/** English for plans. */
export const en: TopicWords = {
  name: 'their plans',
  noun: 'the plan',
  yes: 'they have a plan',
  no: 'they have no plan',
  ask: 'How do they plan to get there?',
  cues: [
    {
      width: 220,
      says: /\b(?:plans?|planning|planned|roadmap|strategy|initiative|going to (?:hire|open|move|migrate|switch|launch|expand|merge|build)|about to (?:hire|open|move|migrate|switch|launch|expand|merge))\b/,
    },
  ],
  reads: readText,
};
