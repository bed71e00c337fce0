import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { calendarSource } from '../crm/book/calendar.ts';
import { importBook } from '../crm/book/import-book.ts';
import type { Policy } from '../crm/book/merge.ts';
import type { AskOwner } from '../crm/book/owners.ts';
import { fetchCalendar } from '../crm/feeds/fetch-calendar.ts';
import { calendarRange } from '../crm/feeds/keep-fresh.ts';
import { type CalendarFile, type OpenedFiles, openFiles } from '../crm/files/open-files.ts';
import type { Unread } from '../crm/files/table.ts';
import { kindOf, withChosen } from '../crm/sheets/chosen-columns.ts';
import { underOurNames } from '../crm/sheets/column-names.ts';
import { foldText } from '../crm/sheets/fold.ts';
import { nothingKnown, type Survey, surveyAll } from '../crm/sheets/survey.ts';
import { systems } from '../crm/systems/index.ts';
import type { Rep } from '../lambda/domain/rep.ts';
import type { Batch, BookStore } from '../lambda/store/book-store.ts';
import type { FeedStore } from '../lambda/store/feed-store.ts';
import { bookOptions, repFrom, usualFolder, withBook } from './book.ts';
import { columnMaps, columnsSaid, headerIn, mustBeThere, saveMap } from './column-maps.ts';
import { refreshByResults } from './first-results.ts';
import { importAsJson } from './import-json.ts';
import { previewOf, storyOf, summaryOf } from './import-preview.ts';
import { mustTakeReport, rowsTold } from './import-told.ts';
import { type Io, UsageError } from './io.ts';
import { placeWords } from './place.ts';
import { progressBar } from './progress.ts';
import { rememberedColumns } from './remembered-columns.ts';
import { timeSaid, zoneSaid } from './said.ts';
import { keepMemorySmall } from './small-memory.ts';

const options = {
  rep: { type: 'string' },
  name: { type: 'string' },
  team: { type: 'string' },
  zone: { type: 'string' },
  as: { type: 'string' },
  dates: { type: 'string' },
  decimals: { type: 'string' },
  map: { type: 'string', multiple: true },
  'save-map': { type: 'string' },
  report: { type: 'string' },
  calendar: { type: 'string', multiple: true },
  marker: { type: 'string' },
  owner: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  'fill-empty': { type: 'boolean' },
  overwrite: { type: 'boolean' },
  json: { type: 'boolean' },
  ...bookOptions,
  now: { type: 'string' },
} as const;

/** How the command is called. */
export const usage = `lead-scout import FILE|FOLDER|ZIP… --rep dana@yourcompany.com
  [--as ${systems.map(({ id, name }) => id || name).join('|')}] [--calendar URL] [--dry-run] [--fill-empty | --overwrite]
  [--dates day-first|month-first] [--decimals point|comma] [--map "Their Column=our field" … [--save-map NAME]]
  [--report FILE.csv] [--json] [--marker "#sales"] [--owner "Name=address"]
  [--name NAME] [--team TEAM] [--zone ZONE] [--data DIR | --table TABLE]`;

const dayOrders = ['day-first', 'month-first'] as const;

type Options = ReturnType<typeof parsed>['values'];
const parsed = (args: string[]) => parseArgs({ args, options, allowPositionals: true });

