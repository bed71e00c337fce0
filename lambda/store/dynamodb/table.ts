import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';

/**
 * The table. Both indexes are sparse: only items that carry their keys are in them. Index 1 finds a rep's leads by
 * name; index 2 orders a rep's leads by heat. They exist from the start because an index cannot be added offline.
 */
export const tableDefinition = (table: string) =>
  ({
    TableName: table,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
      { AttributeName: 'gsi1pk', AttributeType: 'S' },
      { AttributeName: 'gsi1sk', AttributeType: 'S' },
      { AttributeName: 'gsi2pk', AttributeType: 'S' },
      { AttributeName: 'gsi2sk', AttributeType: 'N' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'gsi1',
        KeySchema: [
          { AttributeName: 'gsi1pk', KeyType: 'HASH' },
          { AttributeName: 'gsi1sk', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['schema', 'id', 'name', 'company', 'title'] },
      },
      {
        IndexName: 'gsi2',
        KeySchema: [
          { AttributeName: 'gsi2pk', KeyType: 'HASH' },
          { AttributeName: 'gsi2sk', KeyType: 'RANGE' },
        ],
        Projection: {
          ProjectionType: 'INCLUDE',
          NonKeyAttributes: ['schema', 'id', 'name', 'company', 'title', 'heat'],
        },
      },
    ],
  }) satisfies CreateTableCommandInput;

/** Until when an item is kept, in epoch seconds. */
export const expiresAttribute = 'expires';

function unknownOperation(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'UnknownOperationException') throw error;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Makes sure the table is there and ready; one that exists is left as it is. */
export async function ensureTable(client: DynamoDBClient, table: string, patienceMs = 10_000): Promise<void> {
  if ((await tableStatus(client, table)) === 'ACTIVE') return;
  try {
    await client.send(new CreateTableCommand(tableDefinition(table)));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  for (let waited = 0; (await tableStatus(client, table)) !== 'ACTIVE'; waited += 20) {
    if (waited >= patienceMs) throw new Error(`The table ${table} was not ready in time`);
    await pause(20);
  }
  // What expires is deleted by DynamoDB itself; a database that knows no time to live keeps it.
  const TimeToLiveSpecification = { AttributeName: expiresAttribute, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName: table, TimeToLiveSpecification })).catch(unknownOperation);
}

async function tableStatus(client: DynamoDBClient, table: string): Promise<string | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
    return Table?.TableStatus;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
