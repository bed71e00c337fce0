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

/** How large a rep's book was when it was last looked at: a small one needs no keys, and of a large one the page is not needed. */
const sizes = new WeakMap<object, Map<string, 'small' | 'large'>>();
const sizesIn = ({ client }: Table) => {
  const known = sizes.get(client) ?? new Map<string, 'small' | 'large'>();
  sizes.set(client, known);
  return known;
};
const MOST_SIZES = 1_000;

/**
 * Everyone under the given keys, or the whole book where it is small; all asked at once: one trip, and one request where
 * the book was small the last time.
 */
export async function leadsHeard(
  table: Table,
  scope: Scope,
  heard: readonly string[],
  limits = usualLimits,
): Promise<LeadName[]> {
  const known = sizesIn(table);
  const owner = repPartition(scope.team, scope.rep);
  const size = known.get(owner);
  const book = size === 'large' ? undefined : bookPage(table, owner, limits.book);
  const found = size === 'small' ? undefined : Promise.all(heard.map((key) => underKey(table, scope, key, limits.key)));
  const [page, under] = await Promise.all([book, found]);
  if (page) {
    if (known.size >= MOST_SIZES) known.clear();
    known.set(owner, page.whole ? 'small' : 'large');
    if (page.whole) return page.items.flatMap((item) => readLeadRow(item, table.report) ?? []);
  }
  // The book has grown since it was last looked at: this once it takes a second trip.
  const pages = under ?? (await Promise.all(heard.map((key) => underKey(table, scope, key, limits.key))));
  const leads = pages.flatMap(({ items }) => items).flatMap((item) => readItem('name/1', item, table.report) ?? []);
  return [...new Map(leads.map((lead) => [lead.id, lead])).values()];
}

const bookPage = (table: Table, owner: string, most: number) =>
  queryPage(table, {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :rep AND begins_with(gsi1sk, :leads)',
    ExpressionAttributeValues: { ':rep': { S: owner }, ':leads': { S: 'LEAD#' } },
    Limit: most,
  });

const underKey = (table: Table, { team, rep }: Scope, key: string, most: number) =>
  queryPage(table, {
    KeyConditionExpression: 'pk = :names AND begins_with(sk, :key)',
    ExpressionAttributeValues: { ':names': { S: namePartition(team, rep) }, ':key': { S: key } },
    Limit: most,
  });
