import type { Lead } from '../../domain/lead.ts';
import { lists } from '../../scoring/rank.ts';
import { keys } from './keys.ts';
import { saveNames } from './name-writes.ts';
import { type Table, writeMany } from './requests.ts';

/**
 * Removes leads from the book: the names they are found by, their places in every order, their owners' shares, and
 * last the leads themselves. What happened to them and was answered is not touched.
 */
export async function removeLeads(table: Table, team: string, leads: readonly Lead[]): Promise<void> {
  const notes = await saveNames(
    table,
    team,
    leads.map((lead) => ({ id: lead.id, before: lead, now: undefined, left: [] })),
  );
  const beside = leads.flatMap(({ id, owners }) =>
    [...new Set(owners)].flatMap((rep) => [
      keys.owner(team, id, rep),
      ...lists.map((list) => keys.heat(team, id, list, rep)),
    ]),
  );
  await writeMany(table, [], beside);
  await writeMany(
    table,
    [],
    leads.map(({ id }) => keys.lead(team, id)),
  );
  await writeMany(table, [], notes);
}
