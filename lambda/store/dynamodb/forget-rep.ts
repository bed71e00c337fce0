import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Scope } from '../../domain/rep.ts';
import { lists } from '../../scoring/rank.ts';
import type { WholeForgetStore } from '../forget-store.ts';
import { type Attributes, fromAttributes } from './attributes.ts';
import { memoryPartition, readBatch } from './batch-items.ts';
import { forgetInImports, forgetLead, keyIn, partitionItems } from './forget-lead.ts';
import { type RawItem, readItem } from './items.ts';
import { feedPrefix, type Key, keys, namePartition, repPartition, speakerPartition } from './keys.ts';
import { saveLeads } from './leads.ts';
import { linksOf, unlinkSpeaker, voidLinkCodes } from './links.ts';
import { isMentioned, tracesOf } from './mentions.ts';
import type { WholeTable } from './migrate.ts';
import { put, queryAll, writeMany } from './requests.ts';

/** Whom something is by, once they are forgotten. */
const nobody = 'forgotten';

/** Forgetting over a whole table: for the command line, never for a turn. */
export const dynamoDbForgetting = (table: WholeTable): WholeForgetStore => ({
  forgetRep: (scope) => forgetRep(table, scope),
  async mentions(words) {
    const traces = tracesOf(words, words);
    const found: Key[] = [];
    for await (const item of everyItem(table)) if (isMentioned(item, traces)) found.push(keyIn(item));
    return found;
  },
});

/** Every item of the table, page by page. */
async function* everyItem({ client, table }: WholeTable): AsyncGenerator<RawItem> {
  let start: Attributes | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ...(start && { ExclusiveStartKey: start }) }),
    );
    for (const item of page.Items ?? []) yield fromAttributes(item);
    start = page.LastEvaluatedKey;
  } while (start);
}

async function forgetRep(table: WholeTable, { team, rep }: Scope): Promise<number> {
  const scope = { team, rep };
  const stands = (await partitionItems(table, keys.rep(team, rep).pk)).find(({ sk }) => sk === keys.rep(team, rep).sk);
  const read = stands && readItem('rep/1', stands, table.report);
  const traces = tracesOf([rep], [read?.email, /\s/.test(read?.name ?? '') ? read?.name : undefined]);
  const before = await forgetSpeakers(table, scope);
  let gone = before;
  for (const lead of await leadsOf(table, scope)) {
    const others = lead.owners.filter((owner) => owner !== rep);
    if (others.length > 0) await saveLeads(table, team, [{ ...lead, owners: others }]);
    else gone += await forgetLead(table, team, lead.id);
  }
  const rest = await restOf(table, scope);
  await writeMany(table, [], rest);
  await forgetBatches(table, scope);
  await forgetInImports(table, team, traces);
  gone += rest.length + (await takeNameOff(table, scope));
  // Last, so that a run that stopped finds the rep again.
  await writeMany(table, [], [keys.rep(team, rep)]);
  return gone + 1;
}

/** Whoever speaks as the rep is nobody from here on, tries and codes included. */
async function forgetSpeakers(table: WholeTable, scope: Scope): Promise<number> {
  const links = await linksOf(table, scope);
  for (const { speaker } of links) {
    await unlinkSpeaker(table, speaker);
    await writeMany(table, [], (await partitionItems(table, speakerPartition(speaker))).map(keyIn));
  }
  return links.length + (await voidLinkCodes(table, scope));
}

async function leadsOf(table: WholeTable, { team, rep }: Scope) {
  const leads = [];
  for await (const item of everyItem(table)) {
    const lead = item.schema === 'lead/1' ? readItem('lead/1', item, table.report) : undefined;
    if (!lead?.owners.includes(rep) || String(item.pk) !== keys.lead(team, lead.id).pk) continue;
    const { settling: _, ...itself } = lead;
    leads.push(itself);
  }
  return leads;
}

/** The rep's own partitions, calendars, hooks with their events, and the names they own records by. */
async function restOf(table: WholeTable, { team, rep }: Scope): Promise<Key[]> {
  const inTeam = await partitionItems(table, keys.rep(team, rep).pk);
  const feeds = await queryAll(table, {
    KeyConditionExpression: 'pk = :feeds AND begins_with(sk, :rep)',
    ExpressionAttributeValues: { ':feeds': { S: 'FEEDS' }, ':rep': { S: feedPrefix(team, rep) } },
    ConsistentRead: true,
  });
  const hooks = (await partitionItems(table, 'HOOKS')).filter((item) => item.team === team && item.rep === rep);
  const events = await Promise.all(hooks.map((item) => partitionItems(table, `HOOK#${String(item.sk)}`)));
  return [
    ...(await partitionItems(table, repPartition(team, rep))),
    ...(await partitionItems(table, namePartition(team, rep))),
    ...feeds,
    ...events.flat(),
    ...hooks,
    ...inTeam.filter((item) => String(item.sk).startsWith('OWNER-NAME#') && item.rep === rep),
  ].map(keyIn);
}

/** The rep's imports can't be undone any more: what they remember is the rep's. */
async function forgetBatches(table: WholeTable, { team, rep }: Scope): Promise<void> {
  const items = await partitionItems(table, keys.rep(team, rep).pk);
  for (const item of items) {
    const batch = readBatch(item);
    if (batch?.rep !== rep) continue;
    await writeMany(table, [], (await partitionItems(table, memoryPartition(team, batch.id))).map(keyIn));
    await writeMany(table, [], [keyIn(item)]);
  }
}

/** What others keep stays, but nothing in it says any more that it was this rep. */
async function takeNameOff(table: WholeTable, { team, rep }: Scope): Promise<number> {
  let changed = 0;
  const own = keys.rep(team, rep).pk;
  for await (const item of everyItem(table)) {
    const pk = String(item.pk);
    if (pk !== own && !pk.startsWith(`${own}#`)) continue;
    const sk = String(item.sk);
    if (sk === keys.scoreHeard(team, '', rep).sk || lists.some((list) => sk === keys.heat(team, '', list, rep).sk)) {
      await writeMany(table, [], [keyIn(item)]);
      changed += 1;
    } else if (isMentioned([item.by, item.entry, item.result, item.card], tracesOf([rep], []))) {
      await put(table, withoutRep(item, rep) as RawItem);
      changed += 1;
    }
  }
  return changed;
}

/** The same value with the rep's id replaced wherever it says whose something is. */
function withoutRep(value: unknown, rep: string, field = ''): unknown {
  if (Array.isArray(value))
    return field === 'owners' ? value.filter((one) => one !== rep) : value.map((one) => withoutRep(one, rep, field));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutRep(inner, rep, name)]));
  return field === 'by' && value === rep ? nobody : value;
}
