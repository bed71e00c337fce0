import { findLeads } from '../people/find-leads.ts';
import { reference } from '../people/reference.ts';
import { mentionsIn } from '../people/spot-lead.ts';
import type { Store } from '../store/store.ts';
import type { AskedBefore } from '../turn/memory.ts';
import type { Desk } from '../turn/turn.ts';
import { heardIn } from './heard-slots.ts';
import { repairKey } from './repairs.ts';
import { nameHeard } from './who-is-meant.ts';

/** Whom a question will probably be about: by the names seen before, or whoever is talked about. */
function probably({ slots }: AskedBefore, desk: Desk): { heard?: string; lead?: string } {
  const seen = desk.seen?.before(desk.scope);
  const { language, memory } = desk;
  const focus = memory.lead ? { focus: memory.lead, language } : { language };
  const named = nameHeard(slots)?.heard;
  if (named !== undefined) {
    if (reference(named, language)) return {};
    const found = seen && findLeads(named, seen.book(), focus);
    return { heard: named, ...(found?.kind === 'one' ? { lead: found.lead.id } : {}) };
  }
  const words = heardIn(slots, 'words')?.heard;
  if (words === undefined) return {};
  const [mention] = seen ? mentionsIn(words, seen.leads, language).mentions : [];
  const [only, ...more] = mention?.leads ?? [];
  if (mention) return { heard: mention.heard, ...(only && more.length === 0 ? { lead: only.id } : {}) };
  return memory.lead ? { lead: memory.lead } : {};
}

/**
 * Begins to read what the answer will probably ask for, while who speaks and the names are read: so that it is not a trip of its own.
 * Nothing is decided by it; where somebody else is meant, it was read in vain.
 */
export function readAhead(question: AskedBefore, desk: Desk, store: Store): Promise<unknown>[] {
  const { heard, lead } = probably(question, desk);
  const isInterview = [question.intent, heardIn(question.slots, 'typed')?.heard].includes('StartInterviewIntent');
  return [
    ...(heard === undefined ? [] : [store.heardAs(desk.scope, repairKey(heard, desk))]),
    ...(lead === undefined ? [] : [store.leadFile(desk.scope, lead), store.scorecard(desk.scope.team)]),
    ...(isInterview ? [store.interviews(desk.scope)] : []),
  ];
}
