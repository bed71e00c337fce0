import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { exportBook } from '../crm/book/export-book.ts';
import { writes } from '../crm/systems/written.ts';
import { bookOptions, importFirst, repFrom, withBook } from './book.ts';
import { type Io, UsageError } from './io.ts';
import { working } from './progress.ts';
import { timeSaid } from './said.ts';

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
export const usage = `lead-scout export --for ${systems.join('|')} --rep dana@yourcompany.com
  [--since 2026-03-01] [--out DIR] [--data DIR | --table TABLE]`;

/** `lead-scout export --for hubspot`: writes what a rep learned as files that system's own importer takes. */
export async function exportCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options });
  const system = systems.find((each) => each === values.for);
  if (!system) throw new UsageError(values.for ? `We do not write for "${values.for}".` : 'For which system?', usage);
  const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return withBook(values, io, async (book) => {
    const rep = await repFrom(book.store, values, machineZone);
    if (!(await book.store.reps(rep.team)).some(({ id }) => id === rep.id)) {
      throw new UsageError(`Nobody here has the address ${rep.email}.`, importFirst(rep.email, values));
    }
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
