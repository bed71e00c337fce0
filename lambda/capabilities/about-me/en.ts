import { day, time } from '../../speech/english.ts';
import { say } from '../../speech/say.ts';
import type { AboutMeWords } from './index.ts';

/** English for what the skill is asked about itself. */
export const en: AboutMeWords = {
  utterances: {
    AboutDataIntent: [
      'what do you (store|save|record|know|remember) about me',
      'what information do you have about me',
      'what data do you have (about|on) me',
      'what (data|information) do you (keep|store|collect) [about me]',
      'is (my data|my information|what i say|this conversation) (private|safe|secure|recorded|stored)',
      'who (can|gets to) (see|hear|read) (what i say|my data|my notes|this)',
      'do you (record|keep|store) (what i say|my voice|my data|this conversation)',
      'are you recording (me|this|us)',
    ],
    FreshnessIntent: [
      'how (fresh|recent|current|old|up to date) is (my|your|the|this) (data|information|calendar)',
      'when did you last (sync|update|refresh|read my calendar|check my calendar)',
      'when did you last sync with {lead}',
      'when was (my|the|your) (calendar|data|information) last (synced|updated|refreshed|read)',
      'is (my|your|the) (data|information|calendar) up to date',
    ],
    HowISpeakIntent: [
      '(slower|more slowly|faster|quieter)',
      '(speak|talk|say it|say that) (slower|more slowly|faster|quietly|more quietly)',
      '[shh] (whisper|whisper it|whisper that) [please]',
      'can you whisper',
      "you're (talking|speaking|going) too (fast|slow|loud)",
      'slow down [a bit|please]',
      '(keep it|keep that) (to yourself|down|between us)',
      'there are people (here|around|listening)',
      '(lower|keep down) your voice',
      'not so (loud|fast)',
    ],
    WhoseAccountIntent: [
      "(this|that) (isn't|is not) my (account|list|book)",
      '(which|what|whose) (account|list|calendar) (is this|am i on|are you using)',
      'who (am i|do you think i am|are you talking to)',
      "switch to {lead} 's (list|account|calls|calendar|book)",
      '(switch|change) (accounts|users|the account|the user)',
      'my (code|pin|passcode) is {count}',
    ],
  },
  kept: say`I keep your leads, your calendar, where you say you are, and what you log, with your name and the time. I keep no sound: what Alexa keeps is in the Alexa app, under privacy. To have something deleted, ask whoever set me up.`,
  read: ({ at, now, unreachable }) =>
    say`${unreachable ? say`I can't reach your calendar now; I` : say`I`} last read it ${day(at, now)} at ${time(at)}.`,
  neverRead: say`I have not fetched your calendar on my own; it is as it was last loaded.`,
  leadsAsOf: say`Your leads are as your team last loaded them, plus what you told me. When that was I don't know.`,
  voice: say`I can't whisper or change my own pace. Say Alexa, speak slower, or Alexa, volume two. I can also be shorter.`,
  account: ({ rep }) =>
    say`I have you as ${rep}: that goes by who is signed in on this device, and I take no codes. If that's wrong, whoever set me up can change it.`,
  askNext: say`What else would you like to know?`,
};
