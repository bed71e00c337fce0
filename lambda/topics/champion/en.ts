import { readPerson } from '../../language/en/readers/person.ts';
import type { TopicWords } from '../topic.ts';

/** English for champion. */
export const en: TopicWords = {
  name: 'a champion',
  noun: 'our champion',
  yes: 'somebody there champions us',
  no: 'nobody there champions us',
  ask: 'Who speaks for us inside?',
  example: 'A name, or that there is nobody.',
  cues: [
    {
      width: 80,
      says: /\b(?:champions?|advocate|on our side|fights? for us|fighting for us|sponsor|rooting for us|pushing for us|pushes for us|behind us|coach|backs us|wants us|speaks? (?:up )?for us|ally|no (?:friend|supporter))\b/,
    },
  ],
  reads: (text, { contact }) => readPerson(text, contact),
};
