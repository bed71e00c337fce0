import type { Fact } from '../../lambda/domain/fact.ts';
import type { FollowUp } from '../../lambda/domain/follow-up.ts';
import type { Interview } from '../../lambda/domain/interview.ts';
import type { Lead } from '../../lambda/domain/lead.ts';
import { type LogEntry, signalsFrom, withDeal, withStage } from '../../lambda/domain/log-entry.ts';
import type { Rep } from '../../lambda/domain/rep.ts';
import type { Store } from '../../lambda/store/store.ts';
import { dana } from '../worlds/dana.ts';

/** A lead of Dana's. */
export const leadOf = (id: string, name: string, company: string): Lead => ({
  id,
  name,
  firstName: name.split(' ')[0] ?? name,
  company,
  owners: [dana.rep.id],
});

/** As much of the store as logging needs, in plain maps: quick enough for thousands of conversations. */
export function plainStore(rep: Rep, leads: readonly Lead[]) {
  const facts = new Map<string, Map<string, Fact>>(leads.map(({ id }) => [id, new Map()]));
  const logs = new Map<string, Map<string, LogEntry>>(leads.map(({ id }) => [id, new Map()]));
  const interviews = new Map<string, Interview>();
  const followUps = new Map<string, FollowUp>();
  const newestFirst = (a: { at: string }, b: { at: string }) => Date.parse(b.at) - Date.parse(a.at);
  const once = <T>(map: Map<string, T> | undefined, id: string, value: T) => {
    if (!map || map.has(id)) return 'already-there' as const;
    map.set(id, value);
    return 'saved' as const;
  };
  const newer = <T extends { at: string }>(map: Map<string, T>, id: string, value: T) => {
    const old = map.get(id);
    if (!old || Date.parse(old.at) <= Date.parse(value.at)) map.set(id, value);
  };
  const store: Partial<Store> = {
    repSpeaking: async () => rep,
    entriesBetween: async () => [],
    calendarCopies: async () => [],
    leadNames: async () => leads.map(({ id, name, company }) => ({ id, name, ...(company ? { company } : {}) })),
    leadsHeard: async () => ({
      leads: leads.map(({ id, name, company }) => ({ id, name, ...(company ? { company } : {}) })),
      whole: true,
    }),
    heardAs: async () => undefined,
    saveHeardAs: async () => undefined,
    saveUnheard: async () => undefined,
    scorecard: async () => undefined,
    leadFile: async (_scope, id) => {
      const lead = leads.find((one) => one.id === id);
      if (!lead) return undefined;
      const log = [...(logs.get(id)?.values() ?? [])].sort(newestFirst);
      return structuredClone({
        lead: withDeal(withStage(lead, log), log),
        signals: signalsFrom(log),
        facts: [...(facts.get(id)?.values() ?? [])].sort(newestFirst),
        ...(log.length > 0 ? { log } : {}),
      });
    },
    saveFact: async (_scope, { id }, fact) => once(facts.get(id), fact.id, fact),
    saveLogEntry: async (_scope, { id }, entry) => once(logs.get(id), entry.id, entry),
    interviews: async () => [...interviews.values()].sort(newestFirst),
    saveInterview: async (_scope, interview) => newer(interviews, interview.lead, interview),
    followUps: async () => [...followUps.values()],
    saveFollowUp: async (_scope, followUp) => newer(followUps, followUp.id, followUp),
    saveScoreHeard: async () => undefined,
    saveHeat: async () => undefined,
  };
  return {
    store: store as Store,
    factsOf: (lead: string): Fact[] => [...(facts.get(lead)?.values() ?? [])],
    entriesOf: (lead: string): LogEntry[] => [...(logs.get(lead)?.values() ?? [])],
    todos: (): FollowUp[] => [...followUps.values()],
  };
}
