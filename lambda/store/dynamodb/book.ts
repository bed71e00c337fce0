import { isDeepStrictEqual } from 'node:util';
import type { Lead } from '../../domain/lead.ts';
import type { BookItem, BookStore, Step } from '../book-store.ts';
import type { ImportStore } from '../store.ts';
import {
  batchKeys,
  fingerprintOf,
  keptPartition,
  type Memory,
  packMemories,
  readBatch,
  readColumnNames,
  readKept,
  readOwnerName,
  readTeam,
} from './batch-items.ts';
import { dynamoDbStore } from './index.ts';
import { type RawItem, readItem } from './items.ts';
import { type Key, keys, leadPartition, repPartition } from './keys.ts';
import { saveLeads } from './leads.ts';
import { getMany, put, putIf, queryAll, type Table, writeMany } from './requests.ts';
import { resultItem, teamResults } from './results.ts';
import { undoBatch, wroteIn } from './undo.ts';
import { unheard } from './unheard.ts';

/** The store and a team's whole book on one DynamoDB table: what importing needs. */
export const dynamoDbBookStore = (table: Table): ImportStore & BookStore => ({
  ...dynamoDbStore(table),
  ...dynamoDbBook(table),
});

/** A team's whole book on a DynamoDB table. */
function dynamoDbBook(table: Table): BookStore {
  return {
    reps: (team) => repsOf(table, team),

    async leadIds(team) {
      const ids = new Set<string>();
      for (const { id } of await repsOf(table, team)) {
        const items = await queryAll(table, {
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :rep AND begins_with(gsi1sk, :leads)',
          ProjectionExpression: 'id',
          ExpressionAttributeValues: { ':rep': { S: repPartition(team, id) }, ':leads': { S: 'LEAD#' } },
        });
        for (const item of items) if (typeof item.id === 'string') ids.add(item.id);
      }
      return ids;
    },

    leads: (team, ids) => leadsAt(table, team, ids),
    unheard: (team) => unheard(table, team),

    async facts(team, leadId) {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :lead AND begins_with(sk, :facts)',
        ExpressionAttributeValues: { ':lead': { S: leadPartition(team, leadId) }, ':facts': { S: 'FACT#' } },
        ConsistentRead: true,
      });
      return items.flatMap((item) => readItem('fact/1', item, table.report) ?? []);
    },

    async writeItems(team, items, { step, isNew = () => false, dry = false }) {
      const found = await differences(table, team, items, isNew);
      const written = found.leads.length + found.puts.length;
      const same = items.length - written;
      if (dry || written === 0) return { written, same };
      if (step) await remember(table, team, step, found);
      if (found.leads.length > 0) await saveLeads(table, team, found.leads, (id) => found.newLeads.has(id));
      await writeMany(table, found.puts);
      return { written, same };
    },

    teamResults: (team, from, to) => teamResults(table, team, from, to),

    // Saving nothing finishes what a stopped import left.
    settle: (team) => saveLeads(table, team, []),

    rememberEntries: ({ team, rep }, step, range) =>
      saveMemories(table, team, step, [{ calendar: { team, rep, ...range } }]),

    async saveBatch(team, batch) {
      await put(table, { ...batchKeys.team(team), schema: 'team/1', team });
      await put(table, { ...batchKeys.batch(team, batch.id), schema: 'batch/1', ...batch });
    },

    removeBatch: (team, batch) => writeMany(table, [], [batchKeys.batch(team, batch)]),
    wroteIn: (team, batch) => wroteIn(table, team, batch),

    async teamsWithBatches() {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :teams',
        ExpressionAttributeValues: { ':teams': { S: 'TEAMS' } },
        ConsistentRead: true,
      });
      return items.flatMap((item) => readTeam(item)?.team ?? []);
    },

    async batches(team) {
      const items = await itemsOfTeam(table, team, 'BATCH#');
      const found = items.flatMap((item) => readBatch(item) ?? []);
      return found.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1)).map(({ schema, ...batch }) => batch);
    },

    undo: (team, batch) => undoBatch(table, team, batch),

    async keptRows(team) {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :kept',
        ExpressionAttributeValues: { ':kept': { S: keptPartition(team) } },
        ConsistentRead: true,
      });
      return items.flatMap((item) => readKept(item) ?? []).map(({ schema, ...kept }) => kept);
    },

    async columnNames(team) {
      const items = await itemsOfTeam(table, team, 'COLUMN-NAMES#');
      return new Map(items.flatMap((item) => readColumnNames(item) ?? []).map(({ name, columns }) => [name, columns]));
    },

    saveColumnNames: (team, name, columns) =>
      put(table, { ...batchKeys.columnNames(team, name), schema: 'column-names/1', name, columns }),

    async ownerNames(team) {
      const items = await itemsOfTeam(table, team, 'OWNER-NAME#');
      return new Map(items.flatMap((item) => readOwnerName(item) ?? []).map(({ name, rep }) => [name, rep]));
    },

    rememberOwner: (team, name, rep) =>
      put(table, {
        ...batchKeys.ownerName(team, name),
        schema: 'owner-name/1',
        name,
        ...(rep !== undefined && { rep }),
      }),
  };
}

