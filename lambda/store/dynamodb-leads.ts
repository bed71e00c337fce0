import { isDeepStrictEqual } from 'node:util';
import type { Lead } from '../domain/lead.ts';
import type { Signal } from '../domain/signal.ts';
import { getMany, type Table, writeMany } from './dynamodb-requests.ts';
import { readItem } from './items.ts';
import { keys, leadByName } from './keys.ts';

/** Saves each lead and who it is assigned to; leads that already stand so are not written. */
export async function saveLeads(table: Table, team: string, leads: Lead[]): Promise<void> {
  const wanted = new Map(leads.map((lead) => [keys.lead(team, lead.id).pk, lead]));
  const before = new Map<string, Lead>();
  const profiles = [...wanted.values()].map((lead) => keys.lead(team, lead.id));
  for (const item of await getMany(table, profiles)) {
    const lead = readItem('lead/1', item, table.report);
    if (lead) before.set(String(item.pk), lead);
  }
  const changed = [...wanted].filter(([pk, lead]) => !isDeepStrictEqual(before.get(pk), lead));

  // The profile goes last: an import that dies before it finds the old owners again when it is run again.
  await writeMany(
    table,
    changed.flatMap(([, lead]) => owners(team, lead)),
    changed.flatMap(([pk, lead]) => {
      const gone = before.get(pk)?.owners.filter((rep) => !lead.owners.includes(rep)) ?? [];
      return gone.map((rep) => keys.owner(team, lead.id, rep));
    }),
  );
  await writeMany(
    table,
    changed.map(([, lead]) => ({ ...keys.lead(team, lead.id), schema: 'lead/1', ...lead })),
  );
}

/** One item for each rep the lead is assigned to; it is what index 1 is made of. */
const owners = (team: string, { id, name, company, title, owners }: Lead) =>
  [...new Set(owners)].map((rep) => ({
    ...keys.owner(team, id, rep),
    ...leadByName(team, rep, id, name),
    schema: 'owner/1',
    id,
    name,
    company,
    title,
  }));

/** Saves what happened to a lead; the same signal twice is one. */
export async function saveSignals(table: Table, team: string, leadId: string, signals: Signal[]): Promise<void> {
  const items = signals.map((signal) => ({ ...keys.signal(team, leadId, signal.id), schema: 'signal/1', ...signal }));
  await writeMany(table, [...new Map(items.map((item) => [item.sk, item])).values()]);
}
