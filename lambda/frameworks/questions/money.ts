import { anytime, early, late, type Question } from '../question.ts';

/** About money: what it costs them today, what is set aside, and who pays. */
export const money: readonly Question[] = [
  {
    id: 'budget-range',
    sources: ['B.6', 'DQ.7', 'CH.3', 'AN.4', 'GP.5'],
    topic: 'budget',
    serves: ['budget-approved', 'economic-buyer'],
    stages: anytime,
    words: {
      en: {
        direct: 'What range have you set aside for this?',
        softer: 'Teams your size usually spend somewhere between two figures on this. Where would you expect to land?',
        why: 'Without a range you cannot tell whether you are offering the right size, and a deal with no money behind it rarely closes.',
      },
    },
  },
  {
    id: 'budget-approved',
    sources: ['B.6', 'F2'],
    topic: 'budget-approved',
    serves: ['budget'],
    stages: late,
    words: {
      en: {
        direct: 'Is that budget approved?',
        softer: 'What would still have to happen before the money could be released?',
        why: 'A budget on paper and a budget that can be spent are two different things; the approval is what adds weeks.',
      },
    },
  },
  {
    id: 'spend-today',
    sources: ['B.1'],
    topic: 'current-solution',
    serves: ['budget'],
    stages: early,
    words: {
      en: {
        direct: 'How much do you spend today on this problem?',
        softer: 'If you add up tools and people, what does the way you do it today cost you, roughly?',
        why: 'What they already spend is the easiest money to move, and the figure to compare yours with.',
      },
    },
  },
  {
    id: 'whose-budget',
    sources: ['B.2', 'ME.2'],
    topic: 'economic-buyer',
    serves: ['budget'],
    stages: anytime,
    words: {
      en: {
        direct: 'Whose budget would this come out of?',
        softer: 'When you have bought something like this before, which department carried it?',
        why: 'Whoever pays can stop the deal at the last minute; you want to know them before that.',
      },
    },
  },
  {
    id: 'own-solution-cost',
    sources: ['B.3'],
    topic: 'current-solution',
    serves: ['budget'],
    stages: early,
    words: {
      en: {
        direct: 'What would it cost you to build this yourselves?',
        softer: 'Have you thought about building it in house? What came out of that?',
        why: 'Building it themselves is your quiet competitor, and its price is the ceiling for yours.',
      },
    },
  },
  {
    id: 'cost-of-ignoring',
    sources: ['B.4', 'GP.7', 'SP.3'],
    topic: 'consequences',
    serves: ['budget', 'urgency'],
    stages: anytime,
    words: {
      en: {
        direct: 'What do you lose if you leave this as it is?',
        softer: 'Say nothing changes for a year. What would that mean for the team?',
        why: 'Doing nothing is what most deals are lost to; a number on it is the strongest argument you can have.',
      },
    },
  },
  {
    id: 'return-hoped',
    sources: ['B.5', 'GP.8', 'SP.4'],
    topic: 'benefits',
    serves: ['budget', 'metrics'],
    stages: anytime,
    words: {
      en: {
        direct: 'What return do you hope to see?',
        softer: 'If this works as you hope, what would be different a year from now?',
        why: 'The return they name themselves is the one they will defend in front of whoever pays.',
      },
    },
  },
  {
    id: 'weight-of-price',
    sources: ['B.7'],
    topic: 'decision-criteria',
    serves: ['budget'],
    stages: late,
    words: {
      en: {
        direct: 'How much does price weigh in the decision?',
        softer: 'What matters more to you here: what it costs, or how soon it works?',
        why: 'If price decides, you need a lean offer; if it does not, you need not give a discount.',
      },
    },
  },
];
