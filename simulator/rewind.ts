import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  ScanCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';

type Item = Record<string, AttributeValue>;

/** A table that can be put back to how it stood: every item that was written since is restored or removed. */
export type Rewind = () => Promise<void>;

const MOST_IN_A_BATCH = 25;
const keyText = ({ pk, sk }: Item) => `${pk?.S}\n${sk?.S}`;

async function everyItem(client: DynamoDBClient, table: string): Promise<Map<string, Item>> {
  const items = new Map<string, Item>();
  let start: Item | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: table, ...(start && { ExclusiveStartKey: start }) }));
    for (const item of page.Items ?? []) items.set(keyText(item), item);
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

/** The keys a request writes to. */
function written(
  input: { Item?: Item; Key?: Item; RequestItems?: Record<string, WriteRequest[]> },
  name: string,
): Item[] {
  switch (name) {
    case 'PutItemCommand':
      return input.Item ? [input.Item] : [];
    case 'UpdateItemCommand':
    case 'DeleteItemCommand':
      return input.Key ? [input.Key] : [];
    case 'BatchWriteItemCommand':
      return Object.values(input.RequestItems ?? {})
        .flat()
        .flatMap(({ PutRequest, DeleteRequest }): Item[] => {
          const key = PutRequest?.Item ?? DeleteRequest?.Key;
          return key ? [key] : [];
        });
    default:
      return [];
  }
}

/** Remembers how a table stands, and notes every item that is written from now on, so that it can be put back. */
export async function rewindable(client: DynamoDBClient, table: string): Promise<Rewind> {
  const before = await everyItem(client, table);
  const touched = new Map<string, Item>();
  client.middlewareStack.add(
    (next, context) => async (args) => {
      for (const { pk, sk } of written(args.input as Parameters<typeof written>[0], String(context.commandName)))
        if (pk && sk) touched.set(keyText({ pk, sk }), { pk, sk });
      return next(args);
    },
    { step: 'initialize', name: 'noteWrites' },
  );
  return async () => {
    const requests = [...touched].map(([text, Key]): WriteRequest => {
      const item = before.get(text);
      return item ? { PutRequest: { Item: item } } : { DeleteRequest: { Key } };
    });
    for (let at = 0; at < requests.length; at += MOST_IN_A_BATCH)
      await client.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: requests.slice(at, at + MOST_IN_A_BATCH) } }),
      );
    touched.clear();
  };
}