const itemsOfTeam = (table: Table, team: string, prefix: string) =>
  queryAll(table, {
    KeyConditionExpression: 'pk = :team AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':team': { S: keys.rep(team, '').pk }, ':prefix': { S: prefix } },
    ConsistentRead: true,
  });

async function repsOf(table: Table, team: string) {
  const items = await itemsOfTeam(table, team, 'REP#');
  // Who has not said where they are yet has calendars read as if in UTC.
  return items.flatMap((item) => {
    const rep = readItem('rep/1', item, table.report);
    return rep ? [{ ...rep, zone: rep.zone ?? 'UTC' }] : [];
  });
}

type Put = RawItem & Key;
const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;

/** What has to be written, and what stands in its place. */
type Differences = {
  leads: Lead[];
  newLeads: Set<string>;
  leadsBefore: Map<string, Lead>;
  puts: Put[];
  putsBefore: Map<string, RawItem>;
  /** Which lead an item is about. */
  leadOf: Map<string, string>;
};

/** What of these items does not stand so already. */
async function differences(
  table: Table,
  team: string,
  items: readonly BookItem[],
  isNew: (item: BookItem) => boolean,
): Promise<Differences> {
  const leads = new Map<string, Lead>();
  const puts = new Map<string, Put>();
  const leadOf = new Map<string, string>();
  const newLeads = new Set<string>();
  const known: string[] = [];
  const read: Key[] = [];
  for (const item of items) {
    if (item.kind === 'lead') {
      leads.set(item.lead.id, item.lead);
      if (isNew(item)) newLeads.add(item.lead.id);
      else known.push(item.lead.id);
    } else {
      const put = itemOf(team, item);
      puts.set(nameOf(put), put);
      if (item.kind !== 'kept') leadOf.set(nameOf(put), item.leadId);
      if (!isNew(item)) read.push({ pk: put.pk, sk: put.sk });
    }
  }
  const leadsBefore = known.length === 0 ? new Map<string, Lead>() : await leadsAt(table, team, known);
  const distinct = [...new Map(read.map((key) => [nameOf(key), key])).values()];
  const found = distinct.length === 0 ? [] : await getMany(table, distinct);
  const putsBefore = new Map(found.map((item) => [nameOf({ pk: String(item.pk), sk: String(item.sk) }), { ...item }]));
  return {
    leads: [...leads.values()].filter((lead) => !isDeepStrictEqual(leadsBefore.get(lead.id), lead)),
    newLeads: new Set([...newLeads].filter((id) => !known.includes(id))),
    leadsBefore,
    puts: [...puts].filter(([name, put]) => !isDeepStrictEqual(putsBefore.get(name), put)).map(([, put]) => put),
    putsBefore,
    leadOf,
  };
}

async function leadsAt(table: Table, team: string, ids: readonly string[]): Promise<Map<string, Lead>> {
  const found = new Map<string, Lead>();
  for (const item of await getMany(
    table,
    [...new Set(ids)].map((id) => keys.lead(team, id)),
  )) {
    const read = readItem('lead/1', item, table.report);
    // One that a stopped import was settling does not stand as it should.
    if (read && read.settling === undefined) found.set(read.id, read);
  }
  return found;
}

function itemOf(team: string, item: Exclude<BookItem, { kind: 'lead' }>): Put {
  switch (item.kind) {
    case 'signal':
      return { ...keys.signal(team, item.leadId, item.signal.id), schema: 'signal/1', ...item.signal };
    case 'fact':
      return { ...keys.fact(team, item.leadId, item.fact.id), schema: 'fact/1', ...item.fact };
    case 'result':
      return resultItem(team, item.result);
    case 'kept':
      return { ...batchKeys.kept(team, item.kept.id), schema: 'kept-row/1', ...item.kept };
  }
}

/** Remembers before anything is written, so that a killed import can be taken back whole. */
async function remember(table: Table, team: string, step: Step, found: Differences): Promise<void> {
  const ofLeads = found.leads.map((lead): Memory => {
    const before = found.leadsBefore.get(lead.id);
    return { lead: lead.id, ...(before && { before }), after: fingerprintOf(lead) };
  });
  const ofItems = found.puts.map((put): Memory => {
    const before = found.putsBefore.get(nameOf(put));
    return {
      pk: put.pk,
      sk: put.sk,
      of: found.leadOf.get(nameOf(put)) ?? '',
      ...(before && { before }),
      after: fingerprintOf(put),
    };
  });
  const place = (memory: Memory) => ('lead' in memory ? memory.lead : nameOf(memory));
  const sorted = [...ofLeads, ...ofItems].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  await saveMemories(table, team, step, sorted);
}

/** The first memory of a step is the true one: a run that continues it sees what the killed one wrote. */
async function saveMemories(table: Table, team: string, step: Step, memories: readonly unknown[]): Promise<void> {
  for (const [part, packed] of packMemories(memories).entries()) {
    const item = { ...batchKeys.memory(team, step.batch, step.number, part), schema: 'batch-memory/1', packed };
    await putIf(table, item, { ConditionExpression: 'attribute_not_exists(pk)' });
  }
}
