import { parseArgs } from 'node:util';
import { undoImport } from '../crm/book/undo-import.ts';
import { bookOptions, withBook } from './book.ts';
import { type Io, UsageError } from './io.ts';
import { placeWords } from './place.ts';

const options = {
  team: { type: 'string' },
  json: { type: 'boolean' },
  ...bookOptions,
} as const;

/** `lead-scout undo BATCH`: restores what stood before an import. Without a batch it lists those that can be undone. */
export async function undoCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  return withBook(values, io, async (book) => {
    const teams = values.team === undefined ? await book.store.teamsWithBatches() : [values.team];
    const batches = (
      await Promise.all(teams.map(async (team) => (await book.store.batches(team)).map((batch) => ({ team, batch }))))
    ).flat();
    const [wanted] = positionals;
    if (wanted === undefined) {
      for (const { team, batch } of batches) {
        if (values.json) io.stdout.write(`${JSON.stringify({ team, ...batch })}\n`);
        else io.stdout.write(`${batch.id}  ${batch.state.padEnd(7)}  ${batch.rep}  ${batch.files.join(', ')}\n`);
      }
      if (batches.length === 0 && !values.json) io.stdout.write('Nothing has been imported here.\n');
      return 0;
    }
    const found = batches.find(({ batch }) => batch.id === wanted);
    if (!found)
      throw new UsageError(
        `There is no batch ${wanted}.`,
        `lead-scout undo${placeWords(values)}${values.team === undefined ? '' : ` --team ${values.team}`} lists them.`,
      );
    const { team, batch } = found;
    const undone = await undoImport(book.store, team, batch.id, Date.now());
    const { restored, removed, changedSince, keptForAnswers } = undone;
    io.stdout.write(`Batch ${batch.id} is undone: ${removed} removed, ${restored} restored.\n`);
    for (const feed of await book.feeds.feedsOf(team, batch.rep)) {
      if (feed.batch !== batch.id) continue;
      await book.feeds.removeFeed(feed);
      io.stdout.write(`The calendar ${feed.name} went with it.\n`);
    }
    if (changedSince > 0)
      io.stdout.write(`${changedSince} were changed by something else since and stay as they are.\n`);
    if (keptForAnswers > 0) io.stdout.write(`${keptForAnswers} leads stay because a rep has logged answers on them.\n`);
    return 0;
  });
}
