import type { Fact } from '../lambda/domain/fact.ts';
import type { FollowUp } from '../lambda/domain/follow-up.ts';
import type { LogEntry } from '../lambda/domain/log-entry.ts';
import type { Scope } from '../lambda/domain/rep.ts';
import type { Store } from '../lambda/store/store.ts';

/** One thing a turn saved, as a person tells it; `lead` is the full name of whom it is about, where there is one. */
export type Written = { kind: string; lead?: string; [detail: string]: unknown };

/** What a store was asked to save since it was last taken. */
export type Looker<S extends Store> = { store: S; take: () => Promise<Written[]> };

const ofFact = ({ topic, value, sure, words, withdrawn, undoes }: Fact) =>
  withdrawn || undoes
    ? { kind: 'withdrawn', topic }
    : { kind: 'fact', topic, value, sure, ...(words ? { words } : {}) };

function ofEntry(entry: LogEntry): Omit<Written, 'lead'> {
  switch (entry.kind) {
    case 'outcome':
      return { kind: 'outcome', outcome: entry.outcome };
    case 'flag':
      return { kind: 'flag', flag: entry.flag, ...(entry.words ? { words: entry.words } : {}) };
    case 'note':
      return { kind: 'note', text: entry.text };
    case 'stage':
      return { kind: 'stage', stage: entry.stage, ...(entry.reason ? { reason: entry.reason } : {}) };
    case 'step':
      return { kind: 'step', step: entry.step };
    case 'deal':
      return {
        kind: 'deal',
        amount: entry.amount,
        ...(entry.currency ? { currency: entry.currency } : {}),
        sure: entry.sure,
        ...(entry.words ? { words: entry.words } : {}),
      };
    case 'framework':
      return { kind: 'framework', framework: entry.framework };
    case 'undo':
      return { kind: 'undo' };
  }
}

const ofFollowUp = ({ what, due, change, state }: FollowUp) =>
  state === 'undone'
    ? { kind: 'withdrawn', what }
    : change && change.kind !== 'late'
      ? { kind: 'call', change: change.kind, due, ...(change.start ? { start: change.start } : {}) }
      : { kind: 'follow-up', what, due, state };

/**
 * Looks on at what is saved through a store: facts, entries, things to do and interviews, each with the lead's full name.
 * What is kept for ourselves (scores heard, orders, visits) is no write of the rep's.
 */
export function lookOn<S extends Store>(store: S): Looker<S> {
  const seen: { scope: Scope; lead?: string | undefined; what: Omit<Written, 'lead'> }[] = [];
  const names = new Map<string, string>();
  const note = (scope: Scope, lead: string | undefined, what: Omit<Written, 'lead'>) =>
    seen.push({ scope, lead, what });
  const nameOf = async (scope: Scope, id: string) => {
    const known = names.get(id) ?? (await store.leadFile(scope, id))?.lead.name ?? id;
    names.set(id, known);
    return known;
  };
  const looked: S = {
    ...store,
    saveFact: async (scope, lead, fact) => {
      const came = await store.saveFact(scope, lead, fact);
      if (came === 'saved') note(scope, lead.id, ofFact(fact));
      return came;
    },
    saveLogEntry: async (scope, lead, entry) => {
      const came = await store.saveLogEntry(scope, lead, entry);
      if (came === 'saved') note(scope, lead.id, ofEntry(entry));
      return came;
    },
    saveFollowUp: async (scope, followUp) => {
      await store.saveFollowUp(scope, followUp);
      note(scope, followUp.lead, ofFollowUp(followUp));
    },
    saveInterview: async (scope, interview) => {
      await store.saveInterview(scope, interview);
      note(scope, interview.lead, { kind: 'interview' });
    },
    adoptCard: async (team, card, replaces) => {
      const came = await store.adoptCard(team, card, replaces);
      if (came === 'adopted') note({ team, rep: '' }, undefined, { kind: 'threshold' });
      return came;
    },
  };
  return {
    store: looked,
    take: async () => {
      const taken = seen.splice(0);
      const written: Written[] = [];
      for (const { scope, lead, what } of taken)
        written.push({
          kind: String(what.kind),
          ...(lead === undefined ? {} : { lead: await nameOf(scope, lead) }),
          ...what,
        });
      return written;
    },
  };
}
