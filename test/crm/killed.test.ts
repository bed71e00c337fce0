import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { dynamoDbBookStore } from '../../lambda/store/dynamodb/book.ts';
import type { SignedClient } from '../../lambda/store/dynamodb/port.ts';
import { countOf } from '../counts.ts';
import { dana, importFiles, openBook, samplesOf, type TestBook } from './golden.ts';

const files = [...samplesOf('hubspot'), 'demo/calendar.ics'];

/** Every item of the table, whatever it is. */
async function everything({ database }: TestBook) {
  const { Items = [] } = await database.client.send(new ScanCommand({ TableName: database.table }));
  const placed = Items.map((item) => [`${item.pk?.S} ${item.sk?.S}`, item] as const);
  return Object.fromEntries(placed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A store whose process dies at the nth request to the database; `requests` counts them. */
function dyingAt(book: TestBook, nth: number) {
  let requests = 0;
  const { direct, table } = book.database;
  const dying: SignedClient = {
    ...direct,
    ask: (operation, input, how) => {
      requests += 1;
      if (requests >= nth) throw new Error('killed');
      return direct.ask(operation, input, how);
    },
  };
  const store = dynamoDbBookStore({ client: dying, table, report: () => {} });
  return { book: { ...book, store }, requests: () => requests };
}

const killed = { batch: 'b' };

it('an import killed at any request and run again ends as one clean run, and can be undone whole', async () => {
  const clean = await openBook();
  const { report } = await importFiles(clean, files, killed);
  const expected = await everything(clean);
  const counting = await openBook();
  const counted = dyingAt(counting, Number.POSITIVE_INFINITY);
  await importFiles(counted.book, files, killed);
  await Promise.all([clean.close(), counting.close()]);
  expect(counted.requests()).toBeGreaterThan(15);

  for (let nth = 1; nth <= counted.requests(); nth += countOf('killedRequests')) {
    const book = await openBook();
    try {
      await expect(importFiles(dyingAt(book, nth).book, files, killed)).rejects.toThrow();
      const again = await importFiles(book, files, { ...killed, continues: true });
      expect(await everything(book)).toEqual(expected);
      expect(again.report).toEqual(report);
      if (nth % 5 !== 0) continue;
      await book.store.undo(dana.team, 'b');
      expect(Object.keys(await everything(book)).filter((key) => /#(LEAD|NAMES|ENTRY)|NAMING/.test(key))).toEqual([]);
    } finally {
      await book.close();
    }
  }
}, 120_000);
