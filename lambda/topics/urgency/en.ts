import { isHedged } from '../../language/en/readers/hedges.ts';
import { yesNoOr } from '../../language/en/readers/yes-no.ts';
import { askBack, said } from '../../understanding/understood.ts';
import type { AnswerReading, TopicWords } from '../topic.ts';

const howSoon: AnswerReading = (text) => {
  const hedged = isHedged(text) || /\b(?:sooner|better)\b/.test(text);
  if (
    /\b(?:not|no|isn't|aren't|nothing|never|can wait|low|little)\b/.test(text.replace(/\b(?:can(?:'t|not)) wait\b/, ''))
  )
    return said({ type: 'answer', answer: 'no' }, hedged);
  if (
    /\b(?:urgent(?:ly)?|urgency|asap|possible|sooner|rush|hurry|burning|immediately|right away|pressure|pressing|wait|very|high|now|yesterday|quickly|fast)\b/.test(
      text,
    )
  )
    return said({ type: 'answer', answer: 'yes' }, hedged);
  return askBack('not-heard');
};

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
  reads: (text, context) => yesNoOr((other) => howSoon(other, context))(text),
  said: {
    SaidUrgentIntent: 'it is urgent',
    SaidSoonerIntent: 'sooner is better',
    SaidNoRushIntent: 'they are in no rush',
  },
};
