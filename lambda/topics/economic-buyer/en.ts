import { readPerson } from '../../language/en/readers/person.ts';
import type { AnswerReading, TopicWords } from '../topic.ts';

const payer =
  /^(?:.*?\b)?(?:(?:comes?|coming|paid|goes|go) (?:out of|from|out from)|out of) (?:the |their |its |our |his |her )?(.+?)(?:(?:'s|s')? (?:budget|money|funds|pocket|cost center|department|purse))?$/;
const whoPays: AnswerReading = (text, { contact }) => {
  const [, department] = payer.exec(text) ?? [];
  return readPerson(department ? `the ${department}` : text, contact);
};

/** English for economic buyer. */
export const en: TopicWords = {
  name: 'who pays',
  noun: 'the one who pays',
  yes: 'we know who pays',
  no: 'nobody can say who pays',
  ask: 'Who pays for it?',
  cues: [
    {
      width: 40,
      says: /\b(?:(?:comes?|coming|paid|goes) (?:out of|from|out)|out of the .+ budget|pays for (?:it|this)|who pays|(?:pays|funds|is funding|will fund|will pay)(?: for)? (?:it|this)?|holds the (?:purse|budget|money)|budget (?:holder|owner)|owns the budget|economic buyer|purse strings|foots the bill)\b/,
    },
  ],
  reads: whoPays,
  said: {
    LogBuyerIntent: 'it comes out of {answer}',
  },
};
