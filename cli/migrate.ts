import { parseArgs } from 'node:util';
import { bookOptions, withBook } from './book.ts';
import type { Io } from './io.ts';
import { counting } from './progress.ts';

/** The options of `lead-scout migrate`. */
export const usage = `[--dry-run] [--json]  --data DIR | --table TABLE
Items of older shapes are read as they are and written anew when they change; this brings all of them up to date at once.
Deploy the new version first. A run that was stopped goes on where it was.`;

const options = { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' }, ...bookOptions } as const;

const count = new Intl.NumberFormat('en');

/** `lead-scout migrate`: brings every item of a book to the newest shape, or says how many would be. */
export async function migrateCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options });
  const { migrate } = await import('../lambda/store/dynamodb/migrate.ts');
  return withBook(values, io, async ({ table }) => {
    const progress = counting(io.stderr, 'items');
    const dry = values['dry-run'] ?? false;
    const so = await migrate(table, { dry, told: ({ seen }) => progress.at(seen) });
    progress.end();
    if (values.json) {
      io.stdout.write(`${JSON.stringify(so)}\n`);
      return 0;
    }
    for (const [schema, items] of Object.entries(so.schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
      io.stdout.write(`${count.format(items).padStart(9)}  ${schema}\n`);
    const done = dry ? 'would be brought up to date' : 'brought up to date';
    io.stdout.write(`${count.format(so.seen)} items, ${count.format(so.upgraded)} ${done}.\n`);
    return 0;
  });
}
