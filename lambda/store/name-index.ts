import type { Lead, LeadName } from '../domain/lead.ts';
import type { Scope } from '../domain/rep.ts';
import { nameKeys } from '../people/name-keys.ts';
import { queryPage, type Table } from './dynamodb-requests.ts';
import { readItem, readLeadRow } from './items.ts';
import { type Key, keys, namePartition, repPartition } from './keys.ts';

/** A book of no more leads than this is read whole: it is as quick, and nothing can be missed. */
const smallBook = 500;
/** The most read under one key; a key with more is one that cannot tell people apart. */
const mostUnderOneKey = 300;

/** Where a lead stands by name: under which rep, and which key of `nameKeys`. */
export type NamePlace = { rep: string; key: string };

/** Every place a lead stands at by name: each key for each rep it is assigned to. */
export function namePlaces(lead: Lead): NamePlace[] {
  const under = nameKeys(lead);
  return [...new Set(lead.owners)].flatMap((rep) => under.map((key) => ({ rep, key })));
}

export const placeKey = (team: string, lead: string, { rep, key }: NamePlace): Key => keys.name(team, rep, key, lead);

/** What stands at each place: enough to say who it is. */
export const nameItems = (team: string, lead: Lead): Key[] =>
  namePlaces(lead).map((place) => {
    const { id, name, company, title } = lead;
    return { ...placeKey(team, id, place), schema: 'name/1', id, name, company, title };
  });

/** Everyone under the given keys, or the whole book where it has no more than `small`; all asked at once: one trip. */
export async function leadsHeard(
  table: Table,
  scope: Scope,
  heard: readonly string[],
  small = smallBook,
): Promise<LeadName[]> {
  const partition = namePartition(scope.team, scope.rep);
  const [book, ...found] = await Promise.all([
    queryPage(table, {
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :rep AND begins_with(gsi1sk, :leads)',
      ExpressionAttributeValues: { ':rep': { S: repPartition(scope.team, scope.rep) }, ':leads': { S: 'LEAD#' } },
      Limit: small,
    }),
    ...heard.map((key) =>
      queryPage(table, {
        KeyConditionExpression: 'pk = :names AND begins_with(sk, :key)',
        ExpressionAttributeValues: { ':names': { S: partition }, ':key': { S: key } },
        Limit: mostUnderOneKey,
      }),
    ),
  ]);
  if (book.whole) return book.items.flatMap((item) => readLeadRow(item, table.report) ?? []);
  const leads = found.flatMap((page) => page.items).flatMap((item) => readItem('name/1', item, table.report) ?? []);
  return [...new Map(leads.map((lead) => [lead.id, lead])).values()];
}
