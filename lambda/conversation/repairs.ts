import { forgottenAt } from '../domain/heard-as.ts';
import type { LeadName } from '../domain/lead.ts';
import type { Language } from '../language/languages.ts';
import { type FindContext, type Found, findLeads } from '../people/find-leads.ts';
import { nameWords } from '../people/fold.ts';
import { nameSaid } from '../people/heard.ts';
import { peopleWords } from '../people/languages.ts';
import { nameBook } from '../people/name-book.ts';
import { reference } from '../people/reference.ts';
import { type AskedBefore, type Memory, MOST_HEARD } from '../turn/memory.ts';
import type { Desk, Slots } from '../turn/turn.ts';
import { filled, heardIn } from './heard-slots.ts';

/** The question that remembers who was meant, and then asks what was asked. */
export const REPAIRED = 'RepairedIntent';

/** What a repair is kept under: the words of the name, however it was led in. */
export const repairKey = (heard: string, desk: Desk): string => nameSaid(heard, peopleWords[desk.language]);

/** Whom the rep meant by these words when they were put right before; nothing when that is long ago. */
export async function meantBefore(heard: string, desk: Desk): Promise<LeadName | undefined> {
  const repair = await desk.store.heardAs(desk.scope, repairKey(heard, desk));
  return repair && forgottenAt(repair.at) > desk.now.toMillis() ? repair.lead : undefined;
}

/**
 * Whom a name means when its words were put right before: that lead, or a choice that begins with them where somebody else
 * bears exactly the name that was heard, is clearly heard in words nothing like that lead's, is on today's calendar or is
 * talked about.
 */
export function asRepaired(heard: string, found: Found, meant: LeadName, near: FindContext): LeadName[] {
  const said = nameWords(heard);
  const isNear = ({ id }: LeadName) => id === near.focus || (near.today ?? []).includes(id);
  const isSaidInFull = ({ name }: LeadName) => {
    const words = nameWords(name);
    return words.length > 1 && words.every((word) => said.includes(word));
  };
  const fits = found.kind === 'one' ? [found.lead] : found.kind === 'several' ? found.leads : [];
  const soundsLike = findLeads(heard, nameBook([meant]), near).kind !== 'none';
  const isClear = found.kind === 'one' && found.sure && !soundsLike;
  const rivals = fits.filter(
    (lead) => lead.id !== meant.id && (isClear || isSaidInFull(lead) || (isNear(lead) && !isNear(meant))),
  );
  return [meant, ...rivals];
}

/** A question whose answer also tells whom the words meant: to be remembered for the next time. */
export function repairing(
  { intent, slots }: AskedBefore,
  language: Language,
  heard = heardIn(slots, 'lead')?.heard,
): AskedBefore {
  if (heard === undefined || intent === REPAIRED || reference(heard, language)) return { intent, slots };
  const { lead: _misheard, ...others } = slots;
  return { intent: REPAIRED, slots: { ...others, asked: filled(intent), heard: filled(heard) } };
}

/** The question as it was asked, now that it is known whom it is about. */
export function askedAbout(lead: string, { asked, heard, aloud: _aloud, ...slots }: Slots): AskedBefore {
  // The words stay with it: the next "no, the other one" is about them too.
  const named = heard ? { lead: heard } : {};
  return {
    intent: asked?.heard ?? 'LikelihoodIntent',
    slots: { ...slots, ...named, chosen: filled(lead), namesakes: filled('yes') },
  };
}

/** By what words whoever we talk about now was called; "him" and "the other one" leave it at what was said before. */
export function calledBy(
  question: AskedBefore,
  before: Memory,
  memory: Memory,
  language: Language,
): string | undefined {
  const said = heardIn(question.slots, 'lead')?.heard;
  if (said !== undefined && said.length <= MOST_HEARD && !reference(said, language)) return said;
  return memory.lead === before.lead ? before.heard : undefined;
}
