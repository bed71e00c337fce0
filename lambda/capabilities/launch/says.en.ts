import { calls, capitalised } from '../../language/en/call-phrases.ts';
import { clause } from '../../language/en/reason-clauses.ts';
import { and, day, number, plural, time } from '../../language/en/speech.ts';
import { offer, say } from '../../speech/say.ts';
import type { LaunchWords } from './says.ts';

/** English for opening the skill. */
export const en: LaunchWords = {
  welcome: ({ name, familiarity }) =>
    familiarity === 'new' ? say`Lead Scout here. Hello ${name}.` : say`Hello ${name}.`,
  today: ({ left, familiarity }) => {
    const [next] = left;
    if (familiarity !== 'new' && next)
      return say`${capitalised(calls(left.length))} left today, the next at ${time(next.start)} with ${next.call.lead.name}.`;
    return say`You have ${number(left.length)} sales ${plural(left.length, { one: 'call', other: 'calls' })} left today: ${and(left.slice(0, 3).map(({ start, call }) => say`${call.lead.name} at ${time(start)}`))}${left.length > 3 ? say`, and more` : say``}.`;
  },
  quiet: ({ total }) => (total > 0 ? say`Your sales calls for today are done.` : say`You have no sales calls today.`),
  news: ({ news, since, now }) =>
    say`New since ${since.hasSame(now, 'day') ? time(since) : day(since, now).replace(/^on /, '')}: ${and(news.map(({ reason, about }) => clause(reason, about)))}.`,
  ask: say`Ask who a call is with, or how likely someone is to buy; for example, ${offer('who is my next call with')}. What would you like to know?`,
  askShort: say`What would you like to know?`,
  askResume: ({ interview }) => say`Your questions about ${interview.name} are still open. Shall we carry on?`,
  reprompt: say`You can say ${offer('how many calls do I have today')}, or ${offer('help')}. What shall it be?`,
};
