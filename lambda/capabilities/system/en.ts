import { offer, say } from '../../speech/say.ts';
import { utterances } from './utterances.en.ts';
import type { SystemWords } from './words.ts';

/** English for help, stop, repeat, silence and everything not understood. */
export const en: SystemWords = {
  utterances,
  notKnown: say`I don't know whose calls to look at yet: this Alexa account is not linked to a rep in Lead Scout. Ask whoever set it up to link you. Goodbye.`,
  lost: say`I lost the thread there.`,
  broken: say`Something went wrong on my side, and nothing was changed.`,
  whatElse: say`What would you like to know?`,
  help: say`I know today's calls, who they are with, and how likely they are to buy. Ask ${offer('how many calls do I have today')}, or ${offer('who is my two p.m.')}, or ${offer('how likely is Jones Watson to buy')}, and then ${offer('why')}.`,
  helpAnswering: say`Just say what you learned, in your own words. You can also say ${offer('undo that')} or ${offer('stop there')}.`,
  askHelp: say`What would you like to know?`,
  goodbye: say`Good luck with your calls.`,
  cancelled: say`All right, leaving that. Goodbye.`,
  okay: say`Okay.`,
  takeYourTime: say`Take your time.`,
  welcome: say`You're welcome.`,
  yesToWhat: say`Yes to what? You can ask ${offer('how many calls do I have today')}.`,
  nothingToRepeat: say`I have not said anything yet. You can ask ${offer('how many calls do I have today')}. What would you like to know?`,
  nothingMore: say`There is nothing more in that list.`,
  notUnderstood: [
    say`Sorry, I did not get that.`,
    say`I still did not get that. I can tell you about calls and leads.`,
    say`I'm not getting it today.`,
  ],
  askFallback: [
    say`Could you say it another way?`,
    say`Try ${offer('who is my next call with')}, or ${offer('how many calls do I have today')}. What would you like to know?`,
    say`Say ${offer('help')} for what I can do, or ${offer('stop')} to leave. Which shall it be?`,
  ],
};
