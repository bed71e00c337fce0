import { day, time } from '../../language/en/speech.ts';
import { offer, say } from '../../speech/say.ts';
import type { WhereIAmWords } from './says.ts';

/** English for where the rep is. */
export const en: WhereIAmWords = {
  noted: ({ place, until, now }) =>
    until
      ? say`${place} time until ${until.minus({ minutes: 1 }).hasSame(now, 'day') ? 'tonight' : day(until.minus({ minutes: 1 }), now).replace(/^on /, '')}, then.`
      : say`${place} time from now on.`,
  thatCall: ({ found, here, place }) =>
    say`Your ${time(found.start)} with ${found.call.lead.name} is ${time(here)} in ${place}.`,
  nextCall: ({ found, here, now, place }) =>
    say`Your next call, with ${found.call.lead.name}, is ${here.hasSame(now, 'day') ? '' : say`${day(here, now)} `}at ${time(here)} in ${place}.`,
  noCallThen: say`I see no sales call at that time today.`,
  home: say`Welcome back. All times are in your own time zone again.`,
  zone: ({ city, now, place }) =>
    say`I use ${place ?? city.split('/').at(-1)?.replaceAll('_', ' ') ?? ''} time. It is ${time(now)} there.`,
  notAPlace: ({ heard }) => say`I don't know what time it is in ${heard}.`,
  where: say`To tell you times I have to know where you are.`,
  askWhere: say`Which large city are you in, or nearest to? Say, for example, ${offer('I am in Denver')}.`,
  askNext: say`What else would you like to know?`,
};
