import type { QuestionWords } from '../question.ts';

/** English for the questions about current solution. */
export const en = {
  'spend-today': {
    direct: 'How much do you spend today on this problem?',
    softer: 'If you add up tools and people, what does the way you do it today cost you, roughly?',
    why: 'What they already spend is the easiest money to move, and the figure to compare yours with.',
  },
  'own-solution-cost': {
    direct: 'What would it cost you to build this yourselves?',
    softer: 'Have you thought about building it in house? What came out of that?',
    why: 'Building it themselves is your quiet competitor, and its price is the ceiling for yours.',
  },
  'situation-today': {
    direct: 'What do you use for this today?',
    softer: 'Walk me through how this works with you today.',
    why: 'You replace something, even if it is a spreadsheet; and that something has a friend in the company.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
