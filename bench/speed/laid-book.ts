import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dynamoDbBookStore } from '../../lambda/store/dynamodb/book.ts';
import { openDatabase } from '../../simulator/database.ts';
import { openDemo } from '../../simulator/local-skill.ts';
import { layManyLeads } from './many-leads.ts';
import { measuredAt } from './turns.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = join(root, 'node_modules', '.cache', 'lead-scout', 'bench-books');

/** What decides which items an import writes; a change of it makes another book. */
const decides = [
  'crm',
  'demo',
  'lambda/people',
  'lambda/scoring',
  'lambda/store/dynamodb',
  'bench/speed/many-leads.ts',
];

function stateOfCode(): string {
  const hash = createHash('sha256');
  for (const place of decides) {
    const path = join(root, place);
    const files = place.endsWith('.ts')
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
          .sort();
    for (const file of files) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * The folder of a database with the demo book and so many made-up leads in it, imported as any file is. It is laid once and kept
 * until the code that lays it changes, or anew where `fresh` says so. Whoever measures with it takes a copy.
 */
export async function laidBook(leads: number, print: (line: string) => void, fresh = false): Promise<string> {
  const folder = join(kept, `${leads}-${stateOfCode()}`);
  if (existsSync(folder) && !fresh) return folder;
  mkdirSync(kept, { recursive: true });
  // Books of other code are of no use to anybody.
  for (const name of readdirSync(kept))
    if (name.startsWith(`${leads}-`)) rmSync(join(kept, name), { recursive: true, force: true });
  const beside = mkdtempSync(join(kept, 'new-'));
  const began = performance.now();
  const database = await openDatabase({ folder: beside });
  const store = dynamoDbBookStore({ client: database.direct, table: database.table, report: console.error });
  const rep = await openDemo(store, measuredAt);
  await layManyLeads(store, { ...rep, zone: rep.zone ?? 'America/New_York' }, leads, measuredAt);
  await database.close();
  renameSync(beside, folder);
  print(`${leads} leads were laid in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return folder;
}
