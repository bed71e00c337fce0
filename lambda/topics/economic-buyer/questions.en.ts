import type { QuestionWords } from '../question.ts';

/** English for the questions about economic buyer. */
export const en = {
  'whose-budget': {
    direct: 'Whose budget would this come out of?',
    softer: 'When you have bought something like this before, which department carried it?',
    why: 'Whoever pays can stop the deal at the last minute; you want to know them before that.',
  },
  'who-funds': {
    direct: 'Who is going to fund it?',
    softer: 'Who would have to find it a good idea before money moves?',
    why: 'The one who can say yes when everybody else said no is the one to meet once, at least.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
