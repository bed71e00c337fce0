import type { Lead, LeadName } from '../../domain/lead.ts';
import type { Scope } from '../../domain/rep.ts';
import { nameKeys } from '../../people/name-keys.ts';
import { readItem, readLeadRow } from './items.ts';
import { type Key, keys, namePartition, repPartition } from './keys.ts';
import { queryPage, type Table } from './requests.ts';

/**
 * A book of no more leads than `book` is read whole: it is as quick, and nothing can be missed. A key with more than
 * `key` leads is one that cannot tell people apart; no more are read.
 */
const usualLimits = { book: 500, key: 300 };

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

/** Everyone under the given keys, or the whole book where it is small; all asked at once: one trip. */
export async function leadsHeard(
  table: Table,
  scope: Scope,
  heard: readonly string[],
  limits = usualLimits,
): Promise<LeadName[]> {
  const partition = namePartition(scope.team, scope.rep);
  const [book, ...found] = await Promise.all([
    queryPage(table, {
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :rep AND begins_with(gsi1sk, :leads)',
      ExpressionAttributeValues: { ':rep': { S: repPartition(scope.team, scope.rep) }, ':leads': { S: 'LEAD#' } },
      Limit: limits.book,
    }),
    ...heard.map((key) =>
      queryPage(table, {
        KeyConditionExpression: 'pk = :names AND begins_with(sk, :key)',
        ExpressionAttributeValues: { ':names': { S: partition }, ':key': { S: key } },
        Limit: limits.key,
      }),
    ),
  ]);
  if (book.whole) return book.items.flatMap((item) => readLeadRow(item, table.report) ?? []);
  const leads = found.flatMap((page) => page.items).flatMap((item) => readItem('name/1', item, table.report) ?? []);
  return [...new Map(leads.map((lead) => [lead.id, lead])).values()];
}
