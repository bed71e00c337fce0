import { time } from '../../speech/english.ts';
import { say } from '../../speech/say.ts';
import type { TheirClockWords } from './index.ts';

/** English for the time where a lead is. */
export const en: TheirClockWords = {
  utterances: {
    TheirClockIntent: [
      'is it too (early|late) to (call|ring) {lead}',
      'is it too early to call (him|her|them)',
      'is it too late to (call|ring) (him|her|them)',
      'can i (call|ring) {lead} now',
      'can i call (him|her|them) now',
      'can i ring (him|her|them) [now]',
      '(which|what) time zone is {lead} in',
      '(which|what) time zone (is|are) (he|she|they) in',
      'what time is it [now] where {lead} is',
    ],
  },
  now: ({ name, theirs: { at, sameClock, outOfHours } }) => {
    const weekend = at.weekday > 5 ? say` on a ${at.setLocale('en').toFormat('cccc')}` : say``;
    const clock = sameClock ? say`${name}'s clock shows the same as yours` : say`It is now ${time(at)} for ${name}`;
    return say`${clock}${weekend}, ${outOfHours ? 'outside' : 'within'} office hours.`;
  },
  noZone: ({ name }) => say`I don't know where ${name} is, so I can't tell what time it is there.`,
  askLikely: ({ name }) => say`Want to know how likely ${name} is to buy?`,
};
