import type { QuestionWords } from '../question.ts';

/** English for the questions about decision criteria. */
export const en = {
  'weight-of-price': {
    direct: 'How much does price weigh in the decision?',
    softer: 'What matters more to you here: what it costs, or how soon it works?',
    why: 'If price decides, you need a lean offer; if it does not, you need not give a discount.',
  },
  'must-have-functions': {
    direct: 'Which functions must it have, and why?',
    softer: 'When you compare a few of these, what will you look at first?',
    why: 'You are measured by a list somebody has written; better you help to write it.',
  },
  'criteria-written': {
    direct: 'By which criteria will you decide?',
    softer: 'What would make this an easy yes for everybody involved?',
    why: 'Every deal is decided by somebody’s criteria; the question is only whether you know them.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
