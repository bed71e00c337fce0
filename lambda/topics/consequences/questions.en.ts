import type { QuestionWords } from '../question.ts';

/** English for the questions about consequences. */
export const en = {
  'cost-of-ignoring': {
    direct: 'What do you lose if you leave this as it is?',
    softer: 'Say nothing changes for a year. What would that mean for the team?',
    why: 'Doing nothing is what most deals are lost to; a number on it is the strongest argument you can have.',
  },
  'effect-of-problem': {
    direct: 'What does this problem cost you, in time or money?',
    softer: 'When this goes wrong, who feels it, and how?',
    why: 'A problem with a price on it is one they will pay to solve.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
