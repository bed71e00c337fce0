import { readAmount } from '../../language/en/readers/amount.ts';
import type { TopicWords } from '../topic.ts';

/** English for budget. */
export const en: TopicWords = {
  name: 'the budget',
  noun: 'the budget',
  yes: 'there is a budget',
  no: 'there is no budget',
  ask: "What's the budget?",
  example: 'An amount such as fifty thousand, a range, or that there is none yet.',
  cues: [
    {
      width: 210,
      says: /\b(?:budgets?|money|funds|funding|afford|spend(?:ing)?|dollars?|euros?|pounds?|bucks|grand|quid|rupees|thousand|million|mil|\d+ ?k|k|lakhs?|crores?|price range|price tag|invest(?:ment)?|cash|six figures?|five figures?|half a mil)\b/,
    },
  ],
  reads: (text, { last, currency }) =>
    readAmount(text, { ...(last ? { last } : {}), ...(currency ? { currency } : {}) }),
};
