import type { Topic } from '../../domain/fact.ts';
import { factClause } from '../../language/en/fact-clauses.ts';
import { and, number, plural } from '../../language/en/speech.ts';
import { offer, say } from '../../speech/say.ts';
import type { InterviewWords } from './says.ts';

const questions: Record<Topic, string> = {
  budget: "What's the budget?",
  'budget-approved': 'Is the budget approved?',
  'economic-buyer': 'Who pays for it?',
  'decision-maker': 'Who signs off?',
  'contact-role': 'What part does your contact play in the decision?',
  stakeholders: 'Who else is involved?',
  'decision-process': 'How do they decide?',
  'decision-criteria': 'What do they decide by?',
  need: 'What do they need it for?',
  pain: 'What hurts them today?',
  goals: 'What do they want to reach?',
  plans: 'How do they plan to get there?',
  metrics: 'How will they measure success?',
  timeline: 'When do they want to start?',
  urgency: 'How urgent is it?',
  priority: 'Where does it stand on their list?',
  competition: 'Who else are they looking at?',
  champion: 'Who speaks for us inside?',
  consequences: 'What happens if they do nothing?',
  benefits: 'What would they gain?',
  situation: 'How do they work today?',
  'current-solution': 'What do they use today?',
  objections: 'What do they object to?',
};

const examples: Partial<Record<Topic, string>> = {
  budget: 'An amount such as fifty thousand, a range, or that there is none yet.',
  'decision-maker': 'A name, a role such as the C F O, or both.',
  timeline: 'A month, a quarter, or how long it may take.',
  priority: 'A place such as number two, or that it is low.',
  urgency: 'That it is urgent, or that there is no rush.',
  champion: 'A name, or that there is nobody.',
  competition: 'Their names, or that there is nobody.',
};

/** English for the interview. */
export const en: InterviewWords = {
  begins: ({ framework, who, left }) =>
    say`${framework} for ${who}: ${number(left)} ${plural(left, { one: 'question', other: 'questions' })}.`,
  goesOn: ({ framework, who, left }) =>
    say`${framework} for ${who}, ${number(left)} ${plural(left, { one: 'question', other: 'questions' })} left.`,
  question: ({ topic, known, now }) => {
    const [fact] = known;
    return fact
      ? say`So far ${factClause(fact, now)}. Is that still so, or ${questions[topic].charAt(0).toLowerCase()}${questions[topic].slice(1)}`
      : say`${questions[topic]}`;
  },
  reprompt: ({ topic }) =>
    say`${questions[topic]} You can also say ${offer('skip that one')} or ${offer('stop there')}. What shall I put down?`,
  choices: ({ topic }) => say`${examples[topic] ?? 'Just what they said, in your own words.'}`,
  passed: say`Skipped.`,
  notAsked: say`Then it stays open.`,
  same: ({ facts, now }) => say`Still so: ${and(facts.map((fact) => factClause(fact, now)))}; noted as of today.`,
  nothingBefore: say`I have nothing from before on that.`,
  notHeard: ({ topic }) => say`I did not get an answer from that. ${examples[topic] ?? 'Just say what they said.'}`,
  stepBack: say`Taken back.`,
  nothingToUndo: say`There is nothing to take back.`,
  done: ({ framework, who, answered, of }) =>
    say`That was ${framework} for ${who}: ${number(answered)} of ${number(of)} answered.`,
  stopped: ({ left, who }) =>
    left === 0
      ? say`All is saved.`
      : say`Saved so far, with ${number(left)} ${plural(left, { one: 'question', other: 'questions' })} left for ${who}; say ${offer('carry on where we left off')} whenever you like.`,
  noInterview: say`There is no interview to carry on with.`,
  noLastCall: say`I see no call of yours in the last seven days.`,
  askWhom: say`Whom shall we go through? Say, for example, ${offer('qualify Jones Watson')}.`,
  askWhatElse: say`What else can I do?`,
};
