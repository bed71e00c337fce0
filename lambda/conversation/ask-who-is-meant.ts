import { en } from '../language/en/who-is-meant.ts';
import type { Language } from '../language/languages.ts';
import type { Speech } from '../speech/say.ts';
import type { AskedBefore } from '../turn/memory.ts';
import type { Desk, Reply } from '../turn/turn.ts';
import { repairing } from './repairs.ts';
import type { Subject } from './who-is-meant.ts';
import type { SubjectWords } from './who-is-meant-says.ts';

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
        pending: { kind: 'which-lead', leads: [subject.lead.id], resume: repairing(question, desk.language) },
        names: [subject.lead],
      };
    case 'no-call-then':
      return { tell: [say.noCallThen({ ...subject, now: desk.now })], ask: say.askWhichOrTime };
    case 'unknown-name':
      return subject.nearest
        ? {
            tell: [say.unknownName(subject)],
            ask: say.askNearest({ nearest: subject.nearest }),
            pending: {
              kind: 'which-lead',
              leads: [subject.nearest.id],
              resume: repairing(question, desk.language, subject.heard),
            },
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
