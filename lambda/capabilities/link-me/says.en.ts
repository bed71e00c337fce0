import { and } from '../../language/en/speech.ts';
import { offer, say } from '../../speech/say.ts';
import type { LinkMeWords } from './says.ts';

/** English for becoming known, and for stopping to be. */
export const en: LinkMeWords = {
  notKnown: ({ kind, inApp }) =>
    say`I don't know ${kind === 'voice' ? 'your voice' : 'whose calls to look at'} yet. ${inApp ? 'Link your account in the Alexa app, where I have put a card; or whoever' : 'Whoever'} set me up for your team can make you a code.`,
  askCode: say`If you have one, say ${offer('my code is {digits}', { digits: 'and then its digits' })}. What is your code?`,
  askCodeAgain: say`What is your code?`,
  howToLink: ({ inApp }) =>
    say`I answer reps whose team has put its calls into Lead Scout. ${inApp ? 'Link your account in the Alexa app; or whoever' : 'Whoever'} set me up can make you a code of eight digits, good once and for a short while.`,
  notACode: say`That was no code: a code has eight digits.`,
  wrongCode: say`That code is not good, or not any more.`,
  tooMany: say`There have been too many tries. Get a new code, and say it in an hour. Goodbye.`,
  linked: ({ name, kind }) =>
    say`Welcome, ${name}. ${kind === 'voice' ? 'I know your voice now.' : 'Whoever speaks on this account is you to me from now on.'}`,
  relinked: say`Done: you are linked by that code from now on. Open Lead Scout again to go on. Goodbye.`,
  goodbye: say`All right. Goodbye.`,
  comeBack: say`Come back when you have your code. Goodbye.`,
  known: ({ name, kind }) =>
    say`I have you as ${name}: ${kind === 'voice' ? 'I go by your voice' : 'that goes by who is signed in on this device'}.`,
  notYours: say`If that's wrong, say ${offer('my code is {digits}', { digits: 'and the digits of your own code' })}, or ${offer('unlink me')}.`,
  othersList: ({ name, own }) =>
    say`This is ${name}'s list until we are done; I read it out and change nothing in it. To come back, say ${offer("switch to {lead}'s list", { lead: own })}.`,
  onOthersList: ({ name, own }) =>
    say`I have you as ${own}, and this is ${name}'s list. To come back, say ${offer("switch to {lead}'s list", { lead: own })}.`,
  ownList: say`Back on your own list.`,
  listNotAllowed: say`Your team lets me read you your own list only.`,
  nobodyCalled: ({ heard }) => say`I know nobody of your team called ${heard}.`,
  severalCalled: ({ names }) => say`Your team has ${and([...names])}. Say the whole name.`,
  othersListStays: ({ name }) => say`This is ${name}'s list: I read it out and change nothing in it.`,
  linkedInApp: say`You linked your account in the Alexa app, so it is unlinked there: under more, skills and games, Lead Scout.`,
  askUnlink: ({ name, kind }) =>
    say`Then I won't know ${kind === 'voice' ? 'your voice' : 'this account'} as ${name} any more; the calls and leads stay with your team. Shall I?`,
  unlinked: ({ kind }) =>
    say`Done: I don't know ${kind === 'voice' ? 'your voice' : 'this account'} any more. Goodbye.`,
  keptLinked: say`All right, nothing changes.`,
  needsPasscode: say`Your team wants your spoken code first.`,
  askPasscode: say`What is your spoken code?`,
  wrongPasscode: say`That is not it.`,
  tooManyPasscodes: say`There have been too many tries. Try again in an hour. Goodbye.`,
  noPasscode: say`Your team wants a spoken code first, and you have none yet. Whoever set me up can set one. Goodbye.`,
  notHere: say`Your team wants that said only to a voice I know. To make yours known, ask whoever set me up for a code.`,
  askNext: say`What else would you like to know?`,
};
