import { readText } from '../../language/en/readers/text-answer.ts';
import type { TopicWords } from '../topic.ts';

/** English for decision process. */
export const en: TopicWords = {
  name: 'how they decide',
  noun: 'the way they decide',
  yes: 'we know how they decide',
  no: 'they have no way to decide yet',
  ask: 'How do they decide?',
  cues: [
    {
      width: 10,
      says: /\b(?:anything|everything|sums?|amounts?) (?:over|above|beyond) .*\b(?:needs?|takes?|requires?|has to|goes|must)\b/,
    },
    {
      width: 50,
      says: /\b(?:board (?:signs|approves|has to approve|decides)|signs anything|anything over|(?:legal|procurement|security|compliance|purchasing)(?: team| department)? (?:needs?|takes?|wants?|has to|have to|must|will|reviews?)|goes (?:through|to) (?:legal|procurement|purchasing|the board|a committee|security|a review)|decision process|process is|(?:decide|decided|decision is (?:made|taken)) (?:in|by) (?:a |the )?(?:committee|board|group|vote)|steps?|tender|rfp|security review|legal review|vendor (?:review|onboarding)|approval process|buying process|proof of concept|pilot first)\b/,
    },
  ],
  reads: readText,
  said: {
    LogProcessIntent: 'the board {answer}',
  },
};
