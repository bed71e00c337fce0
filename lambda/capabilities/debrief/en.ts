import { DateTime } from 'luxon';
import type { FlagKind } from '../../domain/flag.ts';
import type { Outcome } from '../../domain/log-entry.ts';
import type { ProfileField } from '../../domain/profile.ts';
import type { ReminderRefusal } from '../../domain/reminder.ts';
import { and, day, number, percent, plural, time } from '../../speech/english.ts';
import { type Speech, say } from '../../speech/say.ts';
import type { DebriefWords } from './words.ts';

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
  utterances: {
    DebriefIntent: [
      'log my last call',
      'log a call with {lead}',
      'log the call with {lead}',
      'debrief me [on my last call]',
      'log my {time} call',
    ],
    JustTalkedIntent: [
      'i just got off the phone with {lead}',
      'i just (talked|spoke) with {lead}',
      'i just had a call with {lead}',
      'i talked to {lead} just now',
      '[i] just hung up with {lead}',
      '[i] just (got off|finished) (a|the|my) call with {lead}',
      '[i] just (talked|spoke) to {lead}',
    ],
    VoicemailIntent: [
      'no answer at {lead} left a voicemail',
      'no answer at {lead} i left a voicemail',
      'left a voicemail (for|with|at) {lead}',
      'i left a voicemail (for|with|at) {lead}',
      'left {lead} a voicemail',
      'left {lead} a message',
      'i got (his|her|their|the) voicemail',
      '(it|the call) went to voicemail',
      'i reached (his|her|their|the) (voicemail|machine|answering machine)',
    ],
    OutcomeIntent: [
      'log a call with {lead} {outcome}',
      'log a call with {lead} {outcome} {length}',
      '{outcome} at {lead}',
      '{outcome} with {lead}',
      'mark the {lead} call as {outcome}',
      'mark my last call as {outcome}',
      '{outcome} actually',
      'it was a {outcome}',
      'the call {outcome}',
      'the call {outcome} after {length}',
      'the call {outcome} after {length} does that count',
      '(he|she|they) {outcome}',
      'we {outcome}',
      'the line {outcome}',
      'i reached a {outcome}',
      'that was a {outcome}',
    ],
    CallOutcomeIntent: [
      'it went {answer}',
      'the call was {answer}',
      'the call went {answer}',
      'that was {answer}',
      'the outcome was {answer}',
    ],
    LearnedIntent: [
      'what i learned is {answer}',
      'i learned {answer}',
      'here is what i learned {answer}',
      'what they said is {answer}',
      'so {answer}',
    ],
    NextStepIntent: [
      'the next step is {answer}',
      'next step {answer}',
      'next i will {answer}',
      'what comes next is {answer}',
      "next we'll {answer}",
    ],
    FlagIntent: [
      'he {flag}',
      'she {flag}',
      'they {flag}',
      'put down that she {flag}',
      'put down that he {flag}',
      'put down that they {flag}',
    ],
    WentWellIntent: ['it went great', 'it went (really|very) well', 'great call', 'good call', 'it was a great call'],
    WentBadlyIntent: [
      'it went badly',
      'it went (really|very) badly',
      'bad call',
      'not a good call',
      'it was a waste of time',
    ],
    RedFlagIntent: [
      'put that down as a red flag',
      'mark that as a red flag',
      "that's a red flag",
      'flag that as red',
      'red flag',
    ],
    GreenFlagIntent: [
      'put that down as a green flag',
      'mark that as a green flag',
      "that's a green flag",
      'flag that as green',
      'green flag',
    ],
    NoteIntent: [
      'add a note to {answer}',
      'add a note for {answer}',
      'add a note that {answer}',
      'make a note for {answer}',
      'note for {answer}',
      'take a note {answer}',
    ],
    DictateNoteIntent: [
      "write down what i'm about to say",
      "write down what i'm about to say ready okay so",
      'take a note',
      'take dictation',
      'add a note',
      'write something down for me',
    ],
    RemindIntent: [
      'remind me to {answer}',
      'remind me about {answer}',
      'set a reminder to {answer}',
      'i promised to {answer}',
      "don't let me forget to {answer}",
    ],
    FollowUpWithIntent: [
      'book a follow up with {lead} {date}',
      'book a follow up with {lead} {date} at {time}',
      'schedule a follow up with {lead} {date}',
      'schedule a follow up with {lead} {date} at {time}',
      'i will talk to {lead} again {date}',
      'follow up with {lead} {date}',
    ],
    FollowUpsIntent: [
      'what are my follow ups',
      'what follow ups do i have',
      'what do i have to do',
      'what have i promised',
      'read me my follow ups',
      'what is due',
    ],
    ProfileIntent: [
      'how complete is the data on {lead}',
      'how complete is the profile of {lead}',
      'which fields are missing',
      'which fields are missing for {lead}',
      "what's missing in the profile of {lead}",
    ],
  },
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
  followUp: ({ what, due, now }) => say`I've put down ${what}, ${dueAt(due, now)}.`,
  askReminder: ({ at, now }) => say`Shall I set an Alexa reminder for ${day(at, now)} at ${time(at)}, too?`,
  reminderSet: ({ at, now }) => say`Alexa will remind you ${day(at, now)} at ${time(at)}.`,
  noReminder: say`All right, no reminder; it stays with your follow-ups.`,
  refused: ({ why }) => say`${refusals[why]} It stays with your follow-ups.`,
  todoUndone: ({ what }) => say`Undone: ${what}.`,
  reminderStays: say`But I could not take the Alexa reminder away; you can delete it in the Alexa app.`,
  followUps: ({ followUps, more, now }) => {
    const list = and(followUps.map(({ what, due }) => say`${what}, ${dueAt(due, now)}`));
    return more > 0
      ? say`You have ${number(followUps.length + more)}; first ${list}.`
      : say`You have ${number(followUps.length)}: ${list}.`;
  },
  noFollowUps: say`There is nothing you have to do.`,
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
