import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoTeam } from '../demo/load-demo.ts';
import type { Rep } from '../lambda/domain/rep.ts';
import type { BookStore } from '../lambda/store/book-store.ts';
import { dynamoDbBookStore } from '../lambda/store/dynamodb/book.ts';
import { importClient } from '../lambda/store/dynamodb/client.ts';
import { dynamoDbFeeds } from '../lambda/store/dynamodb/feeds.ts';
import { dynamoDbForgetting } from '../lambda/store/dynamodb/forget-rep.ts';
import type { WholeTable } from '../lambda/store/dynamodb/migrate.ts';
import { patientClient } from '../lambda/store/dynamodb/patient-client.ts';
import type { FeedStore } from '../lambda/store/feed-store.ts';
import type { WholeForgetStore } from '../lambda/store/forget-store.ts';
import type { ImportStore } from '../lambda/store/store.ts';
import { openDatabase } from '../simulator/database.ts';
import { type AwsWords, awsPlace, endpointOfTables } from './aws-place.ts';
import { type Io, UsageError } from './io.ts';
import { type BookWords, mustMean, placeWords } from './place.ts';

export { bookOptions } from './place.ts';

/** Where a book is kept: a folder of this machine, or a table of AWS. */
export type BookPlace = { data: string; table?: string | undefined } & AwsWords;

/** A book that can be read and written, until it is closed. */
export type OpenBook = {
  store: ImportStore & BookStore;
  feeds: FeedStore;
  table: WholeTable;
  forgetting: WholeForgetStore;
  close: () => Promise<void>;
};

/** Opens the book of a place. Items that cannot be read are named on `report`. */
export async function openBook({ data, table, ...aws }: BookPlace, report: (line: string) => void): Promise<OpenBook> {
  const reportItem = ({ pk, sk }: { pk: string; sk: string }) => report(`An item cannot be read: ${pk} ${sk}\n`);
  if (table !== undefined) {
    const place = await awsPlace(aws);
    const client = importClient(place);
    const endpoint = await endpointOfTables(aws);
    const own = patientClient({ ...place, ...(endpoint !== undefined && { endpoint }) });
    const whole = { client, table, report: reportItem };
    const patient = { ...whole, client: own };
    return {
      store: dynamoDbBookStore(patient),
      feeds: dynamoDbFeeds(patient, process.env.HOOK_KEY),
      table: whole,
      forgetting: dynamoDbForgetting(whole),
      close: async () => {
        own.destroy();
        client.destroy();
      },
    };
  }
  const database = await openDatabase({ folder: data });
  const whole = { client: database.client, table: database.table, report: reportItem };
  const direct = { ...whole, client: database.direct };
  return {
    store: dynamoDbBookStore(direct),
    feeds: dynamoDbFeeds(direct, process.env.HOOK_KEY ?? keyIn(data)),
    table: whole,
    forgetting: dynamoDbForgetting(whole),
    close: () => database.close(),
  };
}

/** The key of a folder's secrets, made with the folder: it keeps them from whoever gets hold of a copy of the database alone. */
function keyIn(data: string): string {
  const path = join(data, 'key');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  return readFileSync(path, 'utf8');
}

/** The folder a book is kept in where none is named. */
export const usualFolder = (): string => join(process.cwd(), '.lead-scout');

/** Opens the book the options name, for as long as `use` takes. */
export async function withBook<T>(words: BookWords, io: Io, use: (book: OpenBook) => Promise<T>): Promise<T> {
  const { data = usualFolder(), ...place } = words;
  mustMean(words);
  const book = await openBook({ data, ...place }, (line) => io.stderr.write(line));
  try {
    return await use(book);
  } finally {
    await book.close();
  }
}

/** What the command line says about a rep. */
export type RepWords = {
  rep?: string | undefined;
  name?: string | undefined;
  team?: string | undefined;
  zone?: string | undefined;
};

/**
 * The rep an address means: one who is known, or a new one, whose team is the address's domain. `machineZone` is the
 * zone of whoever types.
 */
export async function repFrom(store: BookStore, words: RepWords, machineZone: string): Promise<Rep> {
  const email = words.rep?.trim().toLowerCase();
  if (!email || !/^[^@\s]+@[^@\s]+$/.test(email)) {
    throw new UsageError('Whose data is it?', 'Say --rep with an address, such as --rep dana@yourcompany.com.');
  }
  const [local = '', domain = ''] = email.split('@');
  const team = words.team ?? domain;
  const reps = await store.reps(team);
  const known = reps.find((each) => each.email?.toLowerCase() === email);
  if (known) return { ...known, ...(words.name && { name: words.name }), ...(words.zone && { zone: words.zone }) };
  const name =
    words.name ??
    local
      .split(/[._-]+/)
      .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
      .join(' ');
  const rep = { team, id: email, name, email, zone: words.zone ?? machineZone, framework: 'bant', domains: [domain] };
  // Whoever comes first decides for the team until `lead-scout team` says otherwise.
  return reps.length === 0 ? { ...rep, role: 'manager' } : rep;
}

/** What to do about a rep nobody has imported for. */
export const importFirst = (address: string | undefined, { team, ...place }: RepWords & BookWords): string =>
  `Import for that rep first: lead-scout import FILE… --rep ${address}${placeWords(place)}${team === undefined ? '' : ` --team ${team}`}`;

/** The rep an address means, who must be there already; where no team is named, whichever imported team has them. */
export async function knownRep(store: BookStore, words: RepWords & BookWords): Promise<Rep> {
  const rep = await repFrom(store, words, 'UTC');
  const teams = words.team === undefined ? [rep.team, ...(await store.teamsWithBatches()), demoTeam()] : [words.team];
  for (const team of new Set(teams)) {
    const known = (await store.reps(team)).find(({ id, email }) => id === rep.id || email?.toLowerCase() === rep.email);
    if (known) return known;
  }
  throw new UsageError(`Nobody here has the address ${rep.email}.`, importFirst(rep.email, words));
}
