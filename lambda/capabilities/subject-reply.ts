import type { DateTime } from 'luxon';
import type { LeadName } from '../domain/lead.ts';
import type { Language } from '../languages.ts';
import type { AskedBefore } from '../memory.ts';
import type { Agenda, Appointment } from '../schedule/agenda.ts';
import type { Speech } from '../speech/say.ts';
import type { Desk, Reply } from '../turn.ts';
import { repairing } from './repairs.ts';
import { en } from './subject.en.ts';
import type { Subject } from './subject.ts';

/** The sentences for a subject that is not one lead. */
export type SubjectWords = {
  whichLead: (of: { leads: LeadName[] }) => Speech;
  whichCall: (of: { calls: Appointment[] }) => Speech;
  noCallThen: (of: { day: DateTime; now: DateTime; agenda: Agenda }) => Speech;
  askPerhaps: (of: { lead: LeadName }) => Speech;
  unknownName: (of: { heard: string; nearest?: LeadName }) => Speech;
  notADate: (of: { heard: string }) => Speech;
  nobody: Speech;
  gone: Speech;
  askWho: Speech;
  askWhichOrTime: Speech;
  askAnother: Speech;
  askNearest: (of: { nearest: LeadName }) => Speech;
};

const words: Record<Language, SubjectWords> = { en };

/** Asks back when a question's subject is open; the answer takes the question up again. */
export function askForSubject(subject: Exclude<Subject, { kind: 'lead' }>, question: AskedBefore, desk: Desk): Reply {
  const say = words[desk.language];
  switch (subject.kind) {
    case 'which-lead':
      return {
        tell: [],
        ask: say.whichLead(subject),
        pending: { kind: 'which-lead', leads: subject.leads.map((lead) => lead.id), resume: question },
        names: subject.leads,
      };
    case 'which-call':
      return {
        tell: [],
        ask: say.whichCall(subject),
        pending: { kind: 'which-lead', leads: subject.calls.map(({ call }) => call.lead.id), resume: question },
        names: subject.calls.map(({ call }) => call.lead),
      };
    case 'perhaps':
      return {
        tell: [],
        ask: say.askPerhaps(subject),
        pending: { kind: 'which-lead', leads: [subject.lead.id], resume: repairing(question) },
        names: [subject.lead],
      };
    case 'no-call-then':
      return { tell: [say.noCallThen({ ...subject, now: desk.now })], ask: say.askWhichOrTime };
    case 'unknown-name':
      return subject.nearest
        ? {
            tell: [say.unknownName(subject)],
            ask: say.askNearest({ nearest: subject.nearest }),
            pending: { kind: 'which-lead', leads: [subject.nearest.id], resume: repairing(question, subject.heard) },
          }
        : { tell: [say.unknownName(subject)], ask: say.askAnother };
    case 'not-a-date':
      return { tell: [say.notADate(subject)], ask: say.askWhichOrTime };
    case 'nobody':
      // With nobody to choose from, any name said next takes the question up again.
      return {
        tell: [say.nobody],
        ask: say.askWho,
        pending: { kind: 'which-lead', leads: [], resume: question },
      };
  }
}

/** "No" to the only one who was offered: any name said next takes the question up again. */
export const askWhoElse = (question: AskedBefore, desk: Desk, tell: Speech[] = []): Reply => ({
  tell,
  ask: words[desk.language].askWho,
  pending: { kind: 'which-lead', leads: [], resume: question },
});

/** The reply for a lead that was there a moment ago and is not now; what was remembered to mean it is forgotten. */
export function leadGone(desk: Desk, subject?: Extract<Subject, { kind: 'lead' }>): Reply {
  if (subject?.heardAs !== undefined) desk.alongside(desk.store.forgetHeardAs(desk.scope, subject.heardAs));
  return { tell: [words[desk.language].gone], ask: words[desk.language].askAnother };
}
