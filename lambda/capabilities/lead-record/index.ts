import { heardIn } from '../../conversation/heard-slots.ts';
import { type Case, openCase } from '../../conversation/lead-case.ts';
import type { InternalIntent } from '../../turn/internal-intents.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { deal } from './deal-on-record.ts';
import { flags, flagsToday } from './flags-on-record.ts';
import { engagement } from './interest-shown.ts';
import { lastTalk } from './last-conversation.ts';
import { loggedToday } from './logged-today.ts';
import { raise } from './raise-flag.ts';
import { notes } from './read-notes.ts';
import { setDeal } from './set-deal.ts';

const namesLead = (slots: Slots) => ['lead', 'chosen', 'time'].some((slot) => heardIn(slots, slot));

/** Answers from the record of the lead a question is about. */
const ofLead =
  (
    intent: InternalIntent,
    tell: (leadCase: Case, desk: Desk, slots: Slots) => Reply | Promise<Reply>,
    why: 'read' | 'write' = 'read',
  ) =>
  async (slots: Slots, desk: Desk): Promise<Answer> => {
    const leadCase = await openCase(slots, intent, desk, why);
    if ('tell' in leadCase) return leadCase;
    const reply = await tell(leadCase, desk, slots);
    return { ...reply, remember: { ...reply.remember, lead: leadCase.file.lead.id } };
  };

/**
 * What is on record about a lead: notes, the last conversation, how big the deal is, which can be said too, what they read
 * and visited, flags; and what was logged today.
 *
 * Rep: what did we talk about last time
 * Lead Scout: You were last in touch with Priya nine days ago. What you learned: …
 */
export const leadRecord = {
  name: 'lead-record',
  intents: {},
  internal: {
    NotesIntent: ofLead('NotesIntent', notes),
    LastConversationIntent: ofLead('LastConversationIntent', lastTalk),
    DealIntent: ofLead('DealIntent', deal),
    EngagementIntent: ofLead('EngagementIntent', engagement),
    FlagsIntent: (slots, desk) =>
      desk.memory.lead === undefined && !namesLead(slots)
        ? flagsToday(desk)
        : ofLead('FlagsIntent', flags)(slots, desk),
    RaiseRedFlagIntent: ofLead('RaiseRedFlagIntent', raise('red'), 'write'),
    RaiseGreenFlagIntent: ofLead('RaiseGreenFlagIntent', raise('green'), 'write'),
    SetDealIntent: setDeal,
    TodayLogIntent: loggedToday,
  },
  answer: ({ slots }, desk) => ofLead('NotesIntent', notes)(slots, desk),
} satisfies Capability;
