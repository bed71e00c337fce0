import { heardIn } from '../../conversation/heard-slots.ts';
import { type Case, openCase } from '../../conversation/lead-case.ts';
import { asOfRequestStart, lastBatch } from '../../conversation/logging/record-facts.ts';
import { lastEntries } from '../../conversation/logging/undo-entries.ts';
import { caseById } from '../../conversation/qualification.ts';
import type { Fact } from '../../domain/fact.ts';
import type { FollowUp } from '../../domain/follow-up.ts';
import { isoInstant } from '../../schedule/instant.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';

/** The lead of the last thing logged, else whom we talk about, else the one named. */
export async function lastLead(slots: Slots, intent: string, desk: Desk): Promise<Case | Answer> {
  if (heardIn(slots, 'lead') || heardIn(slots, 'chosen')) return openCase(slots, intent, desk, 'write');
  const last = desk.memory.logged?.at(-1)?.lead;
  return last ? caseById(last, desk) : openCase(slots, intent, desk);
}

/** Facts of a lead by their ids, oldest first. */
export const factsWith = ({ file }: Pick<Case, 'file'>, ids: readonly string[]): Fact[] =>
  file.facts.filter(({ id }) => ids.includes(id)).sort((a, b) => (a.id < b.id ? -1 : 1));

/** What there is to do is moved as it is: it stays the same thing, for somebody else, or for nobody where that is empty. */
export async function withLead(todos: readonly FollowUp[], lead: string, desk: Desk): Promise<void> {
  const at = isoInstant(desk.now);
  await Promise.all(
    todos.map(({ lead: _before, ...one }) =>
      desk.store.saveFollowUp(desk.scope, { ...one, ...(lead === '' ? {} : { lead }), at }),
    ),
  );
}

/** What the rep logged last about a lead, oldest first: in this session, or where it knows nothing, ever. */
export const batchOf = (leadCase: Case, desk: Desk): Fact[] => {
  const logged = desk.memory.logged?.findLast(({ lead }) => lead === leadCase.file.lead.id);
  if (!logged) {
    const batch = lastBatch(asOfRequestStart(leadCase.file, desk), desk);
    const [entry] = lastEntries(leadCase.file, desk);
    return entry && batch.every(({ at }) => at < entry.at) ? [] : batch;
  }
  return factsWith(leadCase, logged.facts);
};

export const withoutLast = (desk: Desk, lead: string) => {
  const logged = desk.memory.logged ?? [];
  const at = logged.findLastIndex((one) => one.lead === lead);
  return logged.filter((_, place) => place !== at);
};

export const writableAgain = ({ topic, value, sure, words }: Fact) => ({
  topic,
  value,
  sure,
  ...(words ? { words } : {}),
});
