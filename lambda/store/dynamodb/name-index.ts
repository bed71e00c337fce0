import type { Lead } from '../../domain/lead.ts';
import type { Scope } from '../../domain/rep.ts';
import { isByFirstName, nameKeys } from '../../people/name-keys.ts';
import { type Deadline, deadlineNow } from '../deadline.ts';
import type { LeadsHeard } from '../store.ts';
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

/** What stands at each of a lead's places: enough to say who it is. */
export const nameItems = (team: string, lead: Lead, places: readonly NamePlace[] = namePlaces(lead)): Key[] =>
  places.map((place) => {
    const { id, name, company, title } = lead;
    return { ...placeKey(team, id, place), schema: 'name/1', id, name, company, title };
  });

/** How large a rep's book was when it was last looked at: of a large one the page is not needed. */
const sizes = new WeakMap<object, Map<string, 'small' | 'large'>>();
const sizesIn = ({ client }: Table) => {
  const known = sizes.get(client) ?? new Map<string, 'small' | 'large'>();
  sizes.set(client, known);
  return known;
};
const MOST_SIZES = 1_000;

/**
 * Everyone under the given keys, or the whole book where it is small: one request for a small book, and one trip for any but
 * a large one that this process has not looked at before, or in which too many stand under a key, where it is two.
 */
export async function leadsHeard(
  table: Table,
  scope: Scope,
  heard: readonly string[],
  limits = usualLimits,
): Promise<LeadsHeard> {
  const known = sizesIn(table);
  const owner = repPartition(scope.team, scope.rep);
  if (known.get(owner) !== 'large') {
    const page = await bookPage(table, owner, limits.book);
    if (known.size >= MOST_SIZES) known.clear();
    known.set(owner, page.whole ? 'small' : 'large');
    if (page.whole) return { leads: page.items.flatMap((item) => readLeadRow(item, table.report) ?? []), whole: true };
  }
  const pages = await underKeys(table, scope, heard, limits.key);
  const leads = pages.flatMap(({ items }) => items).flatMap((item) => readItem('name/1', item, table.report) ?? []);
  return { leads: [...new Map(leads.map((lead) => [lead.id, lead])).values()], whole: false };
}

type Page = Awaited<ReturnType<typeof queryPage>>;

/**
 * What stands under each key. A key that goes on where another ends is only asked for where the other's page was cut: else that has it
 * all, and a request is spared. Of a first name alone a large book has more than are read: what is within such a key is asked for along with it.
 */
async function underKeys(table: Table, scope: Scope, heard: readonly string[], most: number): Promise<Page[]> {
  const isWithin = (key: string, other: string) => key !== other && !isByFirstName(other) && key.startsWith(other);
  const outer = [...new Set(heard)].filter((key) => !heard.some((other) => isWithin(key, other)));
  const pages = await Promise.all(outer.map((key) => underKey(table, scope, key, most)));
  const cut = outer.filter((_, at) => !pages[at]?.whole);
  if (cut.length === 0) return pages;
  const inner = heard.filter((key) => cut.some((other) => isWithin(key, other)));
  return [...pages, ...(await Promise.all(inner.map((key) => underKey(table, scope, key, most))))];
}
const pagesOfTurns = new WeakMap<Deadline, Map<string, { of: Table; page: Promise<Page> }>>();

/**
 * A page of names. What one turn looks for by name twice, such as in a whole sentence and then as a name, is asked for once; `what` tells
 * pages apart.
 */
function onceInTurn(table: Table, what: string, ask: () => Promise<Page>): Promise<Page> {
  const turn = deadlineNow();
  if (!turn) return ask();
  const known = pagesOfTurns.get(turn) ?? new Map<string, { of: Table; page: Promise<Page> }>();
  pagesOfTurns.set(turn, known);
  const before = known.get(what);
  if (before?.of === table) return before.page;
  const page = ask();
  known.set(what, { of: table, page });
  // What failed is asked for again.
  page.catch(() => known.delete(what));
  return page;
}

const bookPage = (table: Table, owner: string, most: number): Promise<Page> =>
  onceInTurn(table, owner, () => askBookPage(table, owner, most));

const askBookPage = (table: Table, owner: string, most: number) =>
  queryPage(table, {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :rep AND begins_with(gsi1sk, :leads)',
    ExpressionAttributeValues: { ':rep': { S: owner }, ':leads': { S: 'LEAD#' } },
    Limit: most,
  });

function underKey(table: Table, { team, rep }: Scope, key: string, most: number): Promise<Page> {
  const names = namePartition(team, rep);
  return onceInTurn(table, `${names} ${key}`, () =>
    queryPage(table, {
      KeyConditionExpression: 'pk = :names AND begins_with(sk, :key)',
      ExpressionAttributeValues: { ':names': { S: names }, ':key': { S: key } },
      Limit: most,
    }),
  );
}
