import { anytime, early, late, type Question } from '../question.ts';

/** About time and rivals: when, how high on the list, and who else is being looked at. */
export const timing: readonly Question[] = [
  {
    id: 'when-to-solve',
    sources: ['T.3', 'DQ.5', 'GP.4'],
    topic: 'timeline',
    serves: ['urgency'],
    stages: anytime,
    words: {
      en: {
        direct: 'When do you want to have this solved?',
        softer: 'If all goes well, when would you like to see it running?',
        why: 'Three months and some day are two different deals; a date tells you which one you are in.',
      },
    },
  },
  {
    id: 'start-using',
    sources: ['A.7', 'DQ.5'],
    topic: 'timeline',
    serves: ['decision-process', 'decision-maker'],
    stages: late,
    words: {
      en: {
        direct: 'When do you want to start using it?',
        softer: 'Is there a date in your year by which this should be in place?',
        why: 'From the start date you can count back to when they have to sign.',
      },
    },
  },
  {
    id: 'time-to-fix',
    sources: ['AN.3', 'N.4'],
    topic: 'urgency',
    serves: ['timeline', 'priority'],
    stages: anytime,
    words: {
      en: {
        direct: 'How much time do you have to fix this?',
        softer: 'What happens if this takes until the end of the year?',
        why: 'Urgency is what makes people change their plans for you.',
      },
    },
  },
  {
    id: 'priority-of-this',
    sources: ['T.2', 'CH.4'],
    topic: 'priority',
    serves: ['urgency', 'timeline'],
    stages: anytime,
    words: {
      en: {
        direct: 'Where does this stand on your list of priorities?',
        softer: 'What else is on your plate this quarter, and where does this come in?',
        why: 'Number one gets a meeting this week; number seven gets a meeting next year.',
      },
    },
  },
  {
    id: 'other-problems',
    sources: ['T.1'],
    topic: 'pain',
    serves: ['priority', 'timeline'],
    stages: early,
    words: {
      en: {
        direct: 'What other problems are you facing?',
        softer: 'What else keeps the team busy at the moment?',
        why: 'What else they have to solve competes with you for the same hours and the same money.',
      },
    },
  },
  {
    id: 'other-solutions',
    sources: ['T.4', 'DQ.2', 'F26'],
    topic: 'competition',
    serves: ['timeline', 'current-solution', 'decision-criteria'],
    stages: anytime,
    words: {
      en: {
        direct: 'Are you looking at other solutions?',
        softer: 'Who else has shown you something you liked?',
        why: 'You are always compared with something; it helps to know with what.',
      },
    },
  },
  {
    id: 'what-they-object-to',
    sources: ['A.5', 'F32'],
    topic: 'objections',
    serves: ['competition', 'decision-criteria'],
    stages: late,
    words: {
      en: {
        direct: 'What speaks against doing this with us?',
        softer: 'What would you want to be sure of before you go ahead?',
        why: 'What they hold against you decides more often than what they like.',
      },
    },
  },
];
