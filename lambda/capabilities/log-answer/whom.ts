import { spotLead } from '../../answers/spot-lead.ts';
import type { Desk, Reply, Slots } from '../../turn.ts';
import { type Case, openCase } from '../lead-case.ts';
import { caseById } from '../qualification.ts';
import { filled, heardIn } from '../slots.ts';
import { askForSubject } from '../subject-reply.ts';

/** Whom something is logged about, and the words without the name. */
export type Whom = { its: Case; text: string };

/**
 * Finds whom a logged sentence is about: a lead chosen or named in a slot, one named in the free words, else whom we talk
 * about. Two leads of one name are asked between; nothing is ever written on a guess.
 */
export async function whom(slots: Slots, text: string, intent: string, desk: Desk): Promise<Whom | Reply> {
  const chosen = heardIn(slots, 'chosen')?.heard;
  if (chosen) {
    const its = await caseById(chosen, desk);
    return 'tell' in its ? its : { its, text };
  }
  if (heardIn(slots, 'lead')) {
    const its = await openCase(slots, intent, desk);
    return 'tell' in its ? its : { its, text };
  }
  const [names, current] = await Promise.all([
    text === '' ? [] : desk.store.leadNames(desk.scope),
    desk.memory.lead ? caseById(desk.memory.lead, desk) : undefined,
  ]);
  const spotted = spotLead(text, names);
  const here = spotted.leads.find(({ id }) => id === desk.memory.lead);
  const [only, ...more] = here ? [here] : spotted.leads;
  const left = { ...slots, answer: filled(spotted.text) };
  if (more.length > 0)
    return askForSubject(
      { kind: 'which-lead', heard: text, leads: spotted.leads.slice(0, 4) },
      { intent, slots: left },
      desk,
    );
  const its = only && only.id !== desk.memory.lead ? await caseById(only.id, desk) : current;
  if (!its) return askForSubject({ kind: 'nobody' }, { intent, slots }, desk);
  return 'tell' in its ? its : { its, text: spotted.text };
}
