import { readText } from '../../language/en/readers/text-answer.ts';
import type { TopicWords } from '../topic.ts';

/** English for current solution. */
export const en: TopicWords = {
  name: 'what they use today',
  noun: 'what they use today',
  yes: 'they use something already',
  no: 'they use nothing today',
  ask: 'What do they use today?',
  cues: [
    {
      width: 130,
      says: /\b(?:(?:use|uses|using|have|has|run|runs|running|on|work with|works with|working with|do it|doing it|does it|manage it|track it|tracking it|stuck with|live in) .*\b(?:today|now|currently|at the moment|right now|so far|spreadsheets?|excel|by hand|manually|on paper)|spreadsheets?|excel|(?:current|old|existing|present) (?:tool|solution|system|crm|vendor|provider|software|supplier|contract)|replac(?:e|es|ing|ed)|currently (?:use|using|on|with|run|have)|(?:use|uses|using) (?:an? |the )?(?:crm|tool|hubspot|salesforce|pipedrive|zoho|homegrown|in house))\b/,
    },
  ],
  reads: readText,
  said: {
    LogSolutionIntent: 'they use {answer}',
  },
};
