import { DateTime } from 'luxon';
import { askForSubject, leadGone } from '../../conversation/ask-who-is-meant.ts';
import { findCall } from '../../conversation/calls-heard.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import { calledInPassing } from '../../domain/lead.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import { theirTime } from '../../schedule/office-hours.ts';
import { zoneOfProfile } from '../../schedule/places.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Capability, Desk, Reply } from '../../turn/turn.ts';
import { aboutLead, ofLead } from './about-lead.ts';
import { offNow } from './cancelled-call.ts';
import { closingQuestion, spoken } from './closing-question.ts';
import { invited } from './invited.ts';
import { aboutCallWords } from './languages.ts';
import { placeOf } from './place-of-call.ts';
import { howLate, howLong, howLongNow, howSoon } from './times-of-call.ts';

type Answerer = (found: Appointment, intent: string, desk: Desk) => Reply | Promise<Reply>;

async function theirs(found: Appointment, intent: string, desk: Desk): Promise<Reply> {
  const say = aboutCallWords[desk.language];
  const file = await desk.store.leadFile(desk.scope, found.call.lead.id);
  const zone = file && zoneOfProfile(file.lead);
  const theirs = zone === undefined ? undefined : theirTime(found.start, zone);
  const leadCase = spoken(found, desk);
  const tell =
    intent === 'WhoseTimeIntent'
      ? say.yourTime({ ...leadCase, theirs })
      : theirs
        ? say.theirTime({ ...leadCase, theirs })
        : say.noZone(leadCase);
  return { tell: [tell], ...closingQuestion(found, desk) };
}

function stillOn(found: Appointment, intent: string, desk: Desk): Reply {
  const say = aboutCallWords[desk.language];
  const { movedFrom } = found.call;
  const leadCase = spoken(found, desk);
  const from = movedFrom === undefined ? undefined : DateTime.fromISO(movedFrom, { zone: desk.now.zone });
  const tell =
    intent === 'MovedOrCancelledIntent' && !from
      ? say.neitherMovedNorCancelled(leadCase)
      : say.stillOn({ ...leadCase, movedFrom: from });
  return { tell: [tell], ...closingQuestion(found, desk) };
}

function whereIsIt(found: Appointment, _intent: string, desk: Desk): Reply {
  return {
    tell: [aboutCallWords[desk.language].place({ ...spoken(found, desk), place: placeOf(found.call) })],
    ...closingQuestion(found, desk),
  };
}

const answers: Readonly<Record<string, Answerer>> = {
  TheirTimeIntent: theirs,
  WhoseTimeIntent: theirs,
  StillOnIntent: stillOn,
  MovedOrCancelledIntent: stillOn,
  HowLongIntent: howLong,
  HowLateIntent: howLate,
  UntilIntent: howSoon,
  WhereIsItIntent: whereIsIt,
};

/**
 * One call or the person in it: who else is invited, their title, company and clock, whether it is still on, how long it
 * is, and when they were or will be spoken to.
 *
 * Rep: what time is that for her
 * Lead Scout: One p.m. for Priya, two p.m. for you. Want to know how likely Priya is to buy?
 */
export const aboutCall: Capability = {
  name: 'about-call',
  intents: {
    InviteIntent: {
      slots: {
        time: 'AMAZON.TIME',
        date: 'AMAZON.DATE',
        lead: 'LEAD',
        position: 'POSITION',
        guest: 'LEAD',
      },
    },
    FieldIntent: { slots: { lead: 'LEAD', field: 'FIELD', time: 'AMAZON.TIME' } },
    TitleIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    CompanyIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    ContactIntent: { slots: { lead: 'LEAD' } },
    SpellNameIntent: { slots: { lead: 'LEAD' } },
    SpellCompanyIntent: { slots: { lead: 'LEAD' } },
    TheirTimeIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    WhoseTimeIntent: {},
    StillOnIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    MovedOrCancelledIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    HowLongIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME', position: 'POSITION', date: 'AMAZON.DATE' } },
    UntilIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME', date: 'AMAZON.DATE' } },
    HowLateIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    WhereIsItIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    WhenNextIntent: { slots: { lead: 'LEAD', date: 'AMAZON.DATE' } },
    LastSpokeIntent: { slots: { lead: 'LEAD' } },
  },
  answer: async ({ intent, slots }, desk) => {
    if (ofLead.has(intent)) return aboutLead(intent, slots, desk);
    const say = aboutCallWords[desk.language];
    const nothingNamed = ['lead', 'chosen', 'time', 'position', 'date'].every((slot) => !heardIn(slots, slot));
    if (intent === 'HowLongIntent' && nothingNamed) {
      const now = await howLongNow(desk);
      if (now) return now;
    }
    if (intent === 'UntilIntent' && nothingNamed && !desk.memory.call) return { again: askIntent('NextCallIntent') };
    const found = await findCall(slots, desk);
    switch (found.kind) {
      case 'call':
        return intent === 'InviteIntent'
          ? { tell: [invited(found.found, slots, desk, say)], ...closingQuestion(found.found, desk) }
          : (answers[intent] ?? howLong)(found.found, intent, desk);
      case 'open':
        return found.subject.kind === 'nobody'
          ? { tell: [say.noCalls], ask: say.askNext }
          : askForSubject(found.subject, { intent, slots }, desk);
      case 'none-with': {
        const off = await offNow(found.lead, heardIn(slots, 'lead')?.heard, desk);
        if (off) return off;
        const file = await desk.store.leadFile(desk.scope, found.lead);
        if (!file) return leadGone(desk);
        const name = calledInPassing(file.lead);
        return { tell: [say.noneWith({ name })], ask: say.askNext, remember: { lead: found.lead } };
      }
    }
  },
};
