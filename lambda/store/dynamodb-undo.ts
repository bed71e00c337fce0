import { fingerprintOf, memoryPartition, type Replaced, readMemory, unpackMemories } from './batch-items.ts';
import type { Undone } from './book-store.ts';
import { replaceEntries } from './dynamodb-calendar.ts';
import { getMany, queryAll, type Table, writeMany } from './dynamodb-requests.ts';
import { type RawItem, readItem } from './items.ts';

/**
 * Restores what stood before a batch, newest step first. What something else changed since is left alone, and so is a
 * lead the batch made once a rep has logged an answer on it. Run twice it does nothing the second time.
 */
export async function undoBatch(table: Table, team: string, batch: string): Promise<Undone> {
  const undone: Undone = { restored: 0, removed: 0, changedSince: 0, keptForAnswers: 0 };
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :batch',
    ExpressionAttributeValues: { ':batch': { S: memoryPartition(team, batch) } },
    ScanIndexForward: false,
    ConsistentRead: true,
  });
  for (const item of items) {
    const memories = unpackMemories(readMemory(item)?.packed ?? '');
    const replaced = memories.flatMap((memory) => ('calendar' in memory ? [] : [memory]));
    if (replaced.length > 0) await restore(table, replaced, undone);
    const readEntry = (entry: unknown) =>
      readItem('entry/1', { schema: 'entry/1', from: '1970-01-01T00:00:00Z', entry }, table.report)?.entry ?? [];
    for (const memory of memories) {
      if (!('calendar' in memory)) continue;
      const { from, to, entries, ...scope } = memory.calendar;
      await replaceEntries(table, scope, from, to, entries.flatMap(readEntry));
      undone.restored += entries.length;
    }
  }
  return undone;
}

const nameOf = ({ pk, sk }: { pk: unknown; sk: unknown }) => `${pk} ${sk}`;

async function restore(table: Table, replaced: Replaced[], undone: Undone): Promise<void> {
  const now = new Map((await getMany(table, replaced)).map((item) => [nameOf({ pk: item.pk, sk: item.sk }), item]));
  const spoken = await leadsWithSpokenAnswers(table, replaced);
  const puts: RawItem[] = [];
  const deletes: Replaced[] = [];
  for (const memory of replaced) {
    const stands = now.get(nameOf(memory));
    const asWritten = stands === undefined ? memory.after === undefined : fingerprintOf(stands) === memory.after;
    const asBefore =
      stands === undefined
        ? memory.before === undefined
        : memory.before !== undefined && fingerprintOf(stands) === fingerprintOf(memory.before);
    if (asBefore) continue;
    if (!asWritten) undone.changedSince += 1;
    else if (memory.before) puts.push(memory.before);
    else if (/^(PROFILE$|OWNER#)/.test(memory.sk) && spoken.has(memory.pk)) {
      if (memory.sk === 'PROFILE') undone.keptForAnswers += 1;
    } else deletes.push(memory);
  }
  await writeMany(table, puts, deletes);
  undone.restored += puts.length;
  undone.removed += deletes.length;
}

/** Leads made by the batch that a rep has said something about. */
async function leadsWithSpokenAnswers(table: Table, replaced: Replaced[]): Promise<Set<string>> {
  const made = replaced.filter(({ sk, before }) => sk === 'PROFILE' && before === undefined);
  const spoken = new Set<string>();
  for (const { pk } of made) {
    const facts = await queryAll(table, {
      KeyConditionExpression: 'pk = :lead AND begins_with(sk, :facts)',
      ExpressionAttributeValues: { ':lead': { S: pk }, ':facts': { S: 'FACT#' } },
    });
    if (facts.some((item) => readItem('fact/1', item, table.report)?.source === 'voice')) spoken.add(pk);
  }
  return spoken;
}
