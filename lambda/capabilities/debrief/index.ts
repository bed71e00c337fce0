import { openCase } from '../../conversation/lead-case.ts';
import { profileOf } from '../../domain/profile.ts';
import type { Answer, Capability, Desk, Slots } from '../../turn/turn.ts';
import { flag, flagHeard, markFlag } from './flags.ts';
import { done } from './follow-up-done.ts';
import { debrief, outcomeOf, outcomeSaid } from './how-it-ended.ts';
import { debriefWords } from './languages.ts';
import { followUps } from './list-follow-ups.ts';
import { followUpWith, nextStepSaid, remind } from './new-follow-up.ts';
import { note } from './note.ts';
import { consented, setReminder, skipReminder } from './reminders.ts';
import { undoTodo } from './undo-follow-up.ts';
import { learned } from './what-was-learned.ts';

async function profile(slots: Slots, desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const leadCase = await openCase(slots, 'ProfileIntent', desk);
  if (!('file' in leadCase)) return leadCase;
  return {
    tell: [say.profile({ who: leadCase.about.who, ...profileOf(leadCase.file.lead) })],
    ask: say.askMissing,
    remember: { lead: leadCase.file.lead.id },
  };
}

const answers: Readonly<Record<string, (slots: Slots, desk: Desk) => Promise<Answer>>> = {
  DebriefIntent: debrief,
  JustTalkedIntent: outcomeOf('connected', 'JustTalkedIntent'),
  VoicemailIntent: outcomeOf('voicemail', 'VoicemailIntent'),
  OutcomeIntent: outcomeSaid,
  CallOutcomeIntent: outcomeSaid,
  LearnedIntent: learned,
  NextStepIntent: nextStepSaid,
  RemindIntent: remind,
  FollowUpWithIntent: followUpWith,
  FollowUpsIntent: followUps,
  DoneIntent: done,
  FlagIntent: (slots, desk) => flag(flagHeard(slots, desk), slots, desk),
  WentWellIntent: (slots, desk) => flag(['went-well'], slots, desk),
  WentBadlyIntent: (slots, desk) => flag(['went-badly'], slots, desk),
  RedFlagIntent: (_slots, desk) => markFlag('red', desk),
  GreenFlagIntent: (_slots, desk) => markFlag('green', desk),
  NoteIntent: note,
  DictateNoteIntent: (_slots, desk) => note({}, desk),
  ProfileIntent: profile,
};

const free = { slots: { answer: 'AMAZON.SearchQuery' }, elicits: ['answer'] } as const;

/**
 * What follows a call: how it ended, flags, answers, the next step, a note; a normal call takes less than a minute.
 *
 * Rep: log my last call
 * Lead Scout: Your last call was with Daniel Kim from Vandelay Imports, yesterday at four p.m. How did it end: …
 * Rep: connected, twenty minutes
 * Lead Scout: You talked to Daniel, twenty minutes, noted. What did you learn?
 */
export const debriefing = {
  name: 'debrief',
  intents: {
    DebriefIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    JustTalkedIntent: { slots: { lead: 'LEAD' } },
    VoicemailIntent: { slots: { lead: 'LEAD' } },
    OutcomeIntent: { slots: { lead: 'LEAD', outcome: 'OUTCOME', length: 'AMAZON.DURATION' } },
    CallOutcomeIntent: free,
    LearnedIntent: free,
    NextStepIntent: free,
    RemindIntent: free,
    NoteIntent: free,
    FollowUpWithIntent: { slots: { lead: 'LEAD', date: 'AMAZON.DATE', time: 'AMAZON.TIME' } },
    FollowUpsIntent: {
      slots: {
        date: 'AMAZON.DATE',
        time: 'AMAZON.TIME',
        part: 'PART_OF_DAY',
        after: 'AMAZON.TIME',
        before: 'AMAZON.TIME',
        answer: 'AMAZON.SearchQuery',
      },
    },
    DoneIntent: free,
    FlagIntent: { slots: { flag: 'FLAG' } },
    WentWellIntent: {},
    WentBadlyIntent: {},
    RedFlagIntent: {},
    GreenFlagIntent: {},
    DictateNoteIntent: {},
    ProfileIntent: { slots: { lead: 'LEAD' } },
  },
  internal: {
    SetReminderIntent: setReminder,
    SkipReminderIntent: skipReminder,
    ConsentIntent: consented,
    UndoTodoIntent: undoTodo,
  },
  answer: async ({ intent, slots }, desk) => (answers[intent] ?? debrief)(slots, desk),
} satisfies Capability;
