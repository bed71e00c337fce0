import { day, time } from '../../language/en/speech.ts';
import { offer, say } from '../../speech/say.ts';
import type { AboutMeWords } from './says.ts';

/** English for what the skill is asked about itself. */
export const en: AboutMeWords = {
  kept: say`I keep your leads, your calendar, where you say you are, and what you log. I keep no sound: what Alexa keeps is in the Alexa app, under privacy. To have something deleted, say ${offer('forget what I just told you')}, forget everything about somebody, or ${offer('forget me')}.`,
  read: ({ at, now, unreachable }) =>
    say`${unreachable ? say`I can't reach your calendar now; I` : say`I`} last read it ${day(at, now)} at ${time(at)}.`,
  neverRead: say`I have not fetched your calendar on my own; it is as it was last loaded.`,
  leadsAsOf: say`Your leads are as your team last loaded them, plus what you told me. When that was I don't know.`,
  voice: say`I can't whisper or change my own pace. Say Alexa, speak slower, or Alexa, volume two. I can also be shorter.`,
  askNext: say`What else would you like to know?`,
};
