import type { Scope } from '../../domain/rep.ts';
import { type Unheard, unheardUntil } from '../../domain/unheard.ts';
import { readItem } from './items.ts';
import { instantKey, keys, repPartition } from './keys.ts';
import { repIds } from './reps.ts';
import { put, queryAll, type Table } from './requests.ts';

/** Keeps words of a rep that nothing was made of; the same words again are one item. `expires` lets the table drop it. */
export function saveUnheard(table: Table, { team, rep, keepDays }: Scope, { words, at }: Unheard): Promise<void> {
  const said = instantKey(at);
  const expires = Math.floor(unheardUntil(said, keepDays) / 1000);
  return put(table, { ...keys.unheard(team, rep, words), schema: 'unheard/1', words, at: said, expires });
}

/** What nothing was made of, of every rep of a team, newest first. */
export async function unheard(table: Table, team: string): Promise<(Unheard & { rep: string })[]> {
  const reps = await repIds(table, team);
  const all = await Promise.all(
    reps.map(async (rep) => {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :rep AND begins_with(sk, :unheard)',
        ExpressionAttributeValues: { ':rep': { S: repPartition(team, rep) }, ':unheard': { S: 'UNHEARD#' } },
      });
      return items.flatMap((item) => {
        const read = readItem('unheard/1', item, table.report);
        return read ? [{ rep, words: read.words, at: read.at }] : [];
      });
    }),
  );
  return all.flat().sort((a, b) => (a.at > b.at ? -1 : 1));
}
