import { isDeepStrictEqual } from 'node:util';
import type { Lead } from '../../domain/lead.ts';
import type { Signal } from '../../domain/signal.ts';
import { readItem } from './items.ts';
import { keys, leadByName } from './keys.ts';
import { leftNames, saveNames } from './name-writes.ts';
import { getMany, type Table, writeMany } from './requests.ts';
import { scoreOverTimeKeys } from './score-over-time.ts';

/** A lead as it stands in the table. `settling` names the reps whose share was about to be written when the import stopped. */
type Standing = { lead: Lead; settling: string[] };
type Change = { lead: Lead; before: Standing | undefined; shares: string[] };

/**
 * Saves each lead and assigns it to exactly its owners; leads that already stand so are not written. A lead of one rep
 * is one item. One of several has a share for each further rep, and says so before they are touched: an import that
 * stops anywhere is put right by the next one, whatever that one says. The names it is found by are written first, and
 * noted until the lead itself is. `isNew` spares reading leads that cannot be there yet.
 */
export async function saveLeads(
  table: Table,
  team: string,
  leads: Lead[],
  isNew: (leadId: string) => boolean = () => false,
): Promise<void> {
  const wanted = new Map(leads.map((lead) => [keys.lead(team, lead.id).pk, lead]));
  const left = await leftNames(table, team);
  const touched = [...new Set([...[...wanted.values()].map(({ id }) => id), ...left.places.keys()])];
  const before = await standing(
    table,
    team,
    touched.filter((id) => !isNew(id) || left.places.has(id)),
  );
  const changes = [...wanted].flatMap(([pk, lead]) => changeOf(before.get(pk), lead) ?? []);
  const shared = changes.filter(({ shares }) => shares.length > 0);

  const changed = new Set(changes.map(({ lead }) => lead.id));
  const restored = [...left.places].filter(([id]) => !changed.has(id));
  const notes = await saveNames(table, team, [
    ...changes.map(({ lead, before }) => ({
      id: lead.id,
      before: before?.lead,
      now: lead,
      left: left.places.get(lead.id) ?? [],
    })),
    ...restored.map(([id, places]) => {
      const stands = before.get(keys.lead(team, id).pk)?.lead;
      return { id, before: stands, now: stands, left: places };
    }),
  ]);

  await writeMany(
    table,
    shared.map(({ lead, before, shares }) => ({ ...profile(team, before?.lead ?? lead), settling: shares })),
  );
  await writeMany(
    table,
    shared.flatMap(({ lead }) => furtherOwners(lead).map((rep) => share(team, lead, rep))),
    shared.flatMap(({ lead, shares }) => {
      const stay = furtherOwners(lead);
      return shares.filter((rep) => !stay.includes(rep)).map((rep) => keys.owner(team, lead.id, rep));
    }),
  );
  // Out of the orders of whoever gave the lead away, before the lead says so: a stopped import finds them again.
  await writeMany(
    table,
    [],
    changes.flatMap(({ lead, before }) => {
      const gone = new Set(before?.lead.owners.filter((rep) => !lead.owners.includes(rep)));
      return [...gone].flatMap((rep) => scoreOverTimeKeys(team, lead.id, rep));
    }),
  );
  await writeMany(
    table,
    changes.map(({ lead }) => profile(team, lead)),
  );
  await writeMany(table, [], [...notes, ...left.notes]);
}

async function standing(table: Table, team: string, ids: string[]): Promise<Map<string, Standing>> {
  const items = await getMany(
    table,
    ids.map((id) => keys.lead(team, id)),
  );
  return new Map(
    items.flatMap((item) => {
      const read = readItem('lead/1', item, table.report);
      if (!read) return [];
      const { settling = [], ...lead } = read;
      return [[String(item.pk), { lead, settling }]];
    }),
  );
}

function changeOf(before: Standing | undefined, lead: Lead): Change | undefined {
  if (before && before.settling.length === 0 && isDeepStrictEqual(before.lead, lead)) return undefined;
  const shares = [...(before?.settling ?? []), ...(before ? furtherOwners(before.lead) : []), ...furtherOwners(lead)];
  return { lead, before, shares: [...new Set(shares)] };
}

const furtherOwners = (lead: Lead): string[] => [...new Set(lead.owners)].filter((rep) => rep !== lead.owners[0]);

/** The lead itself, in index 1 for its first owner. */
const profile = (team: string, lead: Lead) => {
  const [first] = lead.owners;
  const index = first === undefined ? {} : leadByName(team, first, lead.id, lead.name);
  return { ...keys.lead(team, lead.id), ...index, schema: 'lead/1', ...lead };
};

/** What puts a lead into index 1 for one of its further owners. */
const share = (team: string, { id, name, company, title }: Lead, rep: string) => ({
  ...keys.owner(team, id, rep),
  ...leadByName(team, rep, id, name),
  schema: 'owner/1',
  id,
  name,
  company,
  title,
});

/** Saves what happened to a lead; the same signal twice is one. */
export async function saveSignals(table: Table, team: string, leadId: string, signals: Signal[]): Promise<void> {
  const items = signals.map((signal) => ({ ...keys.signal(team, leadId, signal.id), schema: 'signal/1', ...signal }));
  await writeMany(table, [...new Map(items.map((item) => [item.sk, item])).values()]);
}
