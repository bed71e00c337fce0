import { askForSubject, askWhoElse } from '../../conversation/ask-who-is-meant.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { repairing } from '../../conversation/repairs.ts';
import { leadsCalled } from '../../conversation/who-is-meant.ts';
import type { LeadName } from '../../domain/lead.ts';
import { findLeads } from '../../people/find-leads.ts';
import { nameWords } from '../../people/fold.ts';
import { nameBook } from '../../people/name-book.ts';
import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore } from '../../turn/memory.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { followUpWords } from './languages.ts';

const MOST_OFFERED = 4;

/** The last question, to be asked about whoever is meant now; what was heard before is then remembered as meaning them. */
function questionAgain(desk: Desk): AskedBefore {
  const { topic, heard } = desk.memory;
  const asked = { intent: topic?.intent ?? 'LikelihoodIntent', slots: {} };
  if (heard === undefined) return asked;
  const { intent, slots } = repairing(asked, desk.language, heard);
  return { intent, slots: { ...slots, aloud: filled('yes') } };
}

/**
 * "No, the other Sarah", "I said Keel", "wrong person": somebody else than we talked about. A namesake of whom we talked
 * about, or of whoever was named; else whoever sounds like it, asked for where no name was given.
 */
export async function other(slots: Slots, desk: Desk): Promise<Answer> {
  const { lead: wrong, heard: before } = desk.memory;
  const said = heardIn(slots, 'lead')?.heard;
  const talkedAbout = said || !wrong ? undefined : await desk.store.leadFile(desk.scope, wrong);
  const named = said ?? talkedAbout?.lead.name.split(' ')[0];
  const [called, sounding] = await Promise.all([
    named ? leadsCalled(named, desk) : [],
    said || before === undefined ? [] : leadsCalled(before, desk),
  ]);
  const question = questionAgain(desk);
  const isOther = ({ id }: LeadName) => id !== wrong;
  const wanted = nameWords(named ?? '');
  const namesakes = called.filter(
    (lead) => isOther(lead) && wanted.length > 0 && wanted.every((word) => nameWords(lead.name).includes(word)),
  );
  const [only, ...more] = namesakes;
  // Right after something was written it is that which is about somebody else.
  const { pending, logged } = desk.memory;
  const isJustWritten =
    pending?.kind === 'answer' &&
    pending.intent === 'LogFactIntent' &&
    wrong !== undefined &&
    logged?.at(-1)?.lead === wrong;
  if (only && more.length === 0)
    return { again: isJustWritten ? askIntent('MoveIntent', { chosen: filled(only.id) }) : asOf(question, only.id) };
  const which = (leads: LeadName[]) =>
    askForSubject({ kind: 'which-lead', heard: named ?? '', leads: leads.slice(0, MOST_OFFERED) }, question, desk);
  if (only) return which(namesakes);
  const found = findLeads(said ?? before ?? '', nameBook((said ? called : sounding).filter(isOther)), {
    language: desk.language,
  });
  switch (found.kind) {
    case 'one':
      return said
        ? { again: asOf(question, found.lead.id) }
        : askForSubject({ kind: 'perhaps', lead: found.lead }, question, desk);
    case 'several':
      return which(found.leads);
    case 'none': {
      const say = followUpWords[desk.language];
      if (!said) return askWhoElse(question, desk, [say.noOther]);
      const same = findLeads(said, nameBook(called), { language: desk.language });
      if (same.kind === 'one')
        return { ...askForSubject({ kind: 'perhaps', lead: same.lead }, question, desk), tell: [say.noOther] };
      const nearest = found.nearest ? { nearest: found.nearest } : {};
      return askForSubject({ kind: 'unknown-name', heard: said, ...nearest }, question, desk);
    }
  }
}

/** A question about one lead: its own way, or once it is remembered who was meant. */
const asOf = ({ intent, slots }: AskedBefore, lead: string): AskedBefore => ({
  intent,
  slots: { ...slots, chosen: filled(lead), namesakes: filled('yes') },
});
