import type { QuestionWords } from '../question.ts';

/** English for the questions about budget approved. */
export const en = {
  'budget-approved': {
    direct: 'Is that budget approved?',
    softer: 'What would still have to happen before the money could be released?',
    why: 'A budget on paper and a budget that can be spent are two different things; the approval is what adds weeks.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
