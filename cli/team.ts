import { demoTeam } from '../demo/load-demo.ts';
import type { LeadFile } from '../lambda/domain/lead-file.ts';
import type { Closing } from '../learn/book-history.ts';
import type { OpenBook } from './book.ts';
import { UsageError } from './io.ts';

/** The team that is meant: the one named, the only one whose book is here, or the demo company where nothing else is. */
export async function teamFrom({ store }: OpenBook, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const teams = await store.teamsWithBatches();
  const [only] = teams;
  if (teams.length === 1 && only !== undefined) return only;
  const demo = demoTeam();
  if (teams.length === 0 && (await store.reps(demo)).length > 0) return demo;
  throw new UsageError(
    teams.length === 0 ? 'Nothing has been imported here.' : `Which team? There are ${teams.join(', ')}.`,
    'Name the team with --team.',
  );
}

/** The file of every lead of the team that somebody owns. */
export async function filesOf({ store }: OpenBook, team: string): Promise<LeadFile[]> {
  const leads = [...(await store.leads(team, [...(await store.leadIds(team))])).values()];
  const files = await Promise.all(
    leads.map(async ({ id, owners: [rep] }) => (rep === undefined ? undefined : store.leadFile({ team, rep }, id))),
  );
  return files.filter((file) => file !== undefined);
}

/** How each lead of the team ended, by its id, as it was logged or imported. */
export async function closingsOf({ store }: OpenBook, team: string): Promise<Map<string, Closing>> {
  const closings = new Map<string, Closing>();
  const results = await store.teamResults(team, '0000-01-01T00:00:00.000Z', '9999-12-31T00:00:00.000Z');
  for (const { lead, won, closedAt } of results) closings.set(lead, { won, at: Date.parse(closedAt) });
  return closings;
}
