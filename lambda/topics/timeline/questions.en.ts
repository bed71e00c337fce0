import type { QuestionWords } from '../question.ts';

/** English for the questions about timeline. */
export const en = {
  'when-to-solve': {
    direct: 'When do you want to have this solved?',
    softer: 'If all goes well, when would you like to see it running?',
    why: 'Three months and some day are two different deals; a date tells you which one you are in.',
  },
  'start-using': {
    direct: 'When do you want to start using it?',
    softer: 'Is there a date in your year by which this should be in place?',
    why: 'From the start date you can count back to when they have to sign.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
