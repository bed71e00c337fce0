import type { QuestionWords } from '../question.ts';

/** English for the questions about urgency. */
export const en = {
  'urgent-problems': {
    direct: 'Is there anything that has to be solved urgently?',
    softer: 'Is there something here that cannot wait until next year?',
    why: 'Something urgent is what turns interest into a date.',
  },
  'time-to-fix': {
    direct: 'How much time do you have to fix this?',
    softer: 'What happens if this takes until the end of the year?',
    why: 'Urgency is what makes people change their plans for you.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
