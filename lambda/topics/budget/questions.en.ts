import type { QuestionWords } from '../question.ts';

/** English for the questions about budget. */
export const en = {
  'budget-range': {
    direct: 'What range have you set aside for this?',
    softer: 'Teams your size usually spend somewhere between two figures on this. Where would you expect to land?',
    why: 'Without a range you cannot tell whether you are offering the right size, and a deal with no money behind it rarely closes.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
