import type { QuestionWords } from '../question.ts';

/** English for the questions about need. */
export const en = {
  'company-problems': {
    direct: 'What problems does the company face here?',
    softer: 'When this comes up in meetings, what is it that people complain about?',
    why: 'A problem that only one person has is a nice-to-have; one the company has gets money.',
  },
  'fits-the-need': {
    direct: 'From what you have seen, does this do what you need?',
    softer: 'Where does it fit, and where do you still have doubts?',
    why: 'A doubt that is spoken can be settled in the demo; one that is not comes back as silence.',
  },
  trigger: {
    direct: 'What made you look for a solution now?',
    softer: 'You have lived with this for a while. What changed?',
    why: 'What happened lately tells you why it is on the table, and how long it will stay there.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
