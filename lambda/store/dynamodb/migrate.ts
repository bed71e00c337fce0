import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { fromAttributes, toAttributes } from './attributes.ts';
import type { Key } from './keys.ts';
import { getItem, put, type Table, writeMany } from './requests.ts';
import { type Upgrade, upgraded, upgrades } from './upgrades.ts';

/** How far a migration has come: items seen, items brought up to date, and how many there are of each schema. */
export type Migrated = { seen: number; upgraded: number; schemas: Record<string, number> };

/** A table that can be read from end to end, which a turn never does. */
export type WholeTable = Table & { client: DynamoDBClient };

const place: Key = { pk: 'MIGRATION', sk: 'CURSOR' };
const cursorSchema = z.object({
  schema: z.literal('migration/1'),
  pk: z.string(),
  sk: z.string(),
  after: z.object({ pk: z.string(), sk: z.string() }),
});

/**
 * Brings every item of a table to its newest shape, page after page. Where it stopped is kept in the table, so that a
 * killed run goes on there; an item that something else changed meanwhile is left to that.
 */
export async function migrate(
  table: WholeTable,
  {
    dry = false,
    told = () => {},
    known = upgrades,
  }: { dry?: boolean; told?: (so: Migrated) => void; known?: Readonly<Record<string, Upgrade>> } = {},
): Promise<Migrated> {
  const so: Migrated = { seen: 0, upgraded: 0, schemas: {} };
  const before = dry ? undefined : cursorSchema.safeParse(await getItem(table, place));
  let start = before?.success ? toAttributes(before.data.after) : undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({ TableName: table.table, ...(start && { ExclusiveStartKey: start }) }),
    );
    for (const raw of page.Items ?? []) {
      const item = fromAttributes(raw);
      const schema = typeof item.schema === 'string' ? item.schema : 'none';
      so.seen += 1;
      so.schemas[schema] = (so.schemas[schema] ?? 0) + 1;
      const newest = upgraded(item, known);
      if (newest !== item && (dry || (await replaced(table, newest, schema)))) so.upgraded += 1;
    }
    start = page.LastEvaluatedKey;
    const after = start && fromAttributes(start);
    if (after && !dry) await put(table, { ...place, schema: 'migration/1', after: { pk: after.pk, sk: after.sk } });
    told(so);
  } while (start);
  if (!dry) await writeMany(table, [], [place]);
  return so;
}

async function replaced({ client, table }: WholeTable, item: object, schema: string): Promise<boolean> {
  try {
    await client.send(
      new PutItemCommand({
        TableName: table,
        Item: toAttributes(item),
        ConditionExpression: '#schema = :before',
        ExpressionAttributeNames: { '#schema': 'schema' },
        ExpressionAttributeValues: { ':before': { S: schema } },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
