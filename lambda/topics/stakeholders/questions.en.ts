import type { QuestionWords } from '../question.ts';

/** English for the questions about stakeholders. */
export const en = {
  'how-many-involved': {
    direct: 'How many people and departments are involved?',
    softer: 'Who else will feel the difference, and should be heard early?',
    why: 'Six or seven people take part in a usual deal between companies; the ones you never met are the ones who object.',
  },
  'rollout-contact': {
    direct: 'Who will be the contact for the rollout?',
    softer: 'Who would look after this day to day once it is there?',
    why: 'Whoever has to live with it can speak for you, or quietly against you.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
