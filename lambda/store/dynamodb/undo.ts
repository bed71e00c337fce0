import type { Lead } from '../../domain/lead.ts';
import type { Undone, Wrote } from '../book-store.ts';
import { fingerprintOf, type Memory, memoryPartition, readMemory, unpackMemories } from './batch-items.ts';
import { replaceEntries } from './calendar.ts';
import { type RawItem, readItem } from './items.ts';
import { type Key, keys } from './keys.ts';
import { saveLeads } from './leads.ts';
import { removeLeads } from './remove-leads.ts';
import { getMany, queryAll, type Table, writeMany } from './requests.ts';

type LeadMemory = Extract<Memory, { lead: string }>;
type ItemMemory = Exclude<Memory, LeadMemory>;
type Undoing = Undone & { leads: Set<string> };

/**
 * Restores what stood before a batch, newest step first. What something else changed since is left alone, and so is a
 * lead the batch made once a rep has logged something on it. Run twice it does nothing the second time.
 */
export async function undoBatch(table: Table, team: string, batch: string): Promise<Undone> {
  const undone: Undoing = { restored: 0, removed: 0, changedSince: 0, keptForAnswers: 0, leads: new Set() };
  for (const packed of await memoriesOf(table, team, batch)) {
    const memories = unpackMemories(packed);
    const ofItems = memories.flatMap((memory) => ('pk' in memory ? [memory] : []));
    const ofLeads = memories.flatMap((memory) => ('lead' in memory ? [memory] : []));
    await restoreItems(table, ofItems, undone);
    await restoreLeads(table, team, ofLeads, undone);
    for (const memory of memories) if ('calendar' in memory) await restoreCalendar(table, memory.calendar, undone);
  }
  return undone;
}

/** What a batch remembers, newest step first, each packed. */
async function memoriesOf(table: Table, team: string, batch: string): Promise<string[]> {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :batch',
    ExpressionAttributeValues: { ':batch': { S: memoryPartition(team, batch) } },
    ScanIndexForward: false,
    ConsistentRead: true,
  });
  return items.flatMap((item) => readMemory(item)?.packed ?? []);
}

/** What a batch wrote, over all its runs: each run that goes on finds what the one before it wrote standing already. */
export async function wroteIn(table: Table, team: string, batch: string): Promise<Wrote> {
  const leads = new Set<string>();
  let [written, calendar] = [0, false];
  for (const packed of await memoriesOf(table, team, batch)) {
    for (const memory of unpackMemories(packed)) {
      if ('calendar' in memory) calendar = true;
      else written += 1;
      if ('lead' in memory && memory.before === undefined) leads.add(memory.lead);
    }
  }
  return { leads: leads.size, written, calendar };
}

type CalendarMemory = { team: string; rep: string; from: string; to: string; entries: unknown[] };

async function restoreCalendar(table: Table, { from, to, entries, ...scope }: CalendarMemory, undone: Undoing) {
  const readEntry = (entry: unknown) =>
    readItem('entry/1', { schema: 'entry/1', from: '1970-01-01T00:00:00Z', entry }, table.report)?.entry ?? [];
  await replaceEntries(table, scope, from, to, entries.flatMap(readEntry));
  undone.restored += entries.length;
}

/** What to do about a memory: nothing when it stands as before, restore when as the batch wrote it, or leave it alone. */
function fate({ before, after }: Memory, stands: RawItem | undefined): 'as-before' | 'as-written' | 'changed-since' {
  const now = stands && fingerprintOf(stands);
  if (before ? now === fingerprintOf(before) : now === undefined) return 'as-before';
  return now === after ? 'as-written' : 'changed-since';
}

async function restoreItems(table: Table, memories: ItemMemory[], undone: Undoing): Promise<void> {
  if (memories.length === 0) return;
  const nameOf = ({ pk, sk }: RawItem) => `${pk} ${sk}`;
  const now = new Map((await getMany(table, memories)).map((item) => [nameOf(item), item]));
  const puts: RawItem[] = [];
  const deletes: Key[] = [];
  for (const memory of memories) {
    const found = fate(memory, now.get(nameOf(memory)));
    if (found === 'changed-since') undone.changedSince += 1;
    if (found !== 'as-written') continue;
    if (memory.before) puts.push(memory.before);
    else deletes.push(memory);
    if (memory.of !== '') undone.leads.add(memory.of);
  }
  await writeMany(table, puts, deletes);
  undone.restored += puts.length;
  undone.removed += deletes.length;
}

async function restoreLeads(table: Table, team: string, memories: LeadMemory[], undone: Undoing): Promise<void> {
  if (memories.length === 0) return;
  const readLead = (item: RawItem) => readItem('lead/1', item, table.report);
  const found = await getMany(
    table,
    memories.map(({ lead }) => keys.lead(team, lead)),
  );
  const now = new Map(found.flatMap((item) => readLead(item) ?? []).map((lead) => [lead.id, lead]));
  const restored: Lead[] = [];
  const removed: Lead[] = [];
  for (const memory of memories) {
    const stands = now.get(memory.lead);
    const about = fate(memory, stands);
    if (about === 'changed-since') undone.changedSince += 1;
    if (about !== 'as-written' || !stands) continue;
    const before = memory.before && readLead({ schema: 'lead/1', ...memory.before });
    if (before) restored.push(before);
    else if (await hasBeenSpokenOf(table, team, stands.id)) undone.keptForAnswers += 1;
    else removed.push(stands);
  }
  await saveLeads(table, team, restored);
  await removeLeads(table, team, removed);
  undone.restored += restored.length;
  undone.removed += removed.length;
  for (const { id } of restored) undone.leads.add(id);
  for (const { id } of removed) undone.leads.delete(id);
}

/** Whether a rep has logged anything on a lead. */
async function hasBeenSpokenOf(table: Table, team: string, leadId: string): Promise<boolean> {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :lead',
    ExpressionAttributeValues: { ':lead': { S: keys.lead(team, leadId).pk } },
  });
  return items.some(({ sk, source }) => /^LOG#/.test(String(sk)) || (/^FACT#/.test(String(sk)) && source === 'voice'));
}
