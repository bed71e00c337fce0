import { heardKeys } from '../../lambda/people/name-keys.ts';
import { dynamoDbStore } from '../../lambda/store/dynamodb/index.ts';
import { ensureTable } from '../../lambda/store/dynamodb/table.ts';
import { openDatabase } from '../../simulator/database.ts';
import { makeBook } from './book.ts';
import { makeSpoken } from './spoken.ts';

/** Milliseconds of one lookup by keys, of reading the whole book, and of one plain query, in the embedded database. */
export type TableTimes = { leads: number; imported: number; byKeys: number[]; wholeBook: number[]; plain: number[] };

/** Fills an embedded database with a book and times finding by name in it, beside a query of one lead. */
export async function tableTimes(size: number, lookups: number, seed: number): Promise<TableTimes> {
  const database = await openDatabase();
  try {
    await ensureTable(database.client, database.table);
    const report = (problem: object): void => console.warn('unreadable', problem);
    const store = dynamoDbStore({ client: database.client, table: database.table, report });
    const scope = { team: 'bench', rep: 'rep' };
    const book = makeBook(size, seed);
    const start = performance.now();
    await store.saveLeads(
      scope.team,
      book.map((lead) => ({ ...lead, owners: [scope.rep] })),
    );
    const times: TableTimes = {
      leads: size,
      imported: performance.now() - start,
      byKeys: [],
      wholeBook: [],
      plain: [],
    };
    const timed = async (into: number[], ask: () => Promise<unknown>): Promise<void> => {
      const from = performance.now();
      await ask();
      into.push(performance.now() - from);
    };
    for (const [at, { spoken }] of makeSpoken(book, lookups, seed).slice(0, lookups).entries()) {
      await timed(times.byKeys, () => store.leadsHeard(scope, heardKeys(spoken, 'en')));
      await timed(times.plain, () => store.leadFile(scope, book[at % size]?.id ?? ''));
      if (at % 20 === 0) await timed(times.wholeBook, () => store.leadNames(scope));
    }
    return times;
  } finally {
    await database.close();
  }
}
