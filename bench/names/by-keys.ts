import type { LeadName } from '../../lambda/domain/lead.ts';
import { heardKeys, nameKeys } from '../../lambda/people/name-keys.ts';

/** A book read as the table would be: only what stands under the heard keys, so many under each. */
export type KeyedBook = { itemsPerLead: number; heard: (spoken: string, most: number) => Read };

/** What a lookup read: the leads, the queries it took, the items and their size in bytes. */
export type Read = { leads: LeadName[]; queries: number; items: number; bytes: number };

/** What an item weighs beside the lead's own words: key names, partition, schema. */
const overhead = 110;
const weight = (key: string, { id, name, company, title }: LeadName): number =>
  overhead + Buffer.byteLength(`${key}${id}${id}${name}${company ?? ''}${title ?? ''}`);

/** Sorts a book under its name keys, in memory, the way the table sorts them. */
export function keyedBook(book: readonly LeadName[]): KeyedBook {
  const items = book.flatMap((lead) => nameKeys(lead).map((key) => ({ key: `${key}#${lead.id}`, lead })));
  items.sort((a, b) => (a.key < b.key ? -1 : 1));
  const firstAt = (key: string): number => {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((items[middle]?.key ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    itemsPerLead: items.length / book.length,
    heard: (spoken, most) => {
      const keys = heardKeys(spoken, 'en');
      const found = keys.flatMap((key) => {
        const from = firstAt(key);
        const page = items.slice(from, from + most);
        return page.filter((item) => item.key.startsWith(key));
      });
      return {
        leads: [...new Map(found.map(({ lead }) => [lead.id, lead])).values()],
        queries: keys.length,
        items: found.length,
        bytes: found.reduce((sum, { key, lead }) => sum + weight(key, lead), 0),
      };
    },
  };
}
