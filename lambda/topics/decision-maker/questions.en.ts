import type { QuestionWords } from '../question.ts';

/** English for the questions about decision maker. */
export const en = {
  'final-decision': {
    direct: 'Who takes the final decision?',
    softer: 'When you are happy with what you have seen, who else would want a say before it goes ahead?',
    why: 'A yes from someone who may not say yes costs you the weeks in which nobody who may say it has heard of you.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
