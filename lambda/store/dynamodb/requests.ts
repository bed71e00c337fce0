import type {
  PutItemCommandInput,
  QueryCommandInput,
  UpdateItemCommandInput,
  WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { deadlineNow, OutOfTime } from '../deadline.ts';
import { StoreUnavailable } from '../store.ts';
import { ask } from './ask.ts';
import { type Attributes, fromAttributes, toAttributes } from './attributes.ts';
import { sent } from './in-time.ts';
import type { RawItem, Report } from './items.ts';
import type { Key } from './keys.ts';
import type { Answer, Client, Operation, Operations } from './port.ts';

/** A table and where to report what cannot be read in it. */
export type Table = { client: Client; table: string; report: Report };

const hints: Record<string, string> = {
  ResourceNotFoundException: 'The table does not exist there: deploy it, or check the table name and the region.',
  UnrecognizedClientException: 'AWS does not know these credentials.',
  AccessDeniedException: 'These credentials, or the role of the function, may not use this table.',
  CredentialsProviderError:
    'No AWS credentials were found: name a profile (--profile, AWS_PROFILE) or sign in with the AWS CLI.',
  ExpiredTokenException: 'The AWS credentials have expired: sign in again.',
  InvalidSignatureException: 'AWS does not accept the signature: check the secret key, and the clock of this machine.',
  ProvisionedThroughputExceededException: 'The table is asked for more than it is provisioned for.',
  ThrottlingException: 'The table is asked for more than it allows at the moment.',
  InternalServerError: 'The database failed inside; on this machine look for a full or damaged disk.',
  ValidationException: 'The table refused a request as malformed: this is a fault in the program.',
};

/** Asks the table, in time for the turn; a failure becomes `StoreUnavailable` with what an operator should look at. */
async function asked<O extends Operation>(
  { client }: Table,
  operation: O,
  input: Operations[O][0],
): Promise<Answer<O>> {
  try {
    return await sent((how) => ask(client, operation, input, how));
  } catch (error) {
    if (error instanceof OutOfTime) throw error;
    const name = error instanceof Error ? error.name : '';
    throw new StoreUnavailable(
      `The table did not do what was asked: ${name}`,
      hints[name] ?? 'The table could not be reached: check the network and the endpoint.',
      error,
    );
  }
}

const keyOf = ({ pk, sk }: Key): Attributes => ({ pk: { S: pk }, sk: { S: sk } });

/** One item by its key. */
export async function getItem(table: Table, key: Key): Promise<RawItem | undefined> {
  const { Item } = await asked(table, 'GetItem', { TableName: table.table, Key: keyOf(key) });
  return Item && fromAttributes(Item);
}

type Query = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>;

/** Every item of a query, page after page: an answer cut at 1 MB is not the answer. */
export async function queryAll(table: Table, query: Query): Promise<RawItem[]> {
  const items: RawItem[] = [];
  let start: Attributes | undefined;
  do {
    const from = start && { ExclusiveStartKey: start };
    const page = await asked(table, 'Query', { ...query, TableName: table.table, ...from });
    for (const item of page.Items ?? []) items.push(fromAttributes(item));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

/** The first page of a query, and whether there is no more. */
export async function queryPage(table: Table, query: Query): Promise<{ items: RawItem[]; whole: boolean }> {
  const page = await asked(table, 'Query', { ...query, TableName: table.table });
  return { items: (page.Items ?? []).map(fromAttributes), whole: page.LastEvaluatedKey === undefined };
}

/** Writes one item if the condition holds; says whether it did. */
export async function putIf(
  table: Table,
  item: object,
  condition: Pick<
    PutItemCommandInput,
    'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
  >,
): Promise<boolean> {
  const put = asked(table, 'PutItem', { TableName: table.table, Item: toAttributes(item), ...condition });
  return (await ifMet(put)) !== undefined;
}

/** What was written, or nothing where the condition for it did not hold. */
async function ifMet<T>(written: Promise<T>): Promise<T | undefined> {
  try {
    return await written;
  } catch (error) {
    const { cause } = error instanceof StoreUnavailable ? error : {};
    if (cause instanceof Error && cause.name === 'ConditionalCheckFailedException') return undefined;
    throw error;
  }
}

/** Changes one item in place; what stood before, or nothing when there was none. */
export async function update(
  table: Table,
  key: Key,
  change: Pick<UpdateItemCommandInput, 'UpdateExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>,
): Promise<RawItem | undefined> {
  const input = { ...change, TableName: table.table, Key: keyOf(key), ReturnValues: 'ALL_OLD' as const };
  const { Attributes: before } = await asked(table, 'UpdateItem', input);
  return before && fromAttributes(before);
}

/** Changes one item in place if the condition holds; what stands then, or nothing when the condition did not hold. */
export async function updateIf(
  table: Table,
  key: Key,
  change: Pick<
    UpdateItemCommandInput,
    'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
  >,
): Promise<RawItem | undefined> {
  const input = { ...change, TableName: table.table, Key: keyOf(key), ReturnValues: 'ALL_NEW' as const };
  const changed = await ifMet(asked(table, 'UpdateItem', input));
  return changed?.Attributes && fromAttributes(changed.Attributes);
}

/** Writes one item, whatever was there. */
export const put = async (table: Table, item: object): Promise<void> => {
  await putIf(table, item, {});
};

/** The items that exist among many keys, in no order. */
export async function getMany(table: Table, wanted: Key[]): Promise<RawItem[]> {
  const found: RawItem[] = [];
  await inChunks(wanted, 100, async (chunk) => {
    let keys = chunk.map(keyOf);
    for (let attempt = 0; keys.length > 0; attempt += 1) {
      if (attempt > 0) await backOff(attempt);
      const RequestItems = { [table.table]: { Keys: keys, ConsistentRead: true } };
      const { Responses, UnprocessedKeys } = await asked(table, 'BatchGetItem', { RequestItems });
      for (const item of Responses?.[table.table] ?? []) found.push(fromAttributes(item));
      keys = UnprocessedKeys?.[table.table]?.Keys ?? [];
    }
  });
  return found;
}

/** Writes items and removes keys in full batches, in no order. Each key may occur once. */
export async function writeMany(table: Table, puts: object[], deletes: Key[] = []): Promise<void> {
  const requests: (() => WriteRequest)[] = [
    ...puts.map((item) => () => ({ PutRequest: { Item: toAttributes(item) } })),
    ...deletes.map((key) => () => ({ DeleteRequest: { Key: keyOf(key) } })),
  ];
  await inChunks(requests, 25, async (chunk) => {
    // Only what is on its way stands in the table's notation: it takes several times the room.
    let left = chunk.map((written) => written());
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt > 0) await backOff(attempt);
      const { UnprocessedItems } = await asked(table, 'BatchWriteItem', { RequestItems: { [table.table]: left } });
      left = UnprocessedItems?.[table.table] ?? [];
    }
  });
}

const MOST_ATTEMPTS = 12;

/** Waits longer after each refusal, with jitter, and gives up in the end. */
async function backOff(attempt: number): Promise<void> {
  if (attempt >= MOST_ATTEMPTS)
    throw new StoreUnavailable(
      'The table kept refusing part of a batch',
      'It is asked for more than it allows; run the same again later, it continues where it stopped.',
      undefined,
    );
  const wait = Math.random() * Math.min(5000, 25 * 2 ** attempt);
  // Where the turn ends before that, there is nothing to wait for.
  if (wait >= (deadlineNow()?.left() ?? Number.POSITIVE_INFINITY)) throw new OutOfTime();
  await new Promise((resolve) => setTimeout(resolve, wait));
}

const lanes = 4;

/** Works through a list in chunks, a few at a time. When one fails no further one is begun, and none is left running. */
async function inChunks<T>(list: T[], size: number, work: (chunk: T[]) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < list.length) {
      const chunk = list.slice(next, next + size);
      next += size;
      try {
        await work(chunk);
      } catch (error) {
        next = list.length;
        throw error;
      }
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
