import type { QuestionWords } from '../question.ts';

/** English for the questions about contact role. */
export const en = {
  'part-of-contact': {
    direct: 'What part do you play in the decision?',
    softer: 'How do things like this usually get decided, and where do you come in?',
    why: 'It tells you whether you are talking to who decides, who advises, or who will use it.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
