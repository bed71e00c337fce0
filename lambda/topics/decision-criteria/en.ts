import { readText } from '../../language/en/readers/text-answer.ts';
import type { TopicWords } from '../topic.ts';

/** English for decision criteria. */
export const en: TopicWords = {
  name: 'what they decide by',
  noun: 'what they decide by',
  yes: 'we know what they decide by',
  no: 'they have no criteria yet',
  ask: 'What do they decide by?',
  cues: [
    {
      width: 100,
      says: /\b(?:criteria|criterion|must have|has to have|needs to have|(?:care|cares) (?:most )?about|matters? (?:most|to them)|most important (?:thing|is)|deal ?breakers?|(?:decide|judge|choose|compare) (?:by|on|based on)|price (?:matters|decides|is everything)|requirements? (?:are|is|list)|look(?:s|ing)? (?:for|at) (?:price|integration|security|support))\b/,
    },
  ],
  reads: readText,
};
