import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { type Refreshed, refresh, removeCalendar } from '../crm/feeds/keep-fresh.ts';
import type { Rep } from '../lambda/domain/rep.ts';
import type { Feed } from '../lambda/store/feed-store.ts';
import { bookOptions, repFrom, withBook } from './book.ts';
import { type Io, UsageError } from './io.ts';

const options = {
  rep: { type: 'string' },
  team: { type: 'string' },
  remove: { type: 'string' },
  refresh: { type: 'boolean' },
  json: { type: 'boolean' },
  ...bookOptions,
} as const;

const said: Readonly<Record<Refreshed, string>> = {
  laid: 'fetched and laid',
  unchanged: 'nothing changed',
  failed: 'cannot be reached; the last copy stays',
  'no-address': 'came as a file; import it again to renew it',
  nobody: 'its rep is not here',
};

/**
 * `lead-scout calendars --rep …`: lists a rep's calendars and how fresh each is; `--refresh` fetches them again, `--remove
 * NAME` takes one away.
 */
export async function calendarsCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options });
  return withBook(values, io, async (book) => {
    const rep = await repFrom(book.store, values, 'UTC');
    const feeds = await book.feeds.feedsOf(rep.team, rep.id);
    if (values.refresh) {
      for (const feed of feeds) {
        const outcome = await refresh(book, feed, DateTime.utc().toISO());
        io.stdout.write(`${feed.name}: ${said[outcome]}\n`);
      }
      return 0;
    }
    if (values.remove === undefined) {
      // The address is a secret of the rep's: whether there is one is all that is told.
      const told = ({ url, ...feed }: Feed) => JSON.stringify({ ...feed, hasAddress: url !== undefined });
      for (const feed of feeds) io.stdout.write(`${values.json ? told(feed) : lineOf(feed, rep)}\n`);
      if (feeds.length === 0 && !values.json)
        io.stdout.write('There is no calendar. Import one with --calendar or an .ics file.\n');
      return 0;
    }
    const [feed, ...more] = feeds.filter(({ name, source }) => name === values.remove || source === values.remove);
    if (!feed) throw new UsageError(`There is no calendar "${values.remove}".`, 'Without --remove they are listed.');
    if (more.length > 0)
      throw new UsageError(
        `Several calendars are called "${values.remove}".`,
        `Say which: ${[feed, ...more].map(({ source }) => source).join(' or ')}.`,
      );
    await removeCalendar(book, rep, feed, DateTime.utc().toISO());
    io.stdout.write(`${feed.name} is removed; what other calendars hold too stays.\n`);
    return 0;
  });
}

function lineOf({ name, source, url, fetchedAt, failed }: Feed, { zone }: Rep): string {
  const time = (at: string) => DateTime.fromISO(at, { zone }).toFormat('yyyy-MM-dd HH:mm');
  const age = fetchedAt === undefined ? 'never fetched' : `as of ${time(fetchedAt)}`;
  const trouble = failed ? `, not reached at ${time(failed.at)}: ${failed.reason}` : '';
  return `${name}  ${url === undefined ? 'a file' : 'an address'}, ${age}${trouble}  (${source})`;
}
