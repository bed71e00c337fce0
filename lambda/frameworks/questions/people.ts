import { anytime, early, late, type Question } from '../question.ts';

/** About people: who decides, how, and who is on our side. */
export const people: readonly Question[] = [
  {
    id: 'final-decision',
    sources: ['A.3', 'DQ.6', 'CH.2', 'AN.1', 'GP.6'],
    topic: 'decision-maker',
    serves: ['economic-buyer', 'contact-role'],
    stages: anytime,
    words: {
      en: {
        direct: 'Who takes the final decision?',
        softer: 'When you are happy with what you have seen, who else would want a say before it goes ahead?',
        why: 'A yes from someone who may not say yes costs you the weeks in which nobody who may say it has heard of you.',
      },
    },
  },
  {
    id: 'part-of-contact',
    sources: ['A.1', 'AN.1'],
    topic: 'contact-role',
    serves: ['decision-maker', 'champion'],
    stages: early,
    words: {
      en: {
        direct: 'What part do you play in the decision?',
        softer: 'How do things like this usually get decided, and where do you come in?',
        why: 'It tells you whether you are talking to who decides, who advises, or who will use it.',
      },
    },
  },
  {
    id: 'how-many-involved',
    sources: ['A.2'],
    topic: 'stakeholders',
    serves: ['decision-process', 'decision-maker'],
    stages: anytime,
    words: {
      en: {
        direct: 'How many people and departments are involved?',
        softer: 'Who else will feel the difference, and should be heard early?',
        why: 'Six or seven people take part in a usual deal between companies; the ones you never met are the ones who object.',
      },
    },
  },
  {
    id: 'how-decided',
    sources: ['A.4', 'ME.4'],
    topic: 'decision-process',
    serves: ['decision-maker', 'timeline'],
    stages: late,
    words: {
      en: {
        direct: 'Which steps does the decision go through?',
        softer: 'Think of the last thing you bought like this. How did it get from idea to signature?',
        why: 'Each step you do not know is a date you cannot forecast.',
      },
    },
  },
  {
    id: 'objections-expected',
    sources: ['A.5'],
    topic: 'objections',
    serves: ['decision-maker'],
    stages: late,
    words: {
      en: {
        direct: 'What problems will the decision-maker have with this?',
        softer: 'If somebody were to say no to this, what would be the reason?',
        why: 'An objection you hear early can be answered; one you hear last is a lost deal.',
      },
    },
  },
  {
    id: 'rollout-contact',
    sources: ['A.6'],
    topic: 'stakeholders',
    serves: ['champion', 'decision-maker'],
    stages: late,
    words: {
      en: {
        direct: 'Who will be the contact for the rollout?',
        softer: 'Who would look after this day to day once it is there?',
        why: 'Whoever has to live with it can speak for you, or quietly against you.',
      },
    },
  },
  {
    id: 'measures-of-success',
    sources: ['A.8', 'ME.1'],
    topic: 'metrics',
    serves: ['decision-maker', 'benefits'],
    stages: anytime,
    words: {
      en: {
        direct: 'By which numbers will you judge that it worked?',
        softer: 'A year in, how would you notice that this was worth it?',
        why: 'What is not measured is not renewed, and a number they name is one you can promise.',
      },
    },
  },
  {
    id: 'who-funds',
    sources: ['ME.2'],
    topic: 'economic-buyer',
    serves: ['decision-maker', 'budget'],
    stages: anytime,
    words: {
      en: {
        direct: 'Who is going to fund it?',
        softer: 'Who would have to find it a good idea before money moves?',
        why: 'The one who can say yes when everybody else said no is the one to meet once, at least.',
      },
    },
  },
  {
    id: 'advocate',
    sources: ['ME.6'],
    topic: 'champion',
    serves: ['stakeholders', 'contact-role'],
    stages: anytime,
    words: {
      en: {
        direct: 'Is there somebody inside who wants this to happen and can make it happen?',
        softer: 'Who in your company would be happiest if this were solved?',
        why: 'Most of a sale happens when you are not in the room; you need somebody who is.',
      },
    },
  },
  {
    id: 'advocate-help',
    sources: ['ME.6', 'A.6'],
    topic: 'champion',
    serves: [],
    stages: late,
    words: {
      en: {
        direct: 'Would you put this forward yourself when the decision is made?',
        softer: 'What would you need from me to be comfortable recommending this?',
        why: 'Somebody who likes you is not a champion yet; somebody who speaks up for you is.',
      },
    },
  },
];
