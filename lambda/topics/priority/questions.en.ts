import type { QuestionWords } from '../question.ts';

/** English for the questions about priority. */
export const en = {
  'priority-of-this': {
    direct: 'Where does this stand on your list of priorities?',
    softer: 'What else is on your plate this quarter, and where does this come in?',
    why: 'Number one gets a meeting this week; number seven gets a meeting next year.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
