import { DateTime } from 'luxon';
import { askForSubject, leadGone } from '../../conversation/ask-who-is-meant.ts';
import { calendarAround, callWith } from '../../conversation/calls-heard.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import { offerLikelihood } from '../../conversation/offer-likelihood.ts';
import { findSubject } from '../../conversation/who-is-meant.ts';
import { calledInPassing, type Lead } from '../../domain/lead.ts';
import type { LeadFile } from '../../domain/lead-file.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import { lastSpoke } from '../../scoring/waiting.ts';
import type { Speech } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { closingQuestion, spoken } from './closing-question.ts';
import { aboutCallWords } from './languages.ts';

const MOST_LATER = 2;
/** Calls further off than this after the next are a routine, not what was asked. */
const SOON_DAYS = 14;

/** What is asked of the lead, with or without a call. */
export const ofLead = new Set([
  'FieldIntent',
  'TitleIntent',
  'ContactIntent',
  'CompanyIntent',
  'SpellNameIntent',
  'SpellCompanyIntent',
  'WhenNextIntent',
  'LastSpokeIntent',
]);

/** Title and company are asked of the lead, who may have no call at all. */
export async function aboutLead(intent: string, slots: Slots, desk: Desk): Promise<Answer> {
  const say = aboutCallWords[desk.language];
  const subject = await findSubject(slots, desk);
  // "When is the call" before anybody was named: the next one, or those of the day.
  if (intent === 'WhenNextIntent' && subject.kind === 'nobody')
    return {
      again: heardIn(slots, 'date') ? askIntent('ListCallsIntent', slots) : askIntent('NextCallIntent'),
    };
  if (subject.kind !== 'lead') return askForSubject(subject, { intent, slots }, desk);
  const [file, calendar] = await Promise.all([
    subject.file ?? desk.store.leadFile(desk.scope, subject.id),
    calendarAround(desk),
  ]);
  if (!file) return leadGone(desk, subject);
  const name = calledInPassing(file.lead);
  const remember = { lead: file.lead.id };
  const likely = {
    ask: say.askLikely({ name }),
    pending: offerLikelihood(file.lead.id),
    remember,
  };
  switch (intent) {
    case 'FieldIntent':
      return { tell: fieldOf(file.lead, heardIn(slots, 'field')?.values[0]?.id, desk), ...likely };
    case 'TitleIntent':
      return { tell: fieldOf(file.lead, 'title', desk), ...likely };
    case 'ContactIntent':
      return { tell: fieldOf(file.lead, undefined, desk), ...likely };
    case 'SpellNameIntent':
      return { tell: [say.spelled({ of: file.lead.name })], ...likely };
    case 'SpellCompanyIntent':
      return {
        tell: [file.lead.company ? say.spelled({ of: file.lead.company }) : say.company({ name, company: undefined })],
        ...likely,
      };
    case 'CompanyIntent':
      return { tell: fieldOf(file.lead, 'company', desk), ...likely };
    case 'WhenNextIntent': {
      const next = callWith(calendar.calls, subject.id, desk.now);
      if (next && next.end > desk.now) {
        const later = calendar.calls.filter(
          ({ call, start }) =>
            call.lead.id === subject.id && start > next.start && start < desk.now.plus({ days: SOON_DAYS }),
        );
        const after =
          later.length > 0
            ? [
                say.alsoWith({
                  later: later.slice(0, MOST_LATER),
                  more: Math.max(0, later.length - MOST_LATER),
                  now: desk.now,
                }),
              ]
            : [];
        return { tell: [say.nextWith(spoken(next, desk)), ...after], ...closingQuestion(next, desk) };
      }
      return { tell: [say.noneWith({ name })], ask: say.askNext, remember };
    }
    default:
      return { tell: [lastTime(name, file, calendar.calls, desk)], ...likely };
  }
}

/** What stands in one field of a lead; how to reach them where it is none that we know. */
function fieldOf(lead: Lead, field: string | undefined, { language }: Desk): Speech[] {
  const say = aboutCallWords[language];
  const { title, company, phone, email } = lead;
  const name = calledInPassing(lead);
  switch (field) {
    case 'title':
      return [say.title({ name, title, company })];
    case 'company':
      return [say.company({ name, company })];
    case 'phone':
      return [say.phone({ name, phone })];
    case 'mail':
      return [say.mail({ name, mail: email })];
    default:
      return [say.phone({ name, phone }), say.mail({ name, mail: email })];
  }
}

/** A conversation that somebody noted counts before one that was only planned; the later of the two is told. */
function lastTime(name: string, file: LeadFile, calls: Appointment[], desk: Desk): Speech {
  const say = aboutCallWords[desk.language];
  const noted = lastSpoke(file, desk.now.toMillis());
  const planned = calls.findLast(({ call, end }) => call.lead.id === file.lead.id && end <= desk.now);
  if (noted !== undefined && (!planned || noted >= planned.start.startOf('day').toMillis()))
    return say.lastSpoke({ name, at: DateTime.fromMillis(noted, { zone: desk.now.zone }), now: desk.now });
  return planned ? say.lastPlanned({ name, at: planned.start, now: desk.now }) : say.neverSpoke({ name });
}