/** `lead-scout import FILE…`: says what the files are, and brings them into a rep's book as a batch that can be undone. */
export async function importCommand(args: string[], io: Io): Promise<number> {
  keepMemorySmall();
  const { values, positionals } = parsed(args);
  if (positionals.length === 0 && !values.calendar) throw new UsageError('There is nothing to import.', usage);
  const how = meant(values);
  mustTakeReport(values.report);
  const said = columnsSaid(values.map ?? []);
  if (values['save-map'] !== undefined && values.map === undefined)
    throw new UsageError('There is no map to save.', 'Say it with --map "Their Column=our field".');
  return withBook(values, io, async (book) => {
    const rep = await repFrom(book.store, values, Intl.DateTimeFormat().resolvedOptions().timeZone);
    const remembered = values.table === undefined ? rememberedColumns(values.data ?? usualFolder()) : undefined;
    const maps = await columnMaps(book.store, rep.team, remembered, said);
    const opened = await openFiles(positionals, headerIn(maps));
    for (const url of values.calendar ?? []) opened.calendars.push(await fetched(url));
    await mustBeThere(said, opened.tables);
    await saveMap(book.store, rep.team, remembered, { said, name: values['save-map'] });
    const tables = opened.tables.map((source) => underOurNames(source, maps));
    const surveyed = await surveyAll(tables, how.survey, (file) => opened.unread.push(file));
    const surveys = surveyed.map((each) => withChosen(each, remembered?.of(kindOf(each)) ?? {}));
    if (surveys.length === 0 && opened.calendars.length === 0) throw unreadable(opened.unread);
    const dry = values['dry-run'] ?? false;
    const say = (text: string) => values.json || io.stdout.write(text);
    say(previewOf(surveys, opened, dry));

    const bar = progressBar(
      io.stderr,
      surveys.reduce((sum, { rows }) => sum + rows, 0),
    );
    const team = values.team === undefined ? '' : ` --team ${values.team}`;
    const place = `${placeWords(values)}${team}`;
    await placeOwners(book.store, rep, values.owner ?? [], place);
    const batch = dry ? undefined : await openBatch(book.store, rep, how.now, opened, surveys, how.policy);
    const told = rowsTold(values.report);
    const report = await importBook(
      book.store,
      rep,
      { surveys, calendars: opened.calendars },
      {
        now: how.now,
        calendar: calendarRange(how.now, rep.zone),
        policy: how.policy,
        dry,
        progress: bar.add,
        rowTold: told.hear,
        ...(values.marker && { marker: values.marker }),
        ...(batch && { batch: batch.id, continues: batch.continues }),
        ...(io.stdin.isTTY && !dry && { askOwner: asking(io) }),
      },
    );
    bar.end();
    await told.end(opened.unread, surveys);
    const changed = report.written > 0 || report.calendarChanged;
    if (batch && changed) await closeBatch(book.store, rep, batch, report);
    if (batch && !changed) await book.store.removeBatch(rep.team, batch.id);
    if (!dry) await keepFeeds(book.feeds, rep, opened.calendars, values, { at: how.now, batch: batch?.id });
    say(storyOf(surveys, told));
    say(summaryOf(report, { dry, batch: changed ? batch?.id : undefined, place }));
    if (values.report) say(`What became of every row stands in ${values.report}.\n`);
    const moved = dry || report.written === 0 ? undefined : await refreshByResults(book, rep.team, Date.parse(how.now));
    if (moved !== undefined) say(`${moved}\n`);
    const lost = opened.unread.some(({ loses }) => loses === undefined);
    const code = lost || report.rows['left-out'] > 0 ? somethingLeftOut : 0;
    if (values.json)
      io.stdout.write(
        importAsJson({ surveys, opened, told, report, dry, ...(changed && batch && { batch: batch.id }) }),
      );
    return code;
  });
}

/** The exit code of an import that left a file or a row out. */
const somethingLeftOut = 3;

const unreadable = ([first, ...more]: readonly Unread[]) =>
  new UsageError(
    [first, ...more].flatMap((each) => (each ? [each.message] : [])).join('\n'),
    first?.message.endsWith(nothingKnown) && !first.hint.includes('--map')
      ? `${first.hint}\nOr say what its columns are: --map "Their Column=name" --map "Another=email".`
      : first?.hint,
  );

/** What the options mean, or why they mean nothing. */
function meant(values: Options) {
  const { as, dates } = values;
  const system = as === undefined ? undefined : systems.find(({ id, name }) => id === as || name === as);
  if (as !== undefined && !system) throw new UsageError(`"${as}" is no system we read.`, usage);
  const order = dayOrders.find((each) => each === dates);
  if (dates !== undefined && !order) throw new UsageError(`Dates are day-first or month-first, not "${dates}".`, usage);
  const zone = zoneSaid(values.zone);
  if (values['fill-empty'] && values.overwrite) {
    throw new UsageError('An import either fills what is empty or overwrites, not both.', usage);
  }
  const now = values.now === undefined ? DateTime.now() : timeSaid(values.now, zone ?? 'utc');
  const policy: Policy = values['fill-empty'] ? 'fill-empty' : values.overwrite ? 'overwrite' : 'update';
  const decimals = { point: '.', comma: ',' } as const;
  const sign = Object.entries(decimals).find(([word]) => word === values.decimals)?.[1];
  if (values.decimals !== undefined && !sign)
    throw new UsageError(`Decimals follow a point or a comma, not "${values.decimals}".`, usage);
  return {
    survey: { ...(system && { as: system.name }), ...(order && { dates: order }), ...(sign && { decimals: sign }) },
    policy,
    now: now.toUTC().toISO(),
  };
}

