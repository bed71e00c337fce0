import type { QuestionWords } from '../question.ts';

/** English for the questions about objections. */
export const en = {
  'objections-expected': {
    direct: 'What problems will the decision-maker have with this?',
    softer: 'If somebody were to say no to this, what would be the reason?',
    why: 'An objection you hear early can be answered; one you hear last is a lost deal.',
  },
  'what-they-object-to': {
    direct: 'What speaks against doing this with us?',
    softer: 'What would you want to be sure of before you go ahead?',
    why: 'What they hold against you decides more often than what they like.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
