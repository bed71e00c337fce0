import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { exportBook } from '../crm/book/export-book.ts';
import { writes } from '../crm/systems/written.ts';
import type { Rep } from '../lambda/domain/rep.ts';
import { bookOptions, knownRep, type OpenBook, withBook } from './book.ts';
import { type Io, UsageError } from './io.ts';
import { working } from './progress.ts';
import { timeSaid } from './said.ts';
import { teamFrom } from './team.ts';

const options = {
  for: { type: 'string' },
  rep: { type: 'string' },
  team: { type: 'string' },
  since: { type: 'string' },
  out: { type: 'string' },
  ...bookOptions,
  now: { type: 'string' },
} as const;

const systems = [...Object.keys(writes), 'json'];
/** How the command is called. */
export const usage = `lead-scout export --for ${systems.join('|')} [--rep dana@yourcompany.com] [--team NAME]
  [--since 2026-03-01] [--out DIR] [--data DIR | --table TABLE]`;

/** The only rep of the team that is meant: whose book it is has to be said where there are several. */
async function onlyRep(book: OpenBook, team: string | undefined): Promise<Rep> {
  const [only, ...more] = await book.store.reps(await teamFrom(book, team));
  if (only && more.length === 0) return only;
  throw new UsageError('Whose data is it?', 'Say --rep with an address, such as --rep dana@yourcompany.com.');
}

/** `lead-scout export --for hubspot`: writes what a rep learned as files that system's own importer takes. */
export async function exportCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options });
  const system = systems.find((each) => each === values.for);
  if (!system) throw new UsageError(values.for ? `We do not write for "${values.for}".` : 'For which system?', usage);
  return withBook(values, io, async (book) => {
    const rep = values.rep === undefined ? await onlyRep(book, values.team) : await knownRep(book.store, values);
    working(io.stderr, 'Gathering what was learned');
    const time = (said: string) => timeSaid(said, rep.zone).toUTC().toISO();
    const now = values.now === undefined ? DateTime.utc().toISO() : time(values.now);
    const exported = await exportBook(book.store, rep, {
      for: system,
      now,
      ...(values.since && { since: time(values.since) }),
    });
    const folder = values.out ?? join(process.cwd(), `lead-scout-${system}`);
    mkdirSync(folder, { recursive: true });
    for (const { file, text, rows } of exported.files) {
      writeFileSync(join(folder, file), text);
      io.stdout.write(`${join(folder, file)}: ${rows} ${rows === 1 ? 'row' : 'rows'}\n`);
    }
    if (exported.files.length === 0) io.stdout.write('There is nothing to export.\n');
    if (exported.leftOut.length > 0) {
      io.stdout.write(
        `${exported.leftOut.length} leads carry no id of ${system}, nor anything else it could find them by: ${exported.leftOut.slice(0, 10).join(', ')}\n`,
      );
    }
    return 0;
  });
}