async function fetched(url: string) {
  const found = await fetchCalendar(url);
  if (found.kind === 'changed') {
    const file = new URL(url.replace(/^webcals?:/i, 'https:')).hostname;
    return { file, text: found.text, source: calendarSource.ofAddress(url) };
  }
  const detail = found.kind === 'refused' ? `${found.reason}: ${found.detail}` : 'it says nothing changed';
  const hint =
    found.kind === 'refused' && found.reason === 'private-address'
      ? 'Addresses inside a private network are not asked: save the calendar as a file, and name that.'
      : 'Check the address: it is the secret one in iCal format.';
  throw new UsageError(`The calendar cannot be fetched (${detail}).`, hint);
}

/** `--owner "Name=address"`: answers beforehand whom a name in an owner column means. */
async function placeOwners(store: BookStore, rep: Rep, placed: string[], place: string): Promise<void> {
  const reps = [rep, ...(await store.reps(rep.team))];
  for (const each of placed) {
    const [, name, address] = /^(.+)=(.*)$/.exec(each) ?? [];
    if (name === undefined || address === undefined)
      throw new UsageError(`--owner "${each}" is not Name=address.`, usage);
    const found = reps.find(({ email, id }) => email === address || id === address);
    if (address !== '' && !found)
      throw new UsageError(
        `Nobody here has the address ${address}.`,
        `Import for that rep first: lead-scout import FILE… --rep ${address}${place}. Or leave it open who it is: --owner "${name}=".`,
      );
    await store.rememberOwner(rep.team, foldText(name), found?.id);
  }
}

/** Asks on the terminal, once for each name; the answer is remembered for later imports. */
const asking =
  (io: Io): AskOwner =>
  async (name, reps) => {
    const terminal = createInterface({ input: io.stdin, output: io.stderr });
    const known = reps.map(({ email, id }) => email ?? id);
    const answer = await terminal.question(`Who is "${name}"? One of ${known.join(', ')}, or Enter for nobody here: `);
    terminal.close();
    return reps.find(({ email, id }) => email === answer.trim() || id === answer.trim())?.id;
  };

/** The batch of an import: a killed one of the same files goes on where it stopped. */

export async function openBatch(
  store: BookStore,
  rep: Rep,
  now: string,
  opened: OpenedFiles,
  surveys: Survey[],
  policy: Policy,
): Promise<Batch & { continues: boolean }> {
  const print = createHash('sha256');
  for (const { source, rows, columns } of surveys) {
    print.update(
      JSON.stringify([source.file, rows, columns.map(({ header, filled, example }) => [header, filled, example])]),
    );
  }
  for (const { file, text } of opened.calendars) print.update(file).update(text);
  const name = print.update(rep.id).update(policy).digest('hex').slice(0, 6);
  const known = (await store.batches(rep.team)).filter(({ id }) => id.includes(`-${name}`));
  const unfinished = known.find(({ state }) => state === 'running');
  if (unfinished) return { ...unfinished, continues: true };
  const files = [...surveys.map(({ source }) => source.file), ...opened.calendars.map(({ file }) => file)];
  const id = `${now.slice(0, 10)}-${name}${known.length > 0 ? `-${known.length + 1}` : ''}`;
  const batch: Batch = { id, rep: rep.id, startedAt: now, files, state: 'running', counts: {} };
  await store.saveBatch(rep.team, batch);
  return { ...batch, continues: false };
}

/** Remembers the rep's calendars: how old each is, and its address, so that it can be kept fresh. */
export async function keepFeeds(
  feeds: FeedStore,
  rep: Rep,
  calendars: readonly CalendarFile[],
  { calendar: urls = [], marker }: Options,
  { at, batch }: { at: string; batch: string | undefined },
): Promise<void> {
  const known = await feeds.feedsOf(rep.team, rep.id);
  for (const calendar of calendars) {
    const source = calendarSource.ofFile(calendar);
    const url = urls.find((each) => calendarSource.ofAddress(each) === source);
    const before = known.find((feed) => feed.source === source);
    const by = before ? before.batch : batch;
    const how = { ...(url && { url }), ...(by && { batch: by }), ...(marker && { marker }), fetchedAt: at, laidAt: at };
    await feeds.saveFeed({ team: rep.team, rep: rep.id, source, name: calendar.file, ...how });
  }
}

/** Marks a batch as done, with what it brought. */
export async function closeBatch(
  store: BookStore,
  rep: Rep,
  { continues: _, ...batch }: Batch & { continues: boolean },
  { leads, signals, facts, calls, written, same }: Awaited<ReturnType<typeof importBook>>,
): Promise<void> {
  await store.saveBatch(rep.team, { ...batch, state: 'done', counts: { leads, signals, facts, calls, written, same } });
}
