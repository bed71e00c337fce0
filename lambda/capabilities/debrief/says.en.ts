import { DateTime } from 'luxon';
import type { FlagKind } from '../../domain/flag.ts';
import type { Outcome } from '../../domain/log-entry.ts';
import type { ProfileField } from '../../domain/profile.ts';
import type { ReminderRefusal } from '../../domain/reminder.ts';
import { and, day, number, percent, plural, time } from '../../language/en/speech.ts';
import { when } from '../../language/en/when.ts';
import { type Speech, say } from '../../speech/say.ts';
import type { DebriefWords } from './says.ts';

const outcomes: Record<Outcome, (who: string) => Speech> = {
  connected: (who) => say`You talked to ${who}`,
  voicemail: (who) => say`A voicemail for ${who}`,
  'no-answer': (who) => say`No answer from ${who}`,
  'no-show': (who) => say`${who} did not show up`,
  'wrong-number': (who) => say`A wrong number for ${who}`,
  dropped: (who) => say`The call with ${who} was cut off; it counts as a talk`,
};

const flagNames: Record<FlagKind, string> = {
  'pain-clear': 'green flag: the pain is clear',
  'goals-set': 'green flag: they have set goals',
  'knows-project': 'green flag: knows the project, so may well have influence',
  'went-well': 'green flag: it went well',
  'short-answers': 'red flag: short answers, so no time, no thought, or no pain',
  contradictory: 'red flag: answers that contradict each other',
  'went-badly': 'red flag: it went badly',
};

const fields: Record<ProfileField, string> = {
  email: 'the mail address',
  phone: 'the phone number',
  title: 'the job title',
  company: 'the company',
  employees: 'the size of the company',
  industry: 'the industry',
};

const refusals: Record<ReminderRefusal, string> = {
  'not-allowed': 'I may not set Alexa reminders yet; I sent a card to your Alexa app to allow it.',
  'too-many': 'Alexa has no room for another reminder; delete one in the Alexa app first.',
  'not-on-this-device': 'This device cannot set reminders.',
  past: 'That time is over, so there is no reminder to set.',
  failed: 'Alexa did not take the reminder just now.',
};

const length = (minutes: number) => `${number(minutes)} ${plural(minutes, { one: 'minute', other: 'minutes' })}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const dueAt = (due: string, now: DateTime): Speech => {
  const at = DateTime.fromISO(due, { zone: now.zoneName ?? 'utc' });
  return due.includes('T') ? say`${day(at, now)} at ${time(at)}` : say`${day(at, now)}`;
};

/** English for what follows a call. */
export const en: DebriefWords = {
  call: ({ name, company, start, now }) => {
    const who = company ? say`${name} from ${company}` : say`${name}`;
    return say`${who}, ${day(start, now)} at ${time(start)}.`;
  },
  outcome: ({ outcome, who, minutes }) =>
    minutes === undefined
      ? say`${outcomes[outcome](who)}, noted.`
      : outcome === 'connected'
        ? say`${capital(length(minutes))} with ${who}, noted.`
        : say`${outcomes[outcome](who)}, ${length(minutes)}, noted.`,
  flags: ({ flags }) => say`Noted as a ${and(flags.map((flag) => flagNames[flag]))}.`,
  markedRed: say`Put down as a red flag.`,
  markedGreen: say`Put down as a green flag.`,
  nothingToMark: say`What shall I put down as a flag? Tell me what happened.`,
  noted: say`Noted.`,
  followUp: ({ what, due, whom, now }) =>
    whom
      ? say`For ${whom.name} I've put down ${what}, ${dueAt(due, now)}.`
      : say`I've put down ${what}, ${dueAt(due, now)}.`,
  askReminder: ({ at, now }) => say`Shall I set an Alexa reminder for ${day(at, now)} at ${time(at)}, too?`,
  reminderSet: ({ at, now }) => say`Alexa will remind you ${day(at, now)} at ${time(at)}.`,
  noReminder: say`All right, no reminder; it stays with your follow-ups.`,
  refused: ({ why }) => say`${refusals[why]} It stays with your follow-ups.`,
  todoUndone: ({ followUps }) => say`Undone: ${and(followUps.map(({ what }) => what))}.`,
  done: ({ followUp, open }) =>
    open === 0
      ? say`Done: ${followUp.what}. That was the last one.`
      : say`Done: ${followUp.what}. You have ${number(open)} more.`,
  openAgain: ({ followUps }) => say`Open again: ${and(followUps.map(({ what }) => what))}.`,
  notAmongThem: ({ followUps, more, now }) =>
    say`You have ${number(followUps.length + more)} open: ${and(followUps.map(({ what, due }) => say`${what}, ${dueAt(due, now)}`))}${more > 0 ? ', and more' : ''}.`,
  askWhichDone: say`Which one is done?`,
  reminderStays: say`But I could not take the Alexa reminder away; you can delete it in the Alexa app.`,
  followUps: ({ followUps, more, now }) => {
    const list = and(followUps.map(({ what, due }) => say`${what}, ${dueAt(due, now)}`));
    return more > 0
      ? say`You have ${number(followUps.length + more)}; first ${list}.`
      : say`You have ${number(followUps.length)}: ${list}.`;
  },
  noFollowUps: say`There is nothing you have to do.`,
  vague: 'something anything that this these those with about call meeting appointment event from into'.split(' '),
  notAmongFollowUps: say`I have nothing down about that.`,
  nothingDue: (of) => say`Nothing is due ${when(of)}.`,
  dueAnyHour: ({ followUps }) => say`Due that day, at no set time: ${and(followUps.map(({ what }) => what))}.`,
  profile: ({ who, share, missing }) =>
    missing.length === 0
      ? say`The profile of ${who} is complete.`
      : say`The profile of ${who} is ${percent(share)} complete; missing ${plural(missing.length, { one: 'is', other: 'are' })} ${and(missing.map((field) => fields[field]))}.`,
  qualifyFirst: ({ who, start, open, now }) =>
    say`Mind that a demo with ${who} is booked ${day(start, now)}, and I still don't know ${open}: qualify before you sell.`,
  contradiction: ({ who }) => say`Mind that two answers of ${who} contradict each other.`,
  askOutcome: say`How did it end?`,
  outcomes: say`Did you talk, leave a voicemail, get no answer, or was it a wrong number?`,
  askLearned: say`What did you learn?`,
  askMore: say`Anything else?`,
  askNextStep: say`What's the next step, and when?`,
  askWhen: say`By when?`,
  noDay: say`I did not hear by when, so nothing is put down.`,
  noteWithoutDay: ({ what }) => say`I did not hear by when, so I've kept it as a note: ${what}.`,
  notPutDown: say`All right, nothing is put down.`,
  askWhat: say`What shall I remind you of?`,
  askTryAgain: say`Shall I put down to try again tomorrow?`,
  askNote: say`I'm listening. What shall I note?`,
  askStage: ({ who }) => say`Shall I put ${who} down as accepted?`,
  askMissing: say`What else would you like to know?`,
  askWhatElse: say`What else can I do?`,
  outcomeAgain: say`I did not get how it ended.`,
  noLastCall: say`I see no call of yours in the last seven days. Whom did you talk to?`,
  tryAgain: ({ who }) => `call ${who} again`,
  talkAgain: ({ who }) => `talk to ${who} again`,
};
