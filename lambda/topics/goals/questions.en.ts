import type { QuestionWords } from '../question.ts';

/** English for the questions about goals. */
export const en = {
  goals: {
    direct: 'Which goals do you want to reach with it?',
    softer: 'What would you like to be able to say about your team at the end of the year?',
    why: 'Somebody who has set goals has thought about it, and is open to a way of reaching them.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
