import { type AttributeValue, type DynamoDBClient, ScanCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { ask } from '../lambda/store/dynamodb/ask.ts';
import type { Client, Operation, SignedClient } from '../lambda/store/dynamodb/port.ts';

type Item = Record<string, AttributeValue>;

/** A table that can be put back to how it stood: every item that was written since is restored or removed. */
export type Rewind = () => Promise<void>;

/** Where a whole table can be read. */
type Table = { client: DynamoDBClient; table: string };

const MOST_IN_A_BATCH = 25;
const keyText = ({ pk, sk }: Item) => `${pk?.S}\n${sk?.S}`;

async function everyItem({ client, table }: Table): Promise<Map<string, Item>> {
  const items = new Map<string, Item>();
  let start: Item | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: table, ...(start && { ExclusiveStartKey: start }) }));
    for (const item of page.Items ?? []) items.set(keyText(item), item);
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

type Written = {
  TableName?: string | undefined;
  Item?: Item | undefined;
  Key?: Item | undefined;
  RequestItems?: object | undefined;
};

/** The keys a request writes to. */
function writtenBy(operation: Operation, input: Written): Item[] {
  switch (operation) {
    case 'PutItem':
      return input.Item ? [input.Item] : [];
    case 'UpdateItem':
      return input.Key ? [input.Key] : [];
    case 'BatchWriteItem':
      return Object.values((input.RequestItems ?? {}) as Record<string, WriteRequest[]>)
        .flat()
        .flatMap(({ PutRequest, DeleteRequest }): Item[] => {
          const key = PutRequest?.Item ?? DeleteRequest?.Key;
          return key ? [key] : [];
        });
    case 'GetItem':
    case 'Query':
    case 'BatchGetItem':
      return [];
  }
}

/** A client that, once it is told how the table stands, notes what it writes, so that all of it can be put back. */
export function rewindable(client: Client): { client: SignedClient; from: (before: Table) => Promise<Rewind> } {
  let touched: Map<string, Item> | undefined;
  return {
    client: {
      ask: (operation, input, how) => {
        for (const { pk, sk } of touched ? writtenBy(operation, input) : [])
          if (pk && sk) touched?.set(keyText({ pk, sk }), { pk, sk });
        return ask(client, operation, input, how);
      },
      destroy: () => client.destroy(),
    },
    from: async (whole) => {
      const { table } = whole;
      const before = await everyItem(whole);
      const noted = new Map<string, Item>();
      touched = noted;
      return async () => {
        const requests = [...noted].map(([text, Key]): WriteRequest => {
          const item = before.get(text);
          return item ? { PutRequest: { Item: item } } : { DeleteRequest: { Key } };
        });
        for (let at = 0; at < requests.length; at += MOST_IN_A_BATCH)
          await ask(client, 'BatchWriteItem', { RequestItems: { [table]: requests.slice(at, at + MOST_IN_A_BATCH) } });
        noted.clear();
      };
    },
  };
}
