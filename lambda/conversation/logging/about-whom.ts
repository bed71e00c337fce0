import type { LeadName } from '../../domain/lead.ts';
import { claimedName } from '../../people/claimed-name.ts';
import { findLeads } from '../../people/find-leads.ts';
import { nameBook } from '../../people/name-book.ts';
import { spotLead } from '../../people/spot-lead.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import { commonWords } from '../../understanding/engine.ts';
import { askForSubject } from '../ask-who-is-meant.ts';
import { filled, heardIn } from '../heard-slots.ts';
import { type Case, openCase } from '../lead-case.ts';
import { caseById } from '../qualification.ts';
import { leadsNamedIn } from '../who-is-meant.ts';

/** Whom something is logged about, and the words without the name. */
export type Whom = { leadCase: Case; text: string };

const MOST_OFFERED = 4;

/** A name in the words that is nobody's exactly, but sounds like somebody's: asked for, never taken. */
async function soundsLike(
  text: string,
  names: LeadName[],
  intent: string,
  slots: Slots,
  desk: Desk,
): Promise<Reply | undefined> {
  const common = await commonWords(desk.language);
  const claimed = claimedName(text, desk.language, (word) => common.has(word));
  if (!claimed) return undefined;
  const found = findLeads(claimed.name, nameBook(names), {
    language: desk.language,
    ...(desk.memory.lead ? { focus: desk.memory.lead } : {}),
  });
  const question = { intent, slots: { ...slots, answer: filled(claimed.text) } };
  switch (found.kind) {
    case 'one':
      return askForSubject({ kind: 'perhaps', lead: found.lead }, question, desk);
    case 'several':
      return askForSubject(
        { kind: 'which-lead', heard: claimed.name, leads: found.leads.slice(0, MOST_OFFERED) },
        question,
        desk,
      );
    case 'none':
      return undefined;
  }
}

/**
 * Finds whom a logged sentence is about: a lead chosen or named in a slot, one named in the free words, else whom we talk
 * about. Two leads of one name are asked between, a sound-alike is asked for; nothing is ever written on a guess.
 */
export async function whom(slots: Slots, text: string, intent: string, desk: Desk): Promise<Whom | Reply> {
  const chosen = heardIn(slots, 'chosen')?.heard;
  if (chosen) {
    const leadCase = await caseById(chosen, desk);
    return 'tell' in leadCase ? leadCase : { leadCase, text };
  }
  if (heardIn(slots, 'lead')) {
    const leadCase = await openCase(slots, intent, desk, 'write');
    return 'tell' in leadCase ? leadCase : { leadCase, text };
  }
  const [names, current] = await Promise.all([
    leadsNamedIn(text, desk, { claimed: claimedName(text, desk.language)?.name }),
    desk.memory.lead ? caseById(desk.memory.lead, desk) : undefined,
  ]);
  const spotted = spotLead(text, names, desk.language);
  const [only, ...more] = spotted.leads;
  if (more.length > 0)
    return askForSubject(
      { kind: 'which-lead', heard: text, leads: spotted.leads.slice(0, MOST_OFFERED) },
      { intent, slots: { ...slots, answer: filled(spotted.text) } },
      desk,
    );
  const perhaps = only ? undefined : await soundsLike(text, names, intent, slots, desk);
  if (perhaps) return perhaps;
  const leadCase = only && only.id !== desk.memory.lead ? await caseById(only.id, desk) : current;
  if (!leadCase) return askForSubject({ kind: 'nobody' }, { intent, slots }, desk);
  return 'tell' in leadCase ? leadCase : { leadCase, text: spotted.text };
}
