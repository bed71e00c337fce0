import { anytime, early, late, type Question } from '../question.ts';

/** About the need: the problem, the goals, and what a solution must do. */
export const need: readonly Question[] = [
  {
    id: 'heard-of-us',
    sources: ['N.1', 'K24'],
    topic: 'situation',
    serves: ['need'],
    stages: ['first'],
    words: {
      en: {
        direct: 'How did you hear of us?',
        softer: 'What made you take a look at us?',
        why: 'Who was sent by a customer buys differently from who clicked an advertisement.',
      },
    },
  },
  {
    id: 'contact-problems',
    sources: ['N.2', 'CH.1', 'GP.3', 'SP.2'],
    topic: 'pain',
    serves: ['need'],
    stages: early,
    words: {
      en: {
        direct: 'What are the main problems you face in your own work?',
        softer: 'What takes up more of your week than it should?',
        why: 'People buy to get rid of a pain of their own; the company gives the budget for it.',
      },
    },
  },
  {
    id: 'company-problems',
    sources: ['N.3', 'CH.1', 'GP.3'],
    topic: 'need',
    serves: ['pain', 'priority'],
    stages: early,
    words: {
      en: {
        direct: 'What problems does the company face here?',
        softer: 'When this comes up in meetings, what is it that people complain about?',
        why: 'A problem that only one person has is a nice-to-have; one the company has gets money.',
      },
    },
  },
  {
    id: 'problem-to-solve',
    sources: ['DQ.1', 'ME.5', 'SP.2'],
    topic: 'pain',
    serves: ['need', 'goals'],
    stages: early,
    words: {
      en: {
        direct: 'Which problem do you hope to solve?',
        softer: 'If this could fix one thing for you, which would you want it to be?',
        why: 'If they cannot name the problem, they will not be able to say later that you solved it.',
      },
    },
  },
  {
    id: 'fits-the-need',
    sources: ['AN.2'],
    topic: 'need',
    serves: ['decision-criteria'],
    stages: late,
    words: {
      en: {
        direct: 'From what you have seen, does this do what you need?',
        softer: 'Where does it fit, and where do you still have doubts?',
        why: 'A doubt that is spoken can be settled in the demo; one that is not comes back as silence.',
      },
    },
  },
  {
    id: 'urgent-problems',
    sources: ['N.4'],
    topic: 'urgency',
    serves: ['need', 'timeline'],
    stages: early,
    words: {
      en: {
        direct: 'Is there anything that has to be solved urgently?',
        softer: 'Is there something here that cannot wait until next year?',
        why: 'Something urgent is what turns interest into a date.',
      },
    },
  },
  {
    id: 'goals',
    sources: ['N.5', 'DQ.4', 'GP.1'],
    topic: 'goals',
    serves: ['need', 'benefits'],
    stages: early,
    words: {
      en: {
        direct: 'Which goals do you want to reach with it?',
        softer: 'What would you like to be able to say about your team at the end of the year?',
        why: 'Somebody who has set goals has thought about it, and is open to a way of reaching them.',
      },
    },
  },
  {
    id: 'goals-and-us',
    sources: ['N.6'],
    topic: 'benefits',
    serves: ['goals', 'need'],
    stages: late,
    words: {
      en: {
        direct: 'Which of your goals would this bring you closer to?',
        softer: 'Of all you want to do this year, where do you see us helping?',
        why: 'It ties what you sell to something they are measured by.',
      },
    },
  },
  {
    id: 'trigger',
    sources: ['N.7', 'DQ.3'],
    topic: 'need',
    serves: ['urgency', 'timeline'],
    stages: early,
    words: {
      en: {
        direct: 'What made you look for a solution now?',
        softer: 'You have lived with this for a while. What changed?',
        why: 'What happened lately tells you why it is on the table, and how long it will stay there.',
      },
    },
  },
  {
    id: 'must-have-functions',
    sources: ['N.8', 'ME.3'],
    topic: 'decision-criteria',
    serves: ['need'],
    stages: anytime,
    words: {
      en: {
        direct: 'Which functions must it have, and why?',
        softer: 'When you compare a few of these, what will you look at first?',
        why: 'You are measured by a list somebody has written; better you help to write it.',
      },
    },
  },
  {
    id: 'criteria-written',
    sources: ['ME.3'],
    topic: 'decision-criteria',
    serves: ['decision-process'],
    stages: late,
    words: {
      en: {
        direct: 'By which criteria will you decide?',
        softer: 'What would make this an easy yes for everybody involved?',
        why: 'Every deal is decided by somebody’s criteria; the question is only whether you know them.',
      },
    },
  },
  {
    id: 'plans',
    sources: ['GP.2'],
    topic: 'plans',
    serves: ['goals', 'situation'],
    stages: early,
    words: {
      en: {
        direct: 'How do you plan to reach those goals?',
        softer: 'What have you already set in motion to get there?',
        why: 'If there is a plan, you are one step of it or in its way; it is good to know which.',
      },
    },
  },
  {
    id: 'plans-obstacles',
    sources: ['GP.2', 'GP.3'],
    topic: 'plans',
    serves: ['pain'],
    stages: early,
    words: {
      en: {
        direct: 'What could keep you from carrying that plan out?',
        softer: 'Which part of the plan worries you most?',
        why: 'The weak part of the plan is where you can help.',
      },
    },
  },
  {
    id: 'situation-today',
    sources: ['SP.1', 'DQ.2'],
    topic: 'current-solution',
    serves: ['situation', 'competition', 'plans'],
    stages: early,
    words: {
      en: {
        direct: 'What do you use for this today?',
        softer: 'Walk me through how this works with you today.',
        why: 'You replace something, even if it is a spreadsheet; and that something has a friend in the company.',
      },
    },
  },
  {
    id: 'situation-team',
    sources: ['SP.1'],
    topic: 'situation',
    serves: ['plans'],
    stages: ['first'],
    words: {
      en: {
        direct: 'How is the team set up that would use it?',
        softer: 'Tell me a little about the team and how a week looks.',
        why: 'Everything you say later has to fit the way they really work.',
      },
    },
  },
  {
    id: 'effect-of-problem',
    sources: ['SP.3', 'GP.7', 'F9'],
    topic: 'consequences',
    serves: ['pain', 'priority'],
    stages: early,
    words: {
      en: {
        direct: 'What does this problem cost you, in time or money?',
        softer: 'When this goes wrong, who feels it, and how?',
        why: 'A problem with a price on it is one they will pay to solve.',
      },
    },
  },
  {
    id: 'worth-of-solution',
    sources: ['SP.4', 'GP.8', 'ME.1'],
    topic: 'benefits',
    serves: ['metrics', 'goals'],
    stages: anytime,
    words: {
      en: {
        direct: 'What would it be worth to you to have this solved?',
        softer: 'Suppose it were solved tomorrow. What could the team do then?',
        why: 'When they say the benefit themselves, you do not have to.',
      },
    },
  },
];
