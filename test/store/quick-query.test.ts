import query from 'dynalite/actions/query.js';
import engines, { type Engine } from 'dynalite/db/index.js';
import validations from 'dynalite/validations/index.js';
import checks from 'dynalite/validations/query.js';
import { tableDefinition } from '../../lambda/store/dynamodb/table.ts';
import { perform } from '../../simulator/dynamodb-operations.ts';
import { quicken } from '../../simulator/quick-engine.ts';
import { noteTaken, quickQuery } from '../../simulator/quick-query.ts';

const TableName = 'book';
let engine: Engine;

const S = (text: string) => ({ S: text });
const N = (value: number) => ({ N: String(value) });
const noted = [...'aabbc'].flatMap((team, at) =>
  Array.from({ length: 30 }, (_, i) => ({
    pk: S(`TEAM#${team}`),
    sk: S(`${['LEAD', 'ENTRY', 'é'][i % 3]}#${at}#${i}`),
    ...(i % 2 === 0 ? { gsi2pk: S(`ORDER#${team}`), gsi2sk: N((i - 15) * 1.5e-3 * 10 ** (i % 7)) } : {}),
    text: S('x'.repeat(i * 7)),
  })),
);

beforeAll(async () => {
  engine = engines.create({ createTableMs: 0 });
  quicken(engine);
  await engine.db.open({ createIfMissing: true });
  await perform(engine, 'CreateTable', tableDefinition(TableName));
  for (let status = ''; status !== 'ACTIVE'; ) {
    const { body } = await perform(engine, 'DescribeTable', { TableName });
    status = JSON.stringify(body).includes('"TableStatus":"ACTIVE"') ? 'ACTIVE' : '';
  }
  const large = Array.from({ length: 9 }, (_, i) => ({ pk: S('LARGE'), sk: S(`${i}`), text: S('y'.repeat(200_000)) }));
  for (const Item of [...noted, ...large])
    expect((await perform(engine, 'PutItem', { TableName, Item })).status).toBe(200);
});
afterAll(() => engine.db.close());

const byDynalite = (request: object) =>
  new Promise<unknown>((resolve, reject) => {
    const checked = validations.checkTypes(structuredClone(request), checks.types);
    validations.checkValidations(checked, checks.types, checks.custom, engine);
    query(engine, checked, (error, answer) => (error ? reject(error) : resolve(answer)));
  });

const of = (condition: string, values: object, more: object = {}) => ({
  TableName,
  KeyConditionExpression: condition,
  ExpressionAttributeValues: values,
  ...more,
});
const order = { IndexName: 'gsi2' };
const between = 'gsi2pk = :order AND gsi2sk BETWEEN :least AND :most';

test.each([
  of('pk = :pk', { ':pk': S('TEAM#a') }),
  of('pk = :pk', { ':pk': S('TEAM#nobody') }),
  of('pk = :pk', { ':pk': S('TEAM#a') }, { ConsistentRead: true, Limit: 7 }),
  of('pk = :pk', { ':pk': S('TEAM#c') }, { Limit: 30, ScanIndexForward: false }),
  of('pk = :pk AND begins_with(sk, :some)', { ':pk': S('TEAM#b'), ':some': S('LEAD#') }),
  of('pk = :pk AND begins_with(sk, :some)', { ':pk': S('TEAM#b'), ':some': S('é') }, { Limit: 1 }),
  of('pk = :pk AND sk BETWEEN :from AND :to', { ':pk': S('TEAM#a'), ':from': S('ENTRY#0'), ':to': S('LEAD#0#3') }),
  of('gsi2pk = :order', { ':order': S('ORDER#a') }, order),
  of(between, { ':order': S('ORDER#a'), ':least': N(-1), ':most': N(2) }, { ...order, ScanIndexForward: false }),
  of(between, { ':order': S('ORDER#b'), ':least': N(-9e15), ':most': N(9e15) }, { ...order, Limit: 4 }),
  of('pk = :pk', { ':pk': S('LARGE') }),
])('what is asked quickly is answered as dynalite answers it: %j', async (request) => {
  const quick = await quickQuery(engine, request);
  expect(quick).toBeDefined();
  expect(quick).toEqual(await byDynalite(request));
});

test.each([
  of('sk = :pk', { ':pk': S('TEAM#a') }),
  of('pk = :pk', { ':pk': S('TEAM#a'), ':unused': S('x') }),
  of('pk = :pk', { ':pk': N(1) }),
  of('pk = :pk', { ':pk': S('') }),
  of('pk = :pk', { ':pk': S('TEAM#a') }, { ExclusiveStartKey: { pk: S('TEAM#a'), sk: S('LEAD#0#3') } }),
  of('pk = :pk AND sk BETWEEN :from AND :to', { ':pk': S('TEAM#a'), ':from': S('b'), ':to': S('a') }),
  of('gsi2pk = :order', { ':order': S('ORDER#a') }, { ...order, ConsistentRead: true }),
  of('gsi2pk = :order', { ':order': S('ORDER#a') }, { IndexName: 'gsi9' }),
  { ...of('pk = :pk', { ':pk': S('TEAM#a') }), TableName: 'nowhere' },
  of('pk = :pk', { ':pk': S('TEAM#a') }, { FilterExpression: 'size(#text) > :pk' }),
])('what is of another kind, or to be refused, is left to dynalite: %j', async (request) => {
  expect(await quickQuery(engine, request)).toBeUndefined();
});

test('a list of attributes is answered quickly once dynalite has taken it', async () => {
  const request = of('pk = :pk', { ':pk': S('TEAM#a') }, { ProjectionExpression: 'gsi2sk, text', Limit: 5 });
  expect(await quickQuery(engine, request)).toBeUndefined();
  noteTaken({ ProjectionExpression: 'gsi2sk, text' });
  const quick = await quickQuery(engine, request);
  const words = of('pk = :pk', { ':pk': S('TEAM#a') }, { ProjectionExpression: 'name' });
  await expect(byDynalite(words)).rejects.toThrow();
  expect((await perform(engine, 'Query', words)).status).toBe(400);
  expect(await quickQuery(engine, words)).toBeUndefined();
  const { ProjectionExpression: _, ...whole } = request as Record<string, unknown>;
  const { Items } = (await byDynalite(whole)) as { Items: Record<string, unknown>[] };
  const wanted = Items.map(({ gsi2sk, text }) => ({ ...(gsi2sk ? { gsi2sk } : {}), text }));
  expect((quick as { Items: unknown[] }).Items).toEqual(wanted);
});
