import { and, number, plural, time } from '../../speech/english.ts';
import { offer, say } from '../../speech/say.ts';
import type { LaunchWords } from './index.ts';

/** English for opening the skill. */
export const en: LaunchWords = {
  utterances: {},
  welcome: ({ name }) => say`Lead Scout here. Hello ${name}.`,
  today: ({ left, next }) =>
    say`You have ${number(left)} sales ${plural(left, { one: 'call', other: 'calls' })} left today: ${and(next.slice(0, 3).map(({ start, call }) => say`${call.lead.name} at ${time(start)}`))}${left > 3 ? say`, and more` : say``}.`,
  quiet: ({ total }) => (total > 0 ? say`Your sales calls for today are done.` : say`You have no sales calls today.`),
  ask: say`Ask who a call is with, or how likely someone is to buy; for example, ${offer('who is my next call with')}. What would you like to know?`,
  reprompt: say`You can say ${offer('how many calls do I have today')}, or ${offer('help')}. What shall it be?`,
};
