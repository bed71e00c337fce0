import type { QuestionWords } from '../question.ts';

/** English for the questions about benefits. */
export const en = {
  'return-hoped': {
    direct: 'What return do you hope to see?',
    softer: 'If this works as you hope, what would be different a year from now?',
    why: 'The return they name themselves is the one they will defend in front of whoever pays.',
  },
  'goals-and-us': {
    direct: 'Which of your goals would this bring you closer to?',
    softer: 'Of all you want to do this year, where do you see us helping?',
    why: 'It ties what you sell to something they are measured by.',
  },
  'worth-of-solution': {
    direct: 'What would it be worth to you to have this solved?',
    softer: 'Suppose it were solved tomorrow. What could the team do then?',
    why: 'When they say the benefit themselves, you do not have to.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
