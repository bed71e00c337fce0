import type { QuestionWords } from '../question.ts';

/** English for the questions about metrics. */
export const en = {
  'measures-of-success': {
    direct: 'By which numbers will you judge that it worked?',
    softer: 'A year in, how would you notice that this was worth it?',
    why: 'What is not measured is not renewed, and a number they name is one you can promise.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
