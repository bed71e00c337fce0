import type { QuestionWords } from '../question.ts';

/** English for the questions about plans. */
export const en = {
  plans: {
    direct: 'How do you plan to reach those goals?',
    softer: 'What have you already set in motion to get there?',
    why: 'If there is a plan, you are one step of it or in its way; it is good to know which.',
  },
  'plans-obstacles': {
    direct: 'What could keep you from carrying that plan out?',
    softer: 'Which part of the plan worries you most?',
    why: 'The weak part of the plan is where you can help.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
