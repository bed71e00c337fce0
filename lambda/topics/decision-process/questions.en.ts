import type { QuestionWords } from '../question.ts';

/** English for the questions about decision process. */
export const en = {
  'how-decided': {
    direct: 'Which steps does the decision go through?',
    softer: 'Think of the last thing you bought like this. How did it get from idea to signature?',
    why: 'Each step you do not know is a date you cannot forecast.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
