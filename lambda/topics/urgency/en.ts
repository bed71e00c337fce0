import { yesNoByWords } from '../../language/en/readers/yes-no.ts';
import type { TopicWords } from '../topic.ts';

// Made when it is asked for: a start needs no reader.
const howSoon = (text: string) =>
  yesNoByWords({
    no: /\b(?:not|no (?!time\b)|no$|isn't|aren't|nothing|never|(?<!(?:can't|cannot|not) )can wait|hardly|scarcely|barely|low|little)\b/,
    yes: /\b(?:urgent(?:ly)?|urgency|asap|possible|sooner|rush|hurry|burning|immediately|right away|pressure|pressing|wait|very|high|now|yesterday|quickly|fast)\b/,
    hedged: /\b(?:sooner|better)\b/,
  })(text);

/** English for urgency. */
export const en: TopicWords = {
  name: 'how urgent it is',
  noun: 'the urgency',
  yes: 'it is urgent',
  no: 'it is not urgent',
  ask: 'How urgent is it?',
  example: 'That it is urgent, or that there is no rush.',
  cues: [
    {
      width: 150,
      says: /\b(?:urgen(?:t|cy|tly)|a\.?s\.?a\.?p|asap|as soon as possible|sooner|no (?:rush|hurry|urgency)|(?:in a|in no) (?:rush|hurry)|burning|right away|immediately|under pressure|pressing|can(?:'t|not) wait)\b/,
    },
  ],
  reads: (text) => howSoon(text),
};
