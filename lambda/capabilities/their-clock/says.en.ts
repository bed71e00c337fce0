import { time } from '../../language/en/speech.ts';
import { say } from '../../speech/say.ts';
import type { TheirClockWords } from './says.ts';

/** English for the time where a lead is. */
export const en: TheirClockWords = {
  now: ({ name, theirs: { at, sameClock, outOfHours } }) => {
    const weekend = at.weekday > 5 ? say` on a ${at.setLocale('en').toFormat('cccc')}` : say``;
    const clock = sameClock ? say`${name}'s clock shows the same as yours` : say`It is now ${time(at)} for ${name}`;
    return say`${clock}${weekend}, ${outOfHours ? 'outside' : 'within'} office hours.`;
  },
  noZone: ({ name }) => say`I don't know where ${name} is, so I can't tell what time it is there.`,
  askLikely: ({ name }) => say`Want to know how likely ${name} is to buy?`,
};
