import { or, time } from '../../language/en/speech.ts';
import { offer, type Speech, say } from '../../speech/say.ts';
import type { Saved } from '../../store/watch-saves.ts';
import type { Reach } from '../../turn/not-reached.ts';
import type { SystemWords } from './says.ts';
import type { Suggestion } from './what-now.ts';

function suggested(suggestion: Suggestion): Speech {
  switch (suggestion.about) {
    case 'carry-on':
      return offer('carry on');
    case 'likely':
      return offer('how likely are they to buy');
    case 'gaps':
      return offer('what am I missing');
    case 'debrief':
      return offer('debrief me on my last call');
    case 'brief':
      return offer('brief me on my {time}', { time: time(suggestion.start) });
    case 'who-next':
      return offer('who is my next call with');
    case 'call-first':
      return offer('who should I call first');
    case 'today':
      return offer('how many calls do I have today');
    case 'tomorrow':
      return offer('how many calls do I have tomorrow');
  }
}

/** What is saved after a turn broke off. */
function and(saved: Saved): Speech {
  switch (saved) {
    case 'nothing':
      return say`and nothing was changed`;
    case 'all':
      return say`but what you told me is saved`;
    case 'perhaps':
      return say`and I can't tell whether all of that was saved. Say ${offer('read that back')} to hear what I have, or just say it again: nothing is written twice`;
  }
}

function reached(what: Reach): Speech {
  switch (what) {
    case 'calendar':
      return say`your calendar`;
    case 'leads':
      return say`your leads`;
    case 'lead':
      return say`what I know about them`;
    case 'todos':
      return say`your list of things to do`;
    case 'who-you-are':
      return say`the list of who is who`;
    case 'model':
      return say`your team's model`;
    case 'book':
      return say`your book`;
  }
}

/** English for help, stop, repeat, silence and everything not understood. */
export const en: SystemWords = {
  lost: say`I lost the thread there.`,
  broken: ({ saved }) => say`Something went wrong on my side, ${and(saved)}.`,
  outOfReach: ({ what, saved }) => say`I couldn't reach ${reached(what)} just now, ${and(saved)}.`,
  askTryAgain: say`Shall I try again?`,
  whatElse: say`What would you like to know?`,
  canTell: say`I know your calls, who they are with, how likely they are to buy and why, and I write down what you learn.`,
  examples: ({ suggestions }) => say`You can ask ${or(suggestions.map(suggested))}.`,
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
  notUnderstood: [say`Sorry, I did not get that.`, say`I still did not get that.`, say`I'm not getting it today.`],
  gaveUp: say`I still can't make it out. Let's try again another time. Goodbye.`,
  notOurs: say`That isn't something I do.`,
  letGo: say`Let's leave that.`,
  backTo: say`Back to where we were.`,
  askSuggested: ({ suggestions }) =>
    say`You can say ${or(suggestions.map(suggested))}. ${suggestions.length > 1 ? 'Which' : 'What'} shall it be?`,
  askSuggestedShort: ({ suggestions }) => say`Try ${or(suggestions.map(suggested))}. What shall it be?`,
  askHelpOrStop: say`Say ${offer('help')} for what I can do, or ${offer('stop')} to leave. Which shall it be?`,
  emptyBook: say`There is nobody in your book yet: whoever set me up imports your leads and your calendar, and then I can tell you about them.`,
  answerYesOrNo: say`A ${offer('yes')} or a ${offer('no')} will do.`,
  answerWhich: say`You can say ${offer('the first one')}, or a name.`,
  answerName: say`A name or a company will do.`,
  answerWhen: say`A day, a time or both will do.`,
  answerFreely: say`Any words will do; you can also say ${offer('skip')} or ${offer('stop there')}.`,
};
