import { isDeepStrictEqual } from 'node:util';
import type { Lead } from '../domain/lead.ts';
import {
  batchKeys,
  fingerprintOf,
  packMemories,
  type Replaced,
  readBatch,
  readOwnerName,
  readTeam,
} from './batch-items.ts';
import type { BookItem, BookStore, Step } from './book-store.ts';
import { dynamoDbStore } from './dynamodb.ts';
import { getMany, put, putIf, queryAll, type Table, writeMany } from './dynamodb-requests.ts';
import { undoBatch } from './dynamodb-undo.ts';
import { type RawItem, readItem } from './items.ts';
import { type Key, keys, leadByName, leadPartition, repPartition } from './keys.ts';
import type { ImportStore } from './store.ts';

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

    async leads(team, ids) {
      const found = new Map<string, Lead>();
      for (const item of await getMany(
        table,
        [...new Set(ids)].map((id) => keys.lead(team, id)),
      )) {
        const lead = readItem('lead/1', item, table.report);
        if (lead) found.set(lead.id, lead);
      }
      return found;
    },

    async facts(team, leadId) {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :lead AND begins_with(sk, :facts)',
        ExpressionAttributeValues: { ':lead': { S: leadPartition(team, leadId) }, ':facts': { S: 'FACT#' } },
        ConsistentRead: true,
      });
      return items.flatMap((item) => readItem('fact/1', item, table.report) ?? []);
    },

    writeItems: async (team, items, { step, isNew = () => false, dry = false }) => {
      const { puts, deletes, before } = await differences(table, team, items, isNew);
      const written = puts.length + deletes.length;
      const same =
        items.length - new Set(puts.map(({ pk, sk }) => `${pk} ${sk}`).filter((key) => !/ OWNER#/.test(key))).size;
      if (dry || written === 0) return { written, same };
      if (step) await remember(table, team, step, puts, deletes, before);
      await writeMany(table, puts, deletes);
      return { written, same };
    },

    rememberEntries: ({ team, rep }, step, range) =>
      saveMemories(table, team, step, [{ calendar: { team, rep, ...range } }]),

    async saveBatch(team, batch) {
      await put(table, { ...batchKeys.team(team), schema: 'team/1', team });
      await put(table, { ...batchKeys.batch(team, batch.id), schema: 'batch/1', ...batch });
    },

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
  return items.flatMap((item) => readItem('rep/1', item, table.report) ?? []);
}

type Put = RawItem & Key;
const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;

/** What of these items does not stand so already, and what stands there instead. */
async function differences(table: Table, team: string, items: readonly BookItem[], isNew: (item: BookItem) => boolean) {
  const wanted = new Map<string, Put>();
  const read: Key[] = [];
  for (const item of items) {
    for (const put of itemsOf(team, item)) wanted.set(nameOf(put), put);
    if (!isNew(item)) for (const put of itemsOf(team, item)) read.push({ pk: put.pk, sk: put.sk });
  }
  const before = await readAll(table, read);
  const stale = items.flatMap((item) => {
    if (item.kind !== 'lead') return [];
    const owners = before.get(nameOf(keys.lead(team, item.lead.id)))?.owners;
    const gone = Array.isArray(owners) ? owners.filter((rep) => !item.lead.owners.includes(rep)) : [];
    return gone.map((rep) => keys.owner(team, item.lead.id, String(rep)));
  });
  for (const [name, item] of await readAll(table, stale)) before.set(name, item);
  const puts = [...wanted].filter(([name, put]) => !isDeepStrictEqual(before.get(name), put)).map(([, put]) => put);
  return { puts, deletes: stale.filter((key) => before.has(nameOf(key))), before };
}

async function readAll(table: Table, wanted: readonly Key[]): Promise<Map<string, RawItem>> {
  const distinct = [...new Map(wanted.map((key) => [nameOf(key), key])).values()];
  const items = distinct.length === 0 ? [] : await getMany(table, distinct);
  return new Map(items.map((item) => [nameOf({ pk: String(item.pk), sk: String(item.sk) }), { ...item }]));
}

function itemsOf(team: string, item: BookItem): Put[] {
  switch (item.kind) {
    case 'lead':
      return [...ownerItems(team, item.lead), { ...keys.lead(team, item.lead.id), schema: 'lead/1', ...item.lead }];
    case 'signal':
      return [{ ...keys.signal(team, item.leadId, item.signal.id), schema: 'signal/1', ...item.signal }];
    case 'fact':
      return [{ ...keys.fact(team, item.leadId, item.fact.id), schema: 'fact/1', ...item.fact }];
  }
}

const ownerItems = (team: string, { id, name, company, title, owners }: Lead): Put[] =>
  [...new Set(owners)].map((rep) => ({
    ...keys.owner(team, id, rep),
    ...leadByName(team, rep, id, name),
    schema: 'owner/1',
    id,
    name,
    ...(company !== undefined && { company }),
    ...(title !== undefined && { title }),
  }));

/** Remembers before anything is written, so that a killed import can be taken back whole. */
async function remember(
  table: Table,
  team: string,
  step: Step,
  puts: Put[],
  deletes: Key[],
  before: ReadonlyMap<string, RawItem>,
): Promise<void> {
  const memoryOf = (key: Key, after?: Put): Replaced => {
    const stood = before.get(nameOf(key));
    return { pk: key.pk, sk: key.sk, ...(stood && { before: stood }), ...(after && { after: fingerprintOf(after) }) };
  };
  const memories = [...puts.map((each) => memoryOf(each, each)), ...deletes.map((key) => memoryOf(key))];
  await saveMemories(
    table,
    team,
    step,
    memories.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
  );
}

/** The first memory of a step is the true one: a run that continues it sees what the killed one wrote. */
async function saveMemories(table: Table, team: string, step: Step, replaced: readonly unknown[]): Promise<void> {
  for (const [part, packed] of packMemories(replaced).entries()) {
    const item = { ...batchKeys.memory(team, step.batch, step.number, part), schema: 'batch-memory/1', packed };
    await putIf(table, item, { ConditionExpression: 'attribute_not_exists(pk)' });
  }
}
