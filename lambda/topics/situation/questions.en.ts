import type { QuestionWords } from '../question.ts';

/** English for the questions about situation. */
export const en = {
  'heard-of-us': {
    direct: 'How did you hear of us?',
    softer: 'What made you take a look at us?',
    why: 'Who was sent by a customer buys differently from who clicked an advertisement.',
  },
  'situation-team': {
    direct: 'How is the team set up that would use it?',
    softer: 'Tell me a little about the team and how a week looks.',
    why: 'Everything you say later has to fit the way they really work.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
