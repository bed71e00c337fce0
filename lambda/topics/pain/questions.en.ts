import type { QuestionWords } from '../question.ts';

/** English for the questions about pain. */
export const en = {
  'contact-problems': {
    direct: 'What are the main problems you face in your own work?',
    softer: 'What takes up more of your week than it should?',
    why: 'People buy to get rid of a pain of their own; the company gives the budget for it.',
  },
  'problem-to-solve': {
    direct: 'Which problem do you hope to solve?',
    softer: 'If this could fix one thing for you, which would you want it to be?',
    why: 'If they cannot name the problem, they will not be able to say later that you solved it.',
  },
  'other-problems': {
    direct: 'What other problems are you facing?',
    softer: 'What else keeps the team busy at the moment?',
    why: 'What else they have to solve competes with you for the same hours and the same money.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
