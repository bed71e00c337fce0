import { migrate, type WholeTable } from '../../lambda/store/dynamodb/migrate.ts';
import { getItem, put, queryAll } from '../../lambda/store/dynamodb/requests.ts';
import { type Upgrade, upgraded, upgrades } from '../../lambda/store/dynamodb/upgrades.ts';
import { type Database, openDatabase } from '../../simulator/database.ts';

const known: Record<string, Upgrade> = {
  'word/1': { to: 'word/2', change: ({ text, ...item }) => ({ ...item, words: [text] }) },
  'word/2': { to: 'word/3', change: (item) => ({ ...item, language: 'en' }) },
};

describe('an item of an older shape', () => {
  it('is read as the newest one, through every shape between', () => {
    const old = { pk: 'a', sk: 'b', schema: 'word/1', text: 'hello' };
    expect(upgraded(old, known)).toEqual({ pk: 'a', sk: 'b', schema: 'word/3', words: ['hello'], language: 'en' });
    const newest = { pk: 'a', sk: 'b', schema: 'word/3', words: [], language: 'en' };
    expect(upgraded(newest, known)).toBe(newest);
    expect(upgraded({ pk: 'a', sk: 'b', schema: 'constructor' }, known)).toMatchObject({ schema: 'constructor' });
  });

  it('is never brought to a shape that is older itself', () => {
    for (const [from, { to }] of Object.entries(upgrades)) {
      const [kind, number] = from.split('/');
      expect(to).toBe(`${kind}/${Number(number) + 1}`);
    }
  });
});

describe('a migration', () => {
  let database: Database;
  let table: WholeTable;
  const items = 40;
  beforeAll(async () => {
    database = await openDatabase();
    table = { client: database.client, table: database.table, report: () => {} };
    // Large enough that a scan takes several pages of a megabyte.
    const text = 'x'.repeat(100_000);
    for (let i = 0; i < items; i += 1) await put(table, { pk: 'W', sk: String(i), schema: 'word/1', text });
    await put(table, { pk: 'O', sk: 'o', schema: 'other/1' });
  }, 60_000);
  afterAll(() => database.close());
  const schemas = async () => {
    const found = await queryAll(table, {
      KeyConditionExpression: 'pk = :w',
      ExpressionAttributeValues: { ':w': { S: 'W' } },
    });
    return found.map(({ schema }) => schema);
  };

  it('only counts when it is a dry run', async () => {
    const so = await migrate(table, { dry: true, known });
    expect(so).toEqual({ seen: items + 1, upgraded: items, schemas: { 'word/1': items, 'other/1': 1 } });
    expect(new Set(await schemas())).toEqual(new Set(['word/1']));
  });

  it('goes on where it was stopped, and leaves nothing behind when it is through', async () => {
    const stopped = migrate(table, {
      known,
      told: ({ upgraded }) => {
        if (upgraded > 5) throw new Error('killed');
      },
    });
    await expect(stopped).rejects.toThrow('killed');
    const halfway = (await schemas()).filter((schema) => schema === 'word/3').length;
    expect(halfway).toBeGreaterThan(5);
    expect(halfway).toBeLessThan(items);
    const rest = await migrate(table, { known });
    expect(rest.seen).toBeLessThan(items + 2);
    expect(rest.upgraded).toBe(items - halfway);
    expect(new Set(await schemas())).toEqual(new Set(['word/3']));
    expect(await getItem(table, { pk: 'MIGRATION', sk: 'CURSOR' })).toBeUndefined();
    expect(await migrate(table, { known })).toMatchObject({ upgraded: 0 });
  });
});
