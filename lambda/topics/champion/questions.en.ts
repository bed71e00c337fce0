import type { QuestionWords } from '../question.ts';

/** English for the questions about champion. */
export const en = {
  advocate: {
    direct: 'Is there somebody inside who wants this to happen and can make it happen?',
    softer: 'Who in your company would be happiest if this were solved?',
    why: 'Most of a sale happens when you are not in the room; you need somebody who is.',
  },
  'advocate-help': {
    direct: 'Would you put this forward yourself when the decision is made?',
    softer: 'What would you need from me to be comfortable recommending this?',
    why: 'Somebody who likes you is not a champion yet; somebody who speaks up for you is.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
