import type { QuestionWords } from '../question.ts';

/** English for the questions about competition. */
export const en = {
  'other-solutions': {
    direct: 'Are you looking at other solutions?',
    softer: 'Who else has shown you something you liked?',
    why: 'You are always compared with something; it helps to know with what.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
