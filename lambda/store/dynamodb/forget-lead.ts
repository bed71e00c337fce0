import type { Lead } from '../../domain/lead.ts';
import type { Scope } from '../../domain/rep.ts';
import type { Logged } from '../forget-store.ts';
import type { OwnedLead } from '../store.ts';
import { memoryPartition, packMemories, readBatch, readMemory, unpackMemories } from './batch-items.ts';
import { type RawItem, readItem } from './items.ts';
import { type Key, keys, leadPartition, repPartition, resultPartition } from './keys.ts';
import { isMentioned, type Traces, tracesOf } from './mentions.ts';
import { placeKey } from './name-index.ts';
import { leftNames, withoutLead } from './name-writes.ts';
import { removeLeads } from './remove-leads.ts';
import { repIds } from './reps.ts';
import { put, queryAll, type Table, writeMany } from './requests.ts';

/** Deletes what one turn wrote. */
export const forgetLogged = (
  table: Table,
  { team, rep }: Scope,
  { id }: OwnedLead,
  { facts, entries, followUps }: Logged,
): Promise<void> =>
  writeMany(
    table,
    [],
    [
      ...facts.map((fact) => keys.fact(team, id, fact)),
      ...entries.map((entry) => keys.log(team, id, entry)),
      ...followUps.map((one) => keys.followUp(team, rep, one)),
    ],
  );

/** Every item of a partition. */
export const partitionItems = (table: Table, pk: string): Promise<RawItem[]> =>
  queryAll(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: pk } },
    ConsistentRead: true,
  });

export const keyIn = ({ pk, sk }: RawItem): Key => ({ pk: String(pk), sk: String(sk) });

/**
 * Deletes a lead: first what it is found by, then what hangs on it elsewhere, last its own items, so that a run that
 * stopped finds the lead again. Calendar entries that name it go with it; the next fetch of the calendar brings back
 * what still stands there.
 */
export async function forgetLead(table: Table, team: string, leadId: string): Promise<number> {
  const own = await partitionItems(table, leadPartition(team, leadId));
  const profile = own.find(({ sk }) => sk === 'PROFILE');
  const read = profile && readItem('lead/1', profile, table.report);
  const lead: Lead = read ?? { id: leadId, name: '', owners: [] };
  const traces = tracesOf([leadId], [lead.email, lead.phone, fullName(lead)]);
  await forgetLeftNames(table, team, leadId);
  const elsewhere = [
    ...(await ofReps(table, team, lead, traces)),
    ...(await partitionItems(table, resultPartition(team)))
      .filter(({ result }) => isMentioned(result, tracesOf([leadId], [])))
      .map(keyIn),
  ];
  await writeMany(table, [], elsewhere);
  await forgetInImports(table, team, traces);
  if (read) await removeLeads(table, team, [lead]);
  await writeMany(table, [], own.map(keyIn));
  return own.length + elsewhere.length;
}

/** Takes a lead out of what stopped imports left: the names they were writing, and their notes of them. */
async function forgetLeftNames(table: Table, team: string, lead: string): Promise<void> {
  const { places, notes } = await leftNames(table, team);
  await writeMany(
    table,
    [],
    (places.get(lead) ?? []).map((place) => placeKey(team, lead, place)),
  );
  for (const note of notes.filter(({ ids }) => ids.includes(lead))) await withoutLead(table, note, lead);
}

/** A first name alone is not the lead's only. */
const fullName = ({ name }: Lead) => (/\s/.test(name.trim()) ? name : undefined);

/** What stands about a lead with any rep of the team: interviews, things to do, calls, whom words mean. */
async function ofReps(table: Table, team: string, { owners, id }: Lead, traces: Traces): Promise<Key[]> {
  const reps = new Set([...owners, ...(await repIds(table, team))]);
  const found: Key[] = [];
  for (const rep of reps) {
    const items = await partitionItems(table, repPartition(team, rep));
    found.push(...items.filter((item) => isAbout(item, id, traces)).map(keyIn));
  }
  return found;
}

/** Whether an item of a rep goes with a lead: by its id, and of a calendar also by who was invited or is named. */
function isAbout(item: RawItem, lead: string, traces: Traces): boolean {
  const sk = String(item.sk);
  if (/^(INTERVIEW|FOLLOWUP|HEARD|UNHEARD)#/.test(sk)) return isMentioned(item, { ids: [lead], words: traces.words });
  return sk.startsWith('ENTRY#') && isMentioned(item.entry, { ids: [lead], words: traces.words });
}

/** Takes somebody out of what imports remember: what stood before is not put back by an undo. */
export async function forgetInImports(table: Table, team: string, traces: Traces): Promise<void> {
  const batches = await queryAll(table, {
    KeyConditionExpression: 'pk = :team AND begins_with(sk, :batches)',
    ExpressionAttributeValues: { ':team': { S: keys.rep(team, '').pk }, ':batches': { S: 'BATCH#' } },
    ConsistentRead: true,
  });
  for (const batch of batches.flatMap((item) => readBatch(item) ?? []))
    for (const item of await partitionItems(table, memoryPartition(team, batch.id)))
      await forgetInMemory(table, item, traces);
}

async function forgetInMemory(table: Table, item: RawItem, traces: Traces): Promise<void> {
  const packed = readMemory(item)?.packed;
  if (packed === undefined) return;
  const memories = unpackMemories(packed);
  const kept = memories.flatMap((memory) => {
    if (!isMentioned(memory, traces)) return [memory];
    if (!('calendar' in memory)) return [];
    const entries = memory.calendar.entries.filter((entry) => !isMentioned(entry, traces));
    const rest = { calendar: { ...memory.calendar, entries } };
    return isMentioned(rest, traces) ? [] : [rest];
  });
  if (kept.length === memories.length && !isMentioned(memories, traces)) return;
  // What is left is less than what was there, so it is one item again.
  const [again = ''] = packMemories(kept);
  await put(table, { ...keyIn(item), schema: 'batch-memory/1', packed: again });
}
