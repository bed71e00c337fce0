import { factClause } from '../../language/en/fact-clauses.ts';
import { and, number, plural } from '../../language/en/speech.ts';
import { offer, say } from '../../speech/say.ts';
import { topicWords } from '../../topics/all.ts';
import type { InterviewWords } from './says.ts';

/** English for the interview. */
export const en: InterviewWords = {
  begins: ({ framework, who, left }) =>
    say`${framework} for ${who}: ${number(left)} ${plural(left, { one: 'question', other: 'questions' })}.`,
  goesOn: ({ framework, who, left }) =>
    say`${framework} for ${who}, ${number(left)} ${plural(left, { one: 'question', other: 'questions' })} left.`,
  question: ({ topic, known, now }) => {
    const { ask } = topicWords(topic, 'en');
    const [fact] = known;
    return fact
      ? say`So far ${factClause(fact, now)}. Is that still so, or ${ask.charAt(0).toLowerCase()}${ask.slice(1)}`
      : say`${ask}`;
  },
  reprompt: ({ topic }) =>
    say`${topicWords(topic, 'en').ask} You can also say ${offer('skip that one')} or ${offer('stop there')}. What shall I put down?`,
  choices: ({ topic }) => say`${topicWords(topic, 'en').example ?? 'Just what they said, in your own words.'}`,
  passed: say`Skipped.`,
  notAsked: say`Then it stays open.`,
  same: ({ facts, now }) => say`Still so: ${and(facts.map((fact) => factClause(fact, now)))}; noted as of today.`,
  nothingBefore: say`I have nothing from before on that.`,
  notHeard: ({ topic }) =>
    say`I did not get an answer from that. ${topicWords(topic, 'en').example ?? 'Just say what they said.'}`,
  nothingHeard: say`I did not get an answer from that either.`,
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
