import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Answer, How, Operation, Operations } from './port.ts';

/** The official client's command for each operation. */
const commands: {
  [O in Operation]: (client: DynamoDBClient, input: Operations[O][0], how: How) => Promise<Answer<O>>;
} = {
  GetItem: (client, input, how) => client.send(new GetItemCommand(input), how),
  Query: (client, input, how) => client.send(new QueryCommand(input), how),
  PutItem: (client, input, how) => client.send(new PutItemCommand(input), how),
  UpdateItem: (client, input, how) => client.send(new UpdateItemCommand(input), how),
  BatchGetItem: (client, input, how) => client.send(new BatchGetItemCommand(input), how),
  BatchWriteItem: (client, input, how) => client.send(new BatchWriteItemCommand(input), how),
};

/** Sends an operation by the official client. */
export const byCommand = <O extends Operation>(
  client: DynamoDBClient,
  operation: O,
  input: Operations[O][0],
  how: How,
): Promise<Answer<O>> => commands[operation](client, input, how);
